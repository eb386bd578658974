import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import '@vaadin/progress-bar';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-copied-sql.js';
import './migration-review-problem.js';
import { timeOf } from './migration-review-formats.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * In what the dev database differs from what its applied scripts make, found out when the person asks.
 */
class MigrationReviewDrift extends LitElement {

  static styles = [panelStyles, css`
    :host, .card {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-xs);
    }
    .head, .none {
      display: flex;
      align-items: center;
      gap: var(--lumo-space-s);
    }
    .head {
      position: relative;
    }
    .head p {
      flex: 1;
    }
    .progress {
      height: 4px;
    }
    vaadin-button, vaadin-progress-bar {
      margin: 0;
    }
    .card {
      --accent: var(--lumo-warning-color);
    }
    .title {
      font-weight: 600;
    }
  `];

  static properties = {
    /** asks; answers with a promise of {differences, problem} */
    compare: { attribute: false },
    /** in how much it differed when it was last compared */
    found: { type: Number },
    disabled: { type: Boolean },
    _drift: { state: true },
    _comparing: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._drift = null;
    this._comparing = false;
  }

  render() {
    return html`
      <h3>${msg('Drift', { id: 'quarkus-migration-review-drift' })}</h3>
      <div class="head">
        <p class="muted">${
          msg('What someone changed in the dev database by hand: it is compared with what its applied scripts make.',
          { id: 'quarkus-migration-review-drift-about' })}</p>
        <vaadin-button theme="small" data-testid="compare" ?disabled=${this.disabled || this._comparing}
            @click=${this._compare}>${msg('Compare now', { id: 'quarkus-migration-review-compare' })}</vaadin-button>
      </div>
      <div class="progress">${this._comparing ? html`
        <vaadin-progress-bar indeterminate data-testid="comparing"
            aria-label=${msg('Working', { id: 'quarkus-migration-review-working' })}></vaadin-progress-bar>` : nothing}</div>
      <div role="status">${this._drift ? this._renderDrift(this._drift) : this._renderFound()}</div>`;
  }

  _renderFound() {
    return this.found ? html`<p data-testid="drift-found">${
      msg(str`Differences found when it was last compared: ${this.found}. Compare now to see them.`,
          { id: 'quarkus-migration-review-drift-found' })}</p>` : nothing;
  }

  _renderDrift({ differences, problem, at }) {
    if (problem) {
      const heading = msg("The dev database can't be compared", { id: 'quarkus-migration-review-drift-problem' });
      return html`<migration-review-problem .problem=${problem} .heading=${heading}></migration-review-problem>`;
    }
    const time = timeOf(at);
    return differences.length ? html`
      <p class="muted">${msg(str`As it was at ${time}`, { id: 'quarkus-migration-review-compared-at' })}</p>
      ${differences.map(difference => html`
        <div class="card" data-testid="drifted">
          <span class="title">${difference.title}</span>
          <ul>${difference.changes.map(change => html`<li>${change}</li>`)}</ul>
          <span class="muted">${msg('This takes it back, once you run it:',
              { id: 'quarkus-migration-review-drift-undo' })}</span>
          <migration-review-copied-sql data-testid="drift-undo" .sql=${difference.undo}></migration-review-copied-sql>
        </div>`)}` : html`
      <p class="none" data-testid="no-drift"><vaadin-icon class="success"
        icon="font-awesome-solid:circle-check"></vaadin-icon>${msg(str`At ${time}, the dev database was as its scripts make it.`, { id: 'quarkus-migration-review-no-drift' })}</p>`;
  }

  _compare() {
    this._comparing = true;
    this.compare().then(drift => this._drift = { ...drift, at: new Date().toISOString() },
      message => this._drift = { differences: [], problem: { cause: message.error?.message
          ?? msg('The call failed.', { id: 'quarkus-migration-review-action-failed' }) } })
      .finally(() => this._comparing = false);
  }
}

customElements.define('migration-review-drift', MigrationReviewDrift);
