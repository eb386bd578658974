import { LitElement, html, css, nothing } from 'lit';
import { JsonRpc } from 'jsonrpc';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-source-link.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What was edited in the entities that a draft comes from, since the last commit; nothing where that is not known.
 */
class MigrationReviewEntityDiffs extends LitElement {

  static styles = [panelStyles, css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-s);
    }
    :host(:not([known])) {
      display: none;
    }
    h3 {
      line-height: 1.875rem;
    }
    pre {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      margin: 0;
      overflow-x: auto;
      padding: var(--lumo-space-xs) 0;
    }
    code {
      display: block;
      overflow-wrap: normal;
      padding: 0 var(--lumo-space-s);
      width: max-content;
      min-width: 100%;
    }
    .added {
      background: var(--lumo-success-color-10pct);
    }
    .removed {
      background: var(--lumo-error-color-10pct);
    }
    .place {
      color: var(--lumo-contrast-60pct);
    }
  `];

  static properties = {
    draft: { attribute: false },
    /** whether there is something to see */
    known: { type: Boolean, reflect: true },
    _diffs: { state: true }
  };

  // asked with every review: must not fill the Dev UI's own message log
  _jsonRpc = new JsonRpc('quarkus-migration-review', false);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._diffs = [];
    this._asked = null;
  }

  willUpdate() {
    const { key, datasource, id, fingerprint } = this.draft;
    const wanted = `${key} ${fingerprint}`;
    if (this._asked === wanted) {
      return;
    }
    if (!this._asked?.startsWith(`${key} `)) {
      this._take([]);
    }
    this._asked = wanted;
    // whoever reads SQL can do without: a failure is no news
    this._jsonRpc.entityDiffs({ datasource, draft: id }).then(message => message.result ?? [], () => [])
      .then(diffs => this._asked === wanted && this._take(diffs));
  }

  _take(diffs) {
    this._diffs = diffs;
    this.known = diffs.length > 0;
  }

  render() {
    return this._diffs.length ? html`
      <h3>${msg('The entities, since the last commit', { id: 'quarkus-migration-review-entity-diffs' })}</h3>
      ${this._diffs.map(({ file, diff }) => html`
        <div data-testid="entity-diff" data-file=${file}>
          <migration-review-source-link lang="java" .file=${file} .label=${file.split(/[/\\]/).pop()}></migration-review-source-link>
          <pre tabindex="0">${diff.trimEnd().split('\n').map(line => html`<code class=${kind(line)}>${line || ' '}</code>`)}</pre>
        </div>`)}` : nothing;
  }
}

function kind(line) {
  return { '+': 'added', '-': 'removed', '@': 'place' }[line[0]] ?? '';
}

customElements.define('migration-review-entity-diffs', MigrationReviewEntityDiffs);
