import { LitElement, html, css } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-discard.js';
import './migration-review-source-link.js';
import './migration-review-text-diff.js';
import { requestAction } from './migration-review-actions.js';
import { referenceTo } from './migration-review-drafts.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What a person edited before the draft became another one, beside what is drafted now, and the choice between them.
 */
class MigrationReviewConflict extends LitElement {

  static styles = [panelStyles, css`
    :host {
      flex: none;
    }
    .card {
      --accent: var(--lumo-warning-color);
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-s);
    }
    .message {
      display: flex;
      gap: var(--lumo-space-s);
      overflow-wrap: anywhere;
    }
    .message > vaadin-icon {
      margin-top: 0.2em;
    }
    .row {
      display: flex;
      gap: var(--lumo-space-s);
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    draft: { attribute: false },
    disabled: { type: Boolean },
    _asking: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._asking = false;
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this._asking = false;
    }
  }

  render() {
    const { file, message } = this.draft.conflict;
    return html`
      <div class="card" role="note" data-testid="conflict">
        <div class="message">
          <vaadin-icon class="warning" icon="font-awesome-solid:triangle-exclamation"></vaadin-icon>
          <div>
            <p>${message}</p>
            <migration-review-source-link data-testid="conflict-file" .file=${file}
                .label=${file.split(/[/\\]/).pop()}></migration-review-source-link>
          </div>
        </div>
        ${this._texts().map(({ title, before, after, beforeLabel, afterLabel }) => html`
          <section role="group" aria-label=${title}>
            <h3>${title}</h3>
            <migration-review-text-diff data-testid="conflict-diff" .before=${before} .after=${after} .beforeLabel=${beforeLabel}
                .afterLabel=${afterLabel}></migration-review-text-diff>
          </section>`)}
        <div class="row">
          <vaadin-button theme="small" data-testid="keep-edit" ?disabled=${this.disabled}
              title=${msg('It becomes the draft, and is proven again', { id: 'quarkus-migration-review-keep-edit-title' })}
              @click=${() => requestAction(this, 'keepEdit', referenceTo(this.draft))}>${
                msg('Keep my edit', { id: 'quarkus-migration-review-keep-edit' })}</vaadin-button>
          <vaadin-button theme="small" data-testid="take-draft" ?disabled=${this.disabled}
              @click=${() => this._asking = true}>${
                msg('Take the draft', { id: 'quarkus-migration-review-take-draft' })}</vaadin-button>
        </div>
      </div>
      <migration-review-discard .opened=${this._asking} .texts=${this._texts()} ?disabled=${this.disabled}
          .question=${msg('Take the draft?', { id: 'quarkus-migration-review-take-draft-question' })}
          .consequence=${msg('Your edit is deleted:', { id: 'quarkus-migration-review-take-draft-text' })}
          .confirm=${msg('Take the draft', { id: 'quarkus-migration-review-take-draft' })}
          @discard-confirmed=${() => requestAction(this, 'regenerate', referenceTo(this.draft))}
          @discard-closed=${() => this._asking = false}></migration-review-discard>`;
  }

  /** What was not edited is in no conflict. */
  _texts() {
    const { sql, undo } = this.draft.conflict;
    const labels = {
      beforeLabel: msg('My edit', { id: 'quarkus-migration-review-my-edit' }),
      afterLabel: msg('Drafted now', { id: 'quarkus-migration-review-drafted-now' })
    };
    return [
      { title: msg('SQL', { id: 'quarkus-migration-review-sql' }), before: sql, after: this.draft.sql, ...labels },
      { title: msg('Undo SQL', { id: 'quarkus-migration-review-undo-sql' }), before: undo, after: this.draft.undo, ...labels }
    ].filter(({ before }) => before != null);
  }
}

customElements.define('migration-review-conflict', MigrationReviewConflict);
