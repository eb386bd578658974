import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/tabs';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-source-link.js';
import './migration-review-statements.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * The SQL of a draft and the SQL that undoes it, one at a time, and the file it lies in. Several scripts come one after the
 * other, each with its name and the reason why it is one.
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
    .scripts {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-s);
    }
    .name {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: var(--lumo-space-xs) var(--lumo-space-s);
      padding-bottom: 0.2rem;
    }
    .reason {
      flex-basis: 100%;
    }
  `];

  static properties = {
    draft: { attribute: false },
    _shown: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._shown = 0;
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this._shown = 0;
    }
  }

  render() {
    const undo = this._shown === 1;
    const scripts = this.draft.scripts.map((script, index) => ({ ...script, number: index + 1 }));
    return html`
      <div class="head">
        <vaadin-tabs theme="small" .selected=${this._shown} @selected-changed=${this._onTab}>
          <vaadin-tab data-testid="tab-sql">${msg('SQL', { id: 'quarkus-migration-review-sql' })}</vaadin-tab>
          <vaadin-tab data-testid="tab-undo">${msg('Undo SQL', { id: 'quarkus-migration-review-undo-sql' })}</vaadin-tab>
        </vaadin-tabs>
        <span class="file">
          <migration-review-source-link data-testid="draft-file" .file=${this.draft.file}
              .label=${fileName(this.draft.file)}></migration-review-source-link>
        </span>
      </div>
      <div class="scripts" data-testid=${undo ? 'undo' : 'sql'} role="region"
          aria-label=${undo ? msg('SQL that undoes it', { id: 'quarkus-migration-review-undo-sql-label' })
            : msg('SQL of the migration', { id: 'quarkus-migration-review-sql-label' })}>
        ${(undo ? scripts.reverse() : scripts).map(script => this._renderScript(script, undo))}
      </div>`;
  }

  _renderScript(script, undo) {
    const count = this.draft.scripts.length;
    return html`
      <div data-testid="script" data-script=${script.script}>
        ${count > 1 || !script.transactional ? html`
          <div class="name">
            <code>${script.script}</code>
            ${count > 1 ? html`<span class="muted">${
              msg(str`${script.number} of ${count}`, { id: 'quarkus-migration-review-script-number' })}</span>` : nothing}
            ${script.transactional ? nothing : html`<span class="badge warning" data-testid="outside-transaction">${
              msg('Runs outside a transaction', { id: 'quarkus-migration-review-outside-transaction' })}</span>`}
            ${script.reason && !undo ? html`
              <span class="reason muted" data-testid="script-reason">${script.reason}</span>` : nothing}
          </div>` : nothing}
        <migration-review-statements .sql=${undo ? script.undo : script.sql}
            .measurements=${undo ? [] : this.draft.rehearsal?.statements ?? []}></migration-review-statements>
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
