import { LitElement, html, css } from 'lit';
import '@vaadin/tabs';
import '@vaadin/button';
import '@vaadin/icon';
import 'qui-themed-code-block';
import './migration-review-source-link.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * The SQL of a draft and the SQL that undoes it, one at a time, and the file it lies in.
 */
class MigrationReviewScript extends LitElement {

  static styles = [panelStyles, css`
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lumo-space-m);
    }
    vaadin-tabs {
      flex: none;
      box-shadow: none;
      /* the tabs' own inset: their words start where everything else starts */
      margin-inline-start: -1.5rem;
    }
    .file {
      display: flex;
      align-items: center;
      gap: var(--lumo-space-xs);
      min-width: 0;
    }
    .sql {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      overflow: hidden;
    }
    qui-themed-code-block {
      display: block;
      font-size: 0.93em;
    }
  `];

  static properties = {
    draft: { attribute: false },
    _shown: { state: true }
  };

  constructor() {
    super();
    this._shown = 0;
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this._shown = 0;
    }
  }

  render() {
    const sql = (this._shown === 0 ? this.draft.sql : this.draft.undo) || '-- nothing to do';
    return html`
      <div class="head">
        <vaadin-tabs theme="small" .selected=${this._shown} @selected-changed=${this._onTab}>
          <vaadin-tab data-testid="tab-sql">SQL</vaadin-tab>
          <vaadin-tab data-testid="tab-undo">Undo SQL</vaadin-tab>
        </vaadin-tabs>
        <span class="file">
          <migration-review-source-link data-testid="draft-file" .file=${this.draft.file}
              .label=${fileName(this.draft.file)}></migration-review-source-link>
        </span>
      </div>
      <div class="sql" data-testid=${this._shown === 0 ? 'sql' : 'undo'} role="region"
          aria-label=${this._shown === 0 ? 'SQL of the migration' : 'SQL that undoes it'}>
        <qui-themed-code-block mode="sql" .content=${sql.trimEnd()}></qui-themed-code-block>
      </div>`;
  }

  _onTab(event) {
    this._shown = event.detail.value;
  }
}

function fileName(path) {
  return path ? path.split(/[/\\]/).pop() : '';
}

customElements.define('migration-review-script', MigrationReviewScript);
