import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/tabs';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-editor.js';
import './migration-review-offered-sql.js';
import './migration-review-source-link.js';
import './migration-review-statements.js';
import { panelStyles } from './migration-review-styles.js';
import { TypedSql } from './migration-review-typed-sql.js';

/**
 * The SQL of a draft and the SQL that undoes it, one at a time, and the file it lies in. Several scripts come one after the
 * other, each with its name and the reason why it is one. All of it turns into an editor in place.
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
      margin-inline-start: auto;
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
    /** the other drafts of its datasource */
    others: { attribute: false },
    disabled: { type: Boolean },
    _shown: { state: true },
    _editing: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._shown = 0;
    this._editing = false;
    this._typed = new TypedSql(this);
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this._shown = 0;
      this._editing = false;
    }
    const typed = this._typed.of(this.draft);
    if (typed && !this._editing) {
      if (this._typed.isUnsaved(this.draft)) {
        this._editing = typed.scripts.length === this.draft.scripts.length;
      } else {
        // saved, but nobody was looking when the draft took it over
        this._typed.drop(this.draft.key);
      }
    }
  }

  render() {
    const undo = this._shown === 1;
    const scripts = this.draft.scripts.map((script, index) => ({ ...script, number: index + 1 }));
    const typed = this._typed.of(this.draft);
    const misfits = typed && typed.scripts.length !== scripts.length;
    const editing = !misfits && this._editing;
    return html`
      <div class="head">
        <vaadin-tabs theme="small" ?hidden=${editing} .selected=${this._shown} @selected-changed=${this._onTab}>
          <vaadin-tab data-testid="tab-sql">${msg('SQL', { id: 'quarkus-migration-review-sql' })}</vaadin-tab>
          <vaadin-tab data-testid="tab-undo">${msg('Undo SQL', { id: 'quarkus-migration-review-undo-sql' })}</vaadin-tab>
        </vaadin-tabs>
        <span class="file">
          <migration-review-source-link data-testid="draft-file" .file=${this.draft.file}
              .label=${fileName(this.draft.file)}></migration-review-source-link>
          <vaadin-button theme="tertiary small" data-testid="edit" ?disabled=${editing || misfits || !!this.draft.conflict}
              title=${msg('It is proven again before it can be approved', { id: 'quarkus-migration-review-edit-title' })}
              @click=${this.edit}>${msg('Edit', { id: 'quarkus-migration-review-edit' })}</vaadin-button>
        </span>
      </div>
      ${this._renderOffered(typed, misfits)}
      ${editing ? html`
        <migration-review-editor .draft=${this.draft} ?undo=${undo} ?disabled=${this.disabled}
            @editor-closed=${this._onClosed}></migration-review-editor>` : html`
      <div class="scripts" data-testid=${undo ? 'undo' : 'sql'} role="region"
          aria-label=${undo ? msg('SQL that undoes it', { id: 'quarkus-migration-review-undo-sql-label' })
            : msg('SQL of the migration', { id: 'quarkus-migration-review-sql-label' })}>
        ${(undo ? scripts.reverse() : scripts).map(script => this._renderScript(script, undo))}
      </div>`}`;
  }

  /** What was typed for drafts that this one has taken the place of, or for more or fewer scripts than it has now. */
  _renderOffered(typed, misfits) {
    return [...misfits ? [typed] : [], ...this._typed.offeredTo(this.draft, [this.draft, ...this.others])].map(entry => html`
      <migration-review-offered-sql .entry=${entry} .draft=${this.draft} ?occupied=${!!typed}
          @taken-over=${() => this._typed.takeOver(entry, this.draft)}
          @discarded=${() => this._typed.drop(entry.key)}></migration-review-offered-sql>`);
  }

  /** Turns the SQL into an editor, and puts the keyboard there. */
  edit() {
    if (!this.draft.conflict) {
      this._editing = true;
    }
    this.updateComplete.then(() => this.renderRoot.querySelector('migration-review-editor')?.focus());
  }

  _onClosed() {
    this._editing = false;
    this.updateComplete.then(() => this.renderRoot.querySelector('[data-testid=edit]').focus());
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
            .measurements=${undo ? [] : this.draft.rehearsal?.statements ?? []}
            .statements=${undo ? [] : script.statements} .hazards=${this.draft.hazards}></migration-review-statements>
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
