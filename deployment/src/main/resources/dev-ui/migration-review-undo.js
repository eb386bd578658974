import { LitElement, html, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/dialog';
import { dialogRenderer, dialogFooterRenderer } from '@vaadin/dialog/lit.js';
import { getLocale, msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-source-link.js';
import { requestAction } from './migration-review-actions.js';

/**
 * Asks whether the script that was applied last is to be undone in the dev database, and afterwards whether it is to leave the
 * chain as well. Tells by `undo-closed` that nothing is asked any more.
 */
class MigrationReviewUndo extends LitElement {

  static properties = {
    /** as the history has it */
    script: { attribute: false },
    datasource: { type: String },
    /** whether it can be taken out of the chain by now */
    withdrawable: { type: Boolean },
    disabled: { type: Boolean },
    /** what came of it; null before */
    _outcome: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._outcome = null;
  }

  render() {
    const title = msg(str`Undo ${this.script.script}`, { id: 'quarkus-migration-review-undo-label' });
    return html`
      <vaadin-dialog opened header-title=${title} aria-label=${title} data-testid="undo-dialog"
          @opened-changed=${event => event.detail.value || this._close()}
          ${dialogRenderer(() => this._renderText(), [this._outcome, getLocale()])}
          ${dialogFooterRenderer(() => this._renderButtons(), [this._outcome, this.withdrawable, this.disabled, getLocale()])}
        ></vaadin-dialog>`;
  }

  _renderText() {
    return html`
      <div style="display: flex; flex-direction: column; gap: var(--lumo-space-s); max-width: 34rem;
          font-size: var(--lumo-font-size-s); overflow-wrap: anywhere;">
        ${this._outcome ? html`<span role="status" data-testid="undone">${this._outcome.message}</span>` : html`
          <span>${msg("Runs this undo script in the dev database, and takes the migration out of Flyway's history there:",
              { id: 'quarkus-migration-review-undo-runs' })}</span>
          <migration-review-source-link data-testid="undo-script" .file=${this.script.undoFile}
              .label=${this.script.undoFile}></migration-review-source-link>
          <span>${msg('Rows that the migration destroyed do not come back, and what it added goes with its rows.',
              { id: 'quarkus-migration-review-undo-rows' })}</span>
          <span>${msg('The script stays in the chain: it is applied again when the application starts, unless it is withdrawn.',
              { id: 'quarkus-migration-review-undo-stays' })}</span>`}
      </div>`;
  }

  _renderButtons() {
    if (!this._outcome) {
      return html`
        <vaadin-button data-testid="undo-cancel" autofocus @click=${this._close}>${
          msg('Cancel', { id: 'quarkus-migration-review-cancel' })}</vaadin-button>
        <vaadin-button theme="primary error" data-testid="undo-confirm" ?disabled=${this.disabled} @click=${this._undo}>${
          msg('Undo', { id: 'quarkus-migration-review-undo' })}</vaadin-button>`;
    }
    return html`
      <vaadin-button data-testid="undo-keep" @click=${this._close}>${
        msg('Close', { id: 'quarkus-migration-review-close' })}</vaadin-button>
      ${this.withdrawable ? html`
        <vaadin-button theme="primary" data-testid="undo-withdraw" ?disabled=${this.disabled} @click=${this._withdraw}>${
          msg('Withdraw', { id: 'quarkus-migration-review-withdraw' })}</vaadin-button>` : nothing}`;
  }

  _undo() {
    requestAction(this, 'undoLast', this._reference(), outcome => this._onOutcome(outcome));
  }

  /** Answers with whether the person needs no other word about it. */
  _onOutcome(outcome) {
    if (outcome.outcome === 'UNDONE') {
      this._outcome = outcome;
      return true;
    }
    this._close();
    return false;
  }

  _withdraw() {
    requestAction(this, 'withdraw', this._reference());
    this._close();
  }

  _reference() {
    return { datasource: this.datasource, script: this.script.script };
  }

  _close() {
    this.dispatchEvent(new CustomEvent('undo-closed'));
  }
}

customElements.define('migration-review-undo', MigrationReviewUndo);
