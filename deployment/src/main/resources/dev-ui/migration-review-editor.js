import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import '@vaadin/progress-bar';
import '@vaadin/text-area';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-discard.js';
import './migration-review-text-diff.js';
import { requestAction } from './migration-review-actions.js';
import { referenceTo } from './migration-review-drafts.js';
import { panelStyles } from './migration-review-styles.js';
import { TypedSql, sameTexts, textsOf } from './migration-review-typed-sql.js';

/**
 * The SQL of a draft and the SQL that undoes it, to be typed over. What is typed is kept until it is saved or given up, and
 * stays in sight while it is proven. Tells by `editor-closed` that it is.
 *
 * Text areas, and not the Dev UI's code block: that one forgets what was typed when the theme changes, and holds the Tab key.
 */
class MigrationReviewEditor extends LitElement {

  static styles = [panelStyles, css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-s);
    }
    .areas {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      gap: var(--lumo-space-s);
    }
    vaadin-text-area {
      max-height: 28rem;
      min-height: 9rem;
      padding: 0;
      width: 100%;
    }
    vaadin-text-area textarea {
      font-family: var(--lumo-font-family-monospace, ui-monospace, Menlo, Consolas, monospace);
      font-size: 0.93em;
      font-weight: 400;
    }
    .row {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: var(--lumo-space-s);
    }
    vaadin-button {
      margin: 0;
    }
    vaadin-progress-bar {
      height: 2px;
      margin: 0;
    }
    .said {
      white-space: pre-wrap;
    }
  `];

  static properties = {
    draft: { attribute: false },
    /** whether the SQL that undoes it was looked at */
    undo: { type: Boolean },
    disabled: { type: Boolean },
    _proving: { state: true },
    _asking: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._typed = new TypedSql(this);
    this._proving = null;
    this._asking = false;
  }

  willUpdate(changed) {
    // what was saved is proven even if nobody waits for it
    if (changed.has('draft') && this._proving && this._proving.key !== this.draft.key) {
      this._proving = null;
    }
  }

  updated() {
    // the draft it was saved to is shown until another drafting has ended
    if (this._proving && !this.disabled && this._proving !== this.draft) {
      this._proving = null;
      if (!this._typed.isUnsaved(this.draft)) {
        this._typed.drop(this.draft.key);
        if (this.draft.proof?.holds) {
          this._close();
        }
      }
    }
  }

  render() {
    const base = this._typed.of(this.draft)?.base;
    const moved = base && !this._proving && !sameTexts(base, textsOf(this.draft)) && this._typed.isUnsaved(this.draft);
    return html`
      ${moved ? this._renderBoth() : nothing}
      ${this._renderFailure()}
      <div data-testid="editor" role="group" aria-label=${msg('Edit the SQL', { id: 'quarkus-migration-review-edit-sql' })}
          @keydown=${this._onKey}>
        ${this._texts().map((text, index) => this._renderScript(text, index))}
      </div>
      <div class="row">
        <vaadin-button theme="primary small" data-testid="save-edit" ?disabled=${this._isHeldUp()} @click=${this._save}>${
          msg('Save and prove', { id: 'quarkus-migration-review-save-edit' })}</vaadin-button>
        <vaadin-button theme="small" data-testid="cancel-edit" ?disabled=${!!this._proving} @click=${this._cancel}>${
          msg('Cancel', { id: 'quarkus-migration-review-cancel' })}</vaadin-button>
        <span class="muted" role="status" data-testid="editor-state">${this._state()}</span>
      </div>
      ${this._proving ? html`<vaadin-progress-bar indeterminate data-testid="proving"
          aria-label=${msg('Working', { id: 'quarkus-migration-review-working' })}></vaadin-progress-bar>` : nothing}
      <migration-review-discard .opened=${this._asking} .texts=${this._asking ? this._both() : []}
          .question=${msg('Discard what you typed?', { id: 'quarkus-migration-review-discard-typed-question' })}
          .consequence=${msg('It was not saved:', { id: 'quarkus-migration-review-discard-typed-text' })}
          .confirm=${msg('Discard it', { id: 'quarkus-migration-review-discard' })}
          @discard-confirmed=${this._giveUp} @discard-closed=${() => this._asking = false}></migration-review-discard>`;
  }

  _renderScript({ sql, undo }, index) {
    const { script } = this.draft.scripts[index];
    return html`
      ${this.draft.scripts.length > 1 ? html`<code>${script}</code>` : nothing}
      <div class="areas">
        <vaadin-text-area theme="small" spellcheck="false" data-testid="edit-sql" .value=${sql} ?readonly=${!!this._proving}
            label=${msg('SQL of the migration', { id: 'quarkus-migration-review-sql-label' })}
            @input=${event => this._onInput(index, { sql: event.currentTarget.value })}></vaadin-text-area>
        <vaadin-text-area theme="small" spellcheck="false" data-testid="edit-undo" .value=${undo} ?readonly=${!!this._proving}
            label=${msg('SQL that undoes it', { id: 'quarkus-migration-review-undo-sql-label' })}
            @input=${event => this._onInput(index, { undo: event.currentTarget.value })}></vaadin-text-area>
      </div>`;
  }

  _renderBoth() {
    return html`
      <div class="card" role="note" data-testid="draft-moved" style="--accent: var(--lumo-warning-color);">
        <p>${msg('The draft has changed since you began to type. Saving puts what you typed in its place.',
            { id: 'quarkus-migration-review-draft-moved' })}</p>
        ${this._both().filter(({ before, after }) => before.trim() !== after.trim()).map(text => html`
          <migration-review-text-diff .before=${text.before} .after=${text.after} .beforeLabel=${text.beforeLabel}
              .afterLabel=${text.afterLabel}></migration-review-text-diff>`)}
      </div>`;
  }

  /** What is wrong with it belongs where it is put right. */
  _renderFailure() {
    const failed = this._proving || this.draft.proof?.holds ? [] : this.draft.proof?.checks.filter(check => !check.holds) ?? [];
    return failed.map(check => html`
      <div class="card" role="alert" data-testid="editor-failure" style="--accent: var(--lumo-error-color);">
        <p>${msg(str`The proof fails: ${check.name}`, { id: 'quarkus-migration-review-edit-fails' })}</p>
        <code class="said error">${check.detail}</code>
      </div>`);
  }

  /** Puts the keyboard into what was looked at. */
  focus() {
    this.updateComplete.then(() => this.renderRoot.querySelectorAll('vaadin-text-area')[this.undo ? 1 : 0]?.focus());
  }

  _state() {
    if (this._proving) {
      return msg('Saved: it is being proven…', { id: 'quarkus-migration-review-proving' });
    }
    return this.draft.conflict
      ? msg('It can be saved once you have decided about your earlier edit.', { id: 'quarkus-migration-review-save-waits' })
      : msg('Ctrl+Enter or ⌘+Enter saves, Esc cancels', { id: 'quarkus-migration-review-editor-keys' });
  }

  _isHeldUp() {
    return this.disabled || !!this._proving || !!this.draft.conflict;
  }

  _texts() {
    return this._typed.of(this.draft)?.scripts ?? textsOf(this.draft);
  }

  _both() {
    const labels = {
      beforeLabel: msg('The draft', { id: 'quarkus-migration-review-draft-now' }),
      afterLabel: msg('What you typed', { id: 'quarkus-migration-review-what-you-typed' })
    };
    return textsOf(this.draft).flatMap((text, index) => [
      { before: text.sql, after: this._texts()[index].sql, ...labels },
      { before: text.undo, after: this._texts()[index].undo, ...labels }
    ]);
  }

  _onInput(index, part) {
    this._typed.keep(this.draft, this._texts().map((text, at) => at === index ? { ...text, ...part } : text));
  }

  _onKey(event) {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this._cancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      this._save();
    }
  }

  _save() {
    if (this._isHeldUp()) {
      return;
    }
    if (!this._typed.isUnsaved(this.draft)) {
      this._giveUp();
      return;
    }
    const saved = this.draft;
    requestAction(this, 'edit', { ...referenceTo(saved), scripts: JSON.stringify(this._texts()) }, ({ outcome }) => {
      this._proving = outcome === 'EDITED' ? saved : null;
      return outcome === 'EDITED';
    });
  }

  _cancel() {
    if (this._proving) {
      return;
    }
    if (this._typed.isUnsaved(this.draft)) {
      this._asking = true;
    } else {
      this._giveUp();
    }
  }

  _giveUp() {
    this._typed.drop(this.draft.key);
    this._close();
  }

  _close() {
    this.dispatchEvent(new CustomEvent('editor-closed'));
  }
}

customElements.define('migration-review-editor', MigrationReviewEditor);
