import { LitElement, html } from 'lit';
import '@vaadin/button';
import '@vaadin/dialog';
import { dialogRenderer, dialogFooterRenderer } from '@vaadin/dialog/lit.js';
import { getLocale, msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-text-diff.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * Asks whether something that a person wrote is to be thrown away, and shows what that is. Tells by `discard-confirmed` that it
 * is, and by `discard-closed` that it has been answered.
 */
class MigrationReviewDiscard extends LitElement {

  static styles = panelStyles;

  static properties = {
    opened: { type: Boolean },
    question: { attribute: false },
    /** what becomes of it, a sentence */
    consequence: { attribute: false },
    /** {before, after, beforeLabel, afterLabel} of each text; those without a difference are left out */
    texts: { attribute: false },
    /** what the button says that throws it away */
    confirm: { attribute: false },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return html`
      <vaadin-dialog .opened=${!!this.opened} header-title=${this.question} aria-label=${this.question} data-testid="discard-dialog"
          @opened-changed=${event => !event.detail.value && this.opened && this._close()}
          ${dialogRenderer(() => this._renderText(), [this.consequence, this.texts, getLocale()])}
          ${dialogFooterRenderer(() => this._renderButtons(), [this.confirm, this.disabled, getLocale()])}></vaadin-dialog>`;
  }

  _renderText() {
    return html`
      <div style="display: flex; flex-direction: column; gap: var(--lumo-space-s); width: 52rem; max-width: 100%;
          font-size: var(--lumo-font-size-s);">
        <span>${this.consequence}</span>
        ${this.texts.filter(({ before, after }) => before.trim() !== after.trim()).map(text => html`
          <migration-review-text-diff .before=${text.before} .after=${text.after} .beforeLabel=${text.beforeLabel}
              .afterLabel=${text.afterLabel}></migration-review-text-diff>`)}
      </div>`;
  }

  _renderButtons() {
    return html`
      <vaadin-button data-testid="discard-keep" autofocus @click=${this._close}>${
        msg('Keep it', { id: 'quarkus-migration-review-discard-keep' })}</vaadin-button>
      <vaadin-button theme="primary error" data-testid="discard-confirm" ?disabled=${this.disabled}
          @click=${this._confirm}>${this.confirm}</vaadin-button>`;
  }

  _confirm() {
    this._close();
    this.dispatchEvent(new CustomEvent('discard-confirmed'));
  }

  _close() {
    this.dispatchEvent(new CustomEvent('discard-closed'));
  }
}

customElements.define('migration-review-discard', MigrationReviewDiscard);
