import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import '@vaadin/progress-bar';
import { panelStyles } from './migration-review-styles.js';
import { requestAction } from './migration-review-actions.js';

/**
 * The line above everything: what the drafter is doing or what came out, on which server, when, and a way to draft again.
 */
class MigrationReviewStatus extends LitElement {

  static styles = [panelStyles, css`
    :host {
      position: relative;
      border-bottom: 1px solid var(--lumo-contrast-10pct);
      padding: 0 var(--lumo-space-m);
    }
    .line {
      display: flex;
      align-items: center;
      gap: var(--lumo-space-s);
      min-height: 2.75rem;
    }
    .state {
      font-weight: 600;
    }
    .facts {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    vaadin-progress-bar {
      /* over the border: its coming and going moves nothing */
      position: absolute;
      inset: auto 0 -1px 0;
      height: 2px;
      margin: 0;
    }
  `];

  static properties = {
    review: { attribute: false },
    busy: { type: Boolean },
    disconnected: { type: Boolean }
  };

  render() {
    const drafting = this.review.state === 'DRAFTING';
    const off = drafting || this.busy || this.disconnected || this.review.state === 'WAITING';
    // a problem comes with a button of its own
    const offered = !this.review.datasources.some(datasource => datasource.problem);
    const { icon, colour, text } = this._state();
    return html`
      <div class="line">
        <vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
        <span class="state" role="status" data-testid="state" data-state=${this.review.state}>${text}</span>
        <span class="facts muted" data-testid="facts">${this._facts()}</span>
        ${offered ? html`
          <vaadin-button theme="tertiary small" id="redraft" data-testid="redraft" ?disabled=${off}
              @click=${() => requestAction(this, 'draftAgain')}>
            <vaadin-icon slot="prefix" icon="font-awesome-solid:rotate"></vaadin-icon>
            Draft again
          </vaadin-button>` : nothing}
      </div>
      ${drafting || this.busy
        ? html`<vaadin-progress-bar indeterminate aria-label="Working" data-testid="progress"></vaadin-progress-bar>` : nothing}`;
  }

  _state() {
    const datasources = this.review.datasources;
    const count = datasources.reduce((sum, datasource) => sum + datasource.drafts.length, 0);
    if (this.review.state === 'DRAFTING') {
      return { icon: 'hourglass-half', colour: 'muted', text: 'Drafting…' };
    }
    if (this.review.state === 'WAITING') {
      return { icon: 'hourglass-half', colour: 'muted', text: 'Waiting' };
    }
    if (this.review.state === 'FAILED' || datasources.some(datasource => datasource.problem)) {
      return { icon: 'circle-exclamation', colour: 'error', text: count ? `A problem, and ${drafts(count)}` : 'A problem' };
    }
    return count ? { icon: 'code-compare', colour: '', text: `${drafts(count)} to review` }
      : { icon: 'circle-check', colour: 'success', text: 'No drafts' };
  }

  _facts() {
    if (this.disconnected) {
      return 'The connection is lost: waiting for the application';
    }
    if (this.review.state === 'DRAFTING' || this.review.state === 'WAITING') {
      return this.review.activity;
    }
    const facts = [...new Set(this.review.datasources.map(datasource => datasource.server).filter(Boolean))];
    if (this.review.draftedAt) {
      const took = this.review.durationMillis == null ? '' : ` in ${duration(this.review.durationMillis)}`;
      facts.push(`drafted at ${new Date(this.review.draftedAt).toLocaleTimeString()}${took}`);
    }
    return facts.join(' · ');
  }
}

function drafts(count) {
  return count === 1 ? '1 draft' : `${count} drafts`;
}

function duration(millis) {
  return millis < 1000 ? `${millis} ms` : `${(millis / 1000).toFixed(1)} s`;
}

customElements.define('migration-review-status', MigrationReviewStatus);
