import { LitElement, html } from 'lit';
import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/select';
import { dialogRenderer, dialogFooterRenderer } from '@vaadin/dialog/lit.js';
import { getLocale, msg, str, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';
import { referenceTo } from './migration-review-drafts.js';
import { requestAction } from './migration-review-actions.js';

/**
 * Asks which other draft a draft is to be merged with. Tells by `merge-closed` that it has been answered, or cancelled.
 */
class MigrationReviewMerge extends LitElement {

  static styles = panelStyles;

  static properties = {
    draft: { attribute: false },
    /** the other drafts of its datasource */
    others: { attribute: false },
    opened: { type: Boolean },
    disabled: { type: Boolean },
    _other: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  willUpdate(changed) {
    if (changed.has('opened') && this.opened) {
      this._other = null;
    }
  }

  render() {
    const other = this._otherDraft();
    const title = msg(str`Merge “${this.draft.title}”`, { id: 'quarkus-migration-review-merge-draft' });
    return html`
      <vaadin-dialog .opened=${!!this.opened} header-title=${title} aria-label=${title}
          data-testid="merge-dialog" @opened-changed=${event => !event.detail.value && this.opened && this._close()}
          ${dialogRenderer(() => this._renderText(other), [this.others, other, getLocale()])}
          ${dialogFooterRenderer(() => this._renderButtons(other), [other, this.disabled, getLocale()])}></vaadin-dialog>`;
  }

  _renderText(other) {
    return html`
      <vaadin-select label=${msg('With', { id: 'quarkus-migration-review-merge-other' })} data-testid="merge-other"
          autofocus style="width: 24rem; max-width: 100%;"
          .items=${this.others.map(draft => ({ label: draft.title, value: draft.id }))} .value=${other?.id ?? ''}
          .helperText=${other?.destructive || this.draft.destructive
            ? msg('The merged draft loses data, which is to be accepted before it is approved.',
                { id: 'quarkus-migration-review-merge-loses-data' })
            : msg('They become one script, proven anew.', { id: 'quarkus-migration-review-merge-one-script' })}
          @value-changed=${event => this._other = event.detail.value}></vaadin-select>`;
  }

  _renderButtons(other) {
    return html`
      <vaadin-button data-testid="merge-cancel" @click=${this._close}>${
        msg('Cancel', { id: 'quarkus-migration-review-cancel' })}</vaadin-button>
      <vaadin-button theme="primary" data-testid="merge-confirm" ?disabled=${this.disabled || !other}
          @click=${() => this._merge(other)}>${msg('Merge', { id: 'quarkus-migration-review-merge-confirm' })}</vaadin-button>`;
  }

  /** The one picked, unless it is the only one or has gone meanwhile. */
  _otherDraft() {
    return this.others.length === 1 ? this.others[0] : this.others.find(draft => draft.id === this._other);
  }

  _merge(other) {
    requestAction(this, 'merge', { ...referenceTo(this.draft), other: other.id });
    this._close();
  }

  _close() {
    this.dispatchEvent(new CustomEvent('merge-closed'));
  }
}

customElements.define('migration-review-merge', MigrationReviewMerge);
