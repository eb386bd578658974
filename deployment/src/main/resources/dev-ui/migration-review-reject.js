import { LitElement, html } from 'lit';
import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/text-area';
import { dialogRenderer, dialogFooterRenderer } from '@vaadin/dialog/lit.js';
import { ref } from 'lit/directives/ref.js';
import { getLocale, msg, str, updateWhenLocaleChanges } from 'localization';

/**
 * Asks for the reason why a draft is rejected, which may be left out. Tells by `reject-confirmed` the reason, and by
 * `reject-closed` that it is not asked any more.
 */
class MigrationReviewReject extends LitElement {

  static properties = {
    draft: { attribute: false },
    opened: { type: Boolean },
    disabled: { type: Boolean },
    _reason: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._reason = '';
    // told once the dialog is drawn, and has put the keyboard where it would have it
    this._onOpen = event => this.opened && event.detail.overlay.owner?.contains(this._field) && this._field.focus();
  }

  willUpdate(changed) {
    if (changed.has('opened') && this.opened) {
      this._reason = '';
    }
  }

  render() {
    const title = msg(str`Reject “${this.draft.title}”?`, { id: 'quarkus-migration-review-reject-draft' });
    return html`
      <vaadin-dialog .opened=${!!this.opened} header-title=${title} aria-label=${title}
          data-testid="reject-dialog"
          @opened-changed=${this._onOpened}
          ${dialogRenderer(() => this._renderText(), [this._reason, getLocale()])}
          ${dialogFooterRenderer(() => this._renderButtons(), [this._reason, this.disabled, getLocale()])}></vaadin-dialog>`;
  }

  _renderText() {
    return html`
      <vaadin-text-area label=${msg('Reason', { id: 'quarkus-migration-review-reject-reason' })} data-testid="reason"
          ${ref(field => this._field = field)} style="width: 28rem; max-width: 100%;" .value=${this._reason}
          .helperText=${msg('May be left out. It is shown with the rejected draft.',
              { id: 'quarkus-migration-review-reject-reason-hint' })}
          @input=${event => this._reason = event.currentTarget.value} @keydown=${this._onKey}></vaadin-text-area>`;
  }

  _renderButtons() {
    return html`
      <vaadin-button data-testid="reject-cancel" @click=${() => this._tell('reject-closed')}>${
        msg('Cancel', { id: 'quarkus-migration-review-cancel' })}</vaadin-button>
      <vaadin-button theme="primary error" data-testid="reject-confirm" ?disabled=${this.disabled}
          @click=${this._confirm}>${msg('Reject', { id: 'quarkus-migration-review-reject' })}</vaadin-button>`;
  }

  connectedCallback() {
    super.connectedCallback();
    document.body.addEventListener('vaadin-overlay-open', this._onOpen);
  }

  disconnectedCallback() {
    document.body.removeEventListener('vaadin-overlay-open', this._onOpen);
    super.disconnectedCallback();
  }

  _onOpened({ detail }) {
    if (!detail.value && this.opened) {
      this._tell('reject-closed');
    }
  }

  _onKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !this.disabled) {
      this._confirm();
    }
  }

  _confirm() {
    this._tell('reject-confirmed', { reason: this._reason.trim() });
    this._tell('reject-closed');
  }

  _tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

customElements.define('migration-review-reject', MigrationReviewReject);
