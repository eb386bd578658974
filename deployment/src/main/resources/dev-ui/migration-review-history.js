import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/icon';
import '@vaadin/progress-bar';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-problem.js';
import './migration-review-source-link.js';
import './migration-review-undo.js';
import { duration, momentOf } from './migration-review-formats.js';
import { panelStyles } from './migration-review-styles.js';
import { requestAction } from './migration-review-actions.js';
import { tableStyles } from './migration-review-table-styles.js';

const STATES = {
  Success: { style: 'badge success', icon: 'check' },
  Pending: { style: 'badge warning', icon: 'clock' },
  Failed: { style: 'badge error', icon: 'circle-xmark' }
};

/**
 * The scripts of a datasource's chain, the last one first: what Flyway knows of each, whose it is, and the ways to take it back.
 */
class MigrationReviewHistory extends LitElement {

  static styles = [panelStyles, tableStyles, css`
    h3 {
      text-transform: none;
      padding-bottom: var(--lumo-space-s);
    }
    .badge.success {
      background: var(--lumo-success-color-10pct);
    }
    .actions {
      display: flex;
      justify-content: flex-end;
      gap: var(--lumo-space-s);
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    /** as the review has it */
    datasource: { attribute: false },
    /** null until it was read */
    history: { attribute: false },
    /** whether there are several datasources to tell apart */
    named: { type: Boolean },
    disabled: { type: Boolean },
    /** the script whose undoing is asked about; null while none is */
    _undoing: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._undoing = null;
  }

  render() {
    return html`
      ${this.named ? html`<h3>${this.datasource.name}</h3>` : nothing}
      ${this._renderHistory()}
      ${this._undoing ? html`
        <migration-review-undo .script=${this._undoing} .datasource=${this.datasource.name} ?disabled=${this.disabled}
            ?withdrawable=${this._withdrawable(this._undoing)} @undo-closed=${this._close}></migration-review-undo>` : nothing}`;
  }

  _renderHistory() {
    if (!this.history) {
      return html`<vaadin-progress-bar indeterminate data-testid="history-loading"
        aria-label=${msg('Working', { id: 'quarkus-migration-review-working' })}></vaadin-progress-bar>`;
    }
    if (this.history.problem) {
      const heading = msg("The history can't be read", { id: 'quarkus-migration-review-history-problem' });
      return html`
        <migration-review-problem .problem=${this.history.problem} .heading=${heading}></migration-review-problem>`;
    }
    return this.history.scripts.length ? html`
      <table aria-label=${msg('History', { id: 'quarkus-migration-review-history' })}>
        <thead><tr>
          <th>${msg('Script', { id: 'quarkus-migration-review-history-script' })}</th>
          <th>${msg('State', { id: 'quarkus-migration-review-history-state' })}</th>
          <th>${msg('Applied', { id: 'quarkus-migration-review-history-applied' })}</th>
          <th>${msg('Origin', { id: 'quarkus-migration-review-history-origin' })}</th>
          <th>${msg('Undo script', { id: 'quarkus-migration-review-history-undo' })}</th>
          <th></th>
        </tr></thead>
        <tbody>${repeat([...this.history.scripts].reverse(), script => script.script,
            script => this._renderScript(script))}</tbody>
      </table>` : html`
      <p class="muted" data-testid="no-scripts">${
        msg('There is no script in the chain yet: the first draft you approve is the first one.',
            { id: 'quarkus-migration-review-history-empty' })}</p>`;
  }

  _renderScript(script) {
    const { style, icon } = STATES[script.state] ?? { style: 'badge note', icon: 'circle-info' };
    return html`
      <tr data-testid="chain-script" data-script=${script.script} data-state=${script.state}>
        <td><migration-review-source-link .file=${script.file} .label=${script.script}></migration-review-source-link></td>
        <td><span class=${style}><vaadin-icon icon="font-awesome-solid:${icon}"></vaadin-icon>${script.state}</span></td>
        <td>${script.appliedAt ? html`<time datetime=${script.appliedAt}>${momentOf(script.appliedAt)}</time>
          <span class="muted">${script.millis == null ? nothing : duration(script.millis)}</span>` : nothing}</td>
        <td>${script.drafted ? msg('Drafted by Migration Review', { id: 'quarkus-migration-review-drafted' })
          : msg('By hand', { id: 'quarkus-migration-review-by-hand' })}
          <span class="muted">${script.author ?? nothing}</span></td>
        <td>${script.undoFile ? html`
          <migration-review-source-link data-testid="undo-file" .file=${script.undoFile}
              .label=${msg('Open', { id: 'quarkus-migration-review-open' })}></migration-review-source-link>` : nothing}</td>
        <td>${this._renderActions(script)}</td>
      </tr>`;
  }

  _renderActions(script) {
    return html`
      <div class="actions">
        ${this._withdrawable(script) ? html`
          <vaadin-button theme="tertiary small" data-testid="withdraw" ?disabled=${this.disabled}
              aria-label=${msg(str`Withdraw ${script.script}`, { id: 'quarkus-migration-review-withdraw-label' })}
              title=${msg('Takes the file out of the chain; its draft is listed again',
                  { id: 'quarkus-migration-review-withdraw-title' })}
              @click=${() => requestAction(this, 'withdraw', { datasource: this.datasource.name, script: script.script })}
            >${msg('Withdraw', { id: 'quarkus-migration-review-withdraw' })}</vaadin-button>` : nothing}
        ${script.undoable ? html`
          <vaadin-button theme="tertiary small error" data-testid="undo-last" ?disabled=${this.disabled}
              aria-label=${msg(str`Undo ${script.script}`, { id: 'quarkus-migration-review-undo-label' })}
              @click=${() => this._undoing = script}>${
                msg('Undo…', { id: 'quarkus-migration-review-undo-open' })}</vaadin-button>` : nothing}
      </div>`;
  }

  _withdrawable({ script }) {
    return this.datasource.unapplied.some(waiting => waiting.script === script && waiting.withdrawable);
  }

  _close() {
    this._undoing = null;
    // the button that opened it may be gone
    this.updateComplete.then(() => this.renderRoot.querySelector('vaadin-button:not([disabled])')?.focus());
  }
}

customElements.define('migration-review-history', MigrationReviewHistory);
