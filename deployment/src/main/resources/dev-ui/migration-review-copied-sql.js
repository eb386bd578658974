import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import 'qui-themed-code-block';
import { msg, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';

const TOLD_MILLIS = 3000;

/**
 * SQL to be run elsewhere, with a button that copies it where the browser allows that.
 */
class MigrationReviewCopiedSql extends LitElement {

  static styles = [panelStyles, css`
    :host {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      overflow: hidden;
      position: relative;
    }
    vaadin-button {
      height: 1.6rem;
      inset: 0.1rem 0.4rem auto auto;
      margin: 0;
      position: absolute;
    }
  `];

  static properties = {
    sql: { attribute: false },
    _copied: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._copied = false;
  }

  disconnectedCallback() {
    clearTimeout(this._timer);
    super.disconnectedCallback();
  }

  render() {
    const label = this._copied ? msg('Copied', { id: 'quarkus-migration-review-copied' })
      : msg('Copy', { id: 'quarkus-migration-review-copy' });
    return html`
      <qui-themed-code-block mode="sql" .content=${this.sql}></qui-themed-code-block>
      ${navigator.clipboard ? html`
        <vaadin-button theme="tertiary small" data-testid="copy" @click=${this._copy}>
          <vaadin-icon slot="prefix" icon="font-awesome-solid:${this._copied ? 'check' : 'copy'}"></vaadin-icon>${label}
        </vaadin-button>` : nothing}`;
  }

  _copy() {
    navigator.clipboard.writeText(this.sql).then(() => {
      this._copied = true;
      clearTimeout(this._timer);
      this._timer = setTimeout(() => this._copied = false, TOLD_MILLIS);
    });
  }
}

customElements.define('migration-review-copied-sql', MigrationReviewCopiedSql);
