import { LitElement, html, css } from 'lit';
import { observeState } from 'lit-element-state';
import { devuiState } from 'devui-state';
import 'qui-ide-link';
import { msg, str, updateWhenLocaleChanges } from 'localization';

/**
 * A file, by its absolute path, that opens in the developer's IDE; plain text when there is no IDE to open it, or no file.
 */
class MigrationReviewSourceLink extends observeState(LitElement) {

  static styles = css`
    :host {
      display: inline-block;
      min-width: 0;
      max-width: 100%;
    }
    button, span {
      display: block;
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      font-family: var(--lumo-font-family-monospace, ui-monospace, Menlo, Consolas, monospace);
      font-size: 0.93em;
      line-height: inherit;
    }
    button {
      appearance: none;
      background: none;
      border: none;
      border-radius: var(--lumo-border-radius-s);
      color: var(--lumo-primary-text-color);
      cursor: pointer;
      margin: 0;
      padding: 0;
      text-align: start;
    }
    button:hover {
      text-decoration: underline;
    }
    button:focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: 1px;
    }
  `;

  static properties = {
    file: { type: String },
    line: { type: Number },
    label: { type: String },
    lang: { type: String }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const where = this.file && this.line ? `${this.file}:${this.line}` : this.file;
    if (!this.file || !devuiState.ideInfo?.ideName) {
      return html`<span title=${where || this.label}>${this.label}</span>`;
    }
    // the link listens on a span, which no keyboard reaches: the button inside it is reached, and its clicks bubble up
    return html`
      <qui-ide-link noCheck fileName="file://${this.file}" lineNumber=${this.line || 0} lang=${this.lang || 'sql'}>
        <button type="button" title=${msg(str`Open ${where} in the IDE`,
            { id: 'quarkus-migration-review-open-in-ide' })}>${this.label}</button>
      </qui-ide-link>`;
  }
}

customElements.define('migration-review-source-link', MigrationReviewSourceLink);
