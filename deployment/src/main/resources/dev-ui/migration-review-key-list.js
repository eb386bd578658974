import { LitElement, html } from 'lit';
import '@vaadin/dialog';
import { dialogRenderer } from '@vaadin/dialog/lit.js';
import { getLocale, msg, updateWhenLocaleChanges } from 'localization';

/**
 * The keys that the page knows, in a dialog.
 */
class MigrationReviewKeyList extends LitElement {

  static properties = {
    opened: { type: Boolean, reflect: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const title = msg('Keys', { id: 'quarkus-migration-review-keys' });
    return html`
      <vaadin-dialog .opened=${!!this.opened} header-title=${title} aria-label=${title} data-testid="keys-dialog"
          @opened-changed=${event => this.opened = event.detail.value}
          ${dialogRenderer(() => this._renderKeys(), [getLocale()])}></vaadin-dialog>`;
  }

  _renderKeys() {
    return html`
      <dl style="display: grid; grid-template-columns: auto 1fr; gap: var(--lumo-space-s) var(--lumo-space-m); margin: 0;
          font-size: var(--lumo-font-size-s);">
        ${key('j', msg('Next draft', { id: 'quarkus-migration-review-key-next' }))}
        ${key('k', msg('Previous draft', { id: 'quarkus-migration-review-key-previous' }))}
        ${key('a', msg('To its approval, or to what stands in the way', { id: 'quarkus-migration-review-key-approve' }))}
        ${key('r', msg('Reject it: asks for the reason first', { id: 'quarkus-migration-review-key-reject' }))}
        ${key('e', msg('Edit its SQL', { id: 'quarkus-migration-review-key-edit' }))}
        ${key('?', msg('This list', { id: 'quarkus-migration-review-key-list' }))}
      </dl>`;
  }
}

function key(name, meaning) {
  return html`
    <dt><kbd style="border: 1px solid var(--lumo-contrast-30pct); border-radius: var(--lumo-border-radius-s);
        font-family: var(--lumo-font-family-monospace, monospace); padding: 0.1em 0.5em;">${name}</kbd></dt>
    <dd style="margin: 0;">${meaning}</dd>`;
}

customElements.define('migration-review-key-list', MigrationReviewKeyList);
