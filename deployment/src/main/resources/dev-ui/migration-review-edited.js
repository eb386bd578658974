import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/details';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-discard.js';
import './migration-review-text-diff.js';
import { requestAction } from './migration-review-actions.js';
import { referenceTo } from './migration-review-drafts.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * That a draft was edited by hand: what of it differs from what was drafted, what can't be told about it, and the way back.
 */
class MigrationReviewEdited extends LitElement {

  static styles = [panelStyles, css`
    :host {
      flex: none;
    }
    .card {
      --accent: var(--lumo-primary-color);
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-xs);
    }
    .row {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--lumo-space-m);
    }
    vaadin-button, vaadin-details {
      margin: 0;
    }
    .unclear {
      white-space: pre-wrap;
    }
    migration-review-text-diff + migration-review-text-diff {
      margin-top: var(--lumo-space-s);
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
    const texts = this._texts();
    return html`
      <div class="card" role="note" data-testid="edited">
        <div class="row">
          <p>${msg('The SQL below is what someone wrote in place of what was drafted.',
              { id: 'quarkus-migration-review-edited-text' })}</p>
          <vaadin-button theme="small tertiary error" data-testid="discard-edit" ?disabled=${this.disabled}
              @click=${() => this._asking = true}>${
                msg('Discard the edit', { id: 'quarkus-migration-review-discard-edit' })}</vaadin-button>
        </div>
        ${this.draft.edited.unclear.length ? html`
          <div data-testid="unclear">
            <p class="warning">${msg('What can not be told about it:', { id: 'quarkus-migration-review-unclear' })}</p>
            <ul>${this.draft.edited.unclear.map(unclear => html`<li class="unclear code">${unclear}</li>`)}</ul>
          </div>` : nothing}
        ${texts.length ? html`
          <vaadin-details summary=${msg('What was edited', { id: 'quarkus-migration-review-what-was-edited' })}
              data-testid="edited-diff">
            ${texts.map(({ before, after, beforeLabel, afterLabel }) => html`
              <migration-review-text-diff .before=${before} .after=${after} .beforeLabel=${beforeLabel}
                  .afterLabel=${afterLabel}></migration-review-text-diff>`)}
          </vaadin-details>` : nothing}
      </div>
      <migration-review-discard .opened=${this._asking} .texts=${texts} ?disabled=${this.disabled}
          .question=${msg('Discard the edit?', { id: 'quarkus-migration-review-discard-edit-question' })}
          .consequence=${msg('The draft is as it was drafted again. What was edited is lost:',
              { id: 'quarkus-migration-review-discard-edit-text' })}
          .confirm=${msg('Discard the edit', { id: 'quarkus-migration-review-discard-edit' })}
          @discard-confirmed=${() => requestAction(this, 'regenerate', referenceTo(this.draft))}
          @discard-closed=${() => this._asking = false}></migration-review-discard>`;
  }

  _texts() {
    const { sql, undo, edited } = this.draft;
    const labels = {
      beforeLabel: msg('As drafted', { id: 'quarkus-migration-review-as-drafted' }),
      afterLabel: msg('As edited', { id: 'quarkus-migration-review-as-edited' })
    };
    return [{ before: edited.drafted, after: sql, ...labels }, { before: edited.draftedUndo, after: undo, ...labels }]
      .filter(({ before, after }) => before.trim() !== after.trim());
  }
}

customElements.define('migration-review-edited', MigrationReviewEdited);
