import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import '@vaadin/progress-bar';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { duration, timeOf } from './migration-review-formats.js';
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
    /** whether the page has no keys of its own */
    keyless: { type: Boolean },
    disconnected: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

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
            ${msg('Draft again', { id: 'quarkus-migration-review-draft-again' })}
          </vaadin-button>` : nothing}
        ${this.keyless ? nothing : html`
          <vaadin-button theme="tertiary small icon" data-testid="keys"
              title=${msg('Keys', { id: 'quarkus-migration-review-keys' })}
              aria-label=${msg('Keys', { id: 'quarkus-migration-review-keys' })}
              @click=${() => this.dispatchEvent(new CustomEvent('keys-wanted', { bubbles: true, composed: true }))}>
            <vaadin-icon icon="font-awesome-solid:keyboard"></vaadin-icon>
          </vaadin-button>`}
      </div>
      ${drafting || this.busy
        ? html`<vaadin-progress-bar indeterminate data-testid="progress"
          aria-label=${msg('Working', { id: 'quarkus-migration-review-working' })}></vaadin-progress-bar>` : nothing}`;
  }

  _state() {
    const datasources = this.review.datasources;
    const count = datasources.reduce((sum, datasource) => sum + datasource.drafts.length, 0);
    if (this.review.state === 'DRAFTING') {
      return { icon: 'hourglass-half', colour: 'muted', text: msg('Drafting…', { id: 'quarkus-migration-review-drafting' }) };
    }
    if (this.review.state === 'WAITING') {
      return { icon: 'hourglass-half', colour: 'muted', text: msg('Waiting', { id: 'quarkus-migration-review-waiting' }) };
    }
    if (this.review.state === 'FAILED' || datasources.some(datasource => datasource.problem)) {
      return {
        icon: 'circle-exclamation', colour: 'error',
        text: count ? msg(str`A problem, and ${drafts(count)}`, { id: 'quarkus-migration-review-problem-and-drafts' })
          : msg('A problem', { id: 'quarkus-migration-review-problem' })
      };
    }
    return count ? {
      icon: 'code-compare', colour: '',
      text: msg(str`${drafts(count)} to review`, { id: 'quarkus-migration-review-to-review' })
    } : { icon: 'circle-check', colour: 'success', text: msg('No drafts', { id: 'quarkus-migration-review-no-drafts' }) };
  }

  _facts() {
    if (this.disconnected) {
      return msg('The connection is lost: waiting for the application', { id: 'quarkus-migration-review-disconnected' });
    }
    if (this.review.state === 'DRAFTING' || this.review.state === 'WAITING') {
      return this.review.activity;
    }
    const facts = [...new Set(this.review.datasources.map(datasource => datasource.server).filter(Boolean))];
    if (this.review.draftedAt) {
      const at = timeOf(this.review.draftedAt);
      facts.push(this.review.durationMillis == null ? msg(str`drafted at ${at}`, { id: 'quarkus-migration-review-drafted-at' })
        : msg(str`drafted at ${at} in ${duration(this.review.durationMillis)}`,
            { id: 'quarkus-migration-review-drafted-at-in' }));
    }
    return facts.join(' · ');
  }
}

function drafts(count) {
  return count === 1 ? msg('1 draft', { id: 'quarkus-migration-review-draft-count-one' })
    : msg(str`${count} drafts`, { id: 'quarkus-migration-review-draft-count' });
}

customElements.define('migration-review-status', MigrationReviewStatus);
