import { LitElement, html, css } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import '@vaadin/dialog';
import { dialogRenderer, dialogFooterRenderer } from '@vaadin/dialog/lit.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * Asks once more before a draft that destroys data is approved, and names what is lost. Cancel has the focus; Escape cancels.
 * Tells the page by `destruction-confirmed`, or by `destruction-cancelled`.
 */
class MigrationReviewConfirmation extends LitElement {

  static styles = [panelStyles, css`
    .text {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-s);
      max-width: 34rem;
    }
    ul {
      border: 1px solid var(--lumo-error-color-50pct);
      border-radius: var(--lumo-border-radius-m);
      padding: var(--lumo-space-xs) var(--lumo-space-s);
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--lumo-space-s);
      overflow-wrap: anywhere;
    }
  `];

  static properties = {
    /** the decision that waits: {draft, apply, …}; null while there is nothing to ask */
    decision: { attribute: false }
  };

  render() {
    return html`
      <vaadin-dialog .opened=${!!this.decision} header-title="Destroy this data?" no-close-on-outside-click
          aria-label="Destroy this data?" data-testid="confirmation"
          @opened-changed=${this._onOpened}
          ${dialogRenderer(() => this._renderText(), [this.decision])}
          ${dialogFooterRenderer(() => this._renderButtons(), [this.decision])}></vaadin-dialog>`;
  }

  _renderText() {
    const draft = this.decision?.draft;
    if (!draft) {
      return html``;
    }
    const lost = draft.changes.filter(change => change.destructive);
    return html`
      <div class="text">
        <p><strong>${draft.title}</strong> takes with it:</p>
        <ul data-testid="lost">
          ${(lost.length ? lost : draft.changes).map(change => html`
            <li><vaadin-icon class="error" icon="font-awesome-solid:trash-can"></vaadin-icon>${change.summary}</li>`)}
        </ul>
        <p class="muted">The undo script brings back the structure, not the data${this.decision.apply
          ? '.' : ', wherever the script has run.'}</p>
      </div>`;
  }

  _renderButtons() {
    return html`
      <vaadin-button id="confirmation-cancel" data-testid="confirmation-cancel" autofocus
          @click=${this._cancel}>Cancel</vaadin-button>
      <vaadin-button id="confirmation-confirm" data-testid="confirmation-confirm" theme="primary error"
          @click=${this._confirm}>${this.decision?.apply ? 'Destroy and apply' : 'Approve the destruction'}</vaadin-button>`;
  }

  _onOpened(event) {
    if (event.detail.value) {
      requestAnimationFrame(() => this.renderRoot.querySelector('#confirmation-cancel')?.focus());
    } else if (this.decision) {
      this._cancel();
    }
  }

  _cancel() {
    this.dispatchEvent(new CustomEvent('destruction-cancelled', { bubbles: true, composed: true }));
  }

  _confirm() {
    this.dispatchEvent(new CustomEvent('destruction-confirmed', { detail: this.decision, bubbles: true, composed: true }));
  }
}

customElements.define('migration-review-confirmation', MigrationReviewConfirmation);
