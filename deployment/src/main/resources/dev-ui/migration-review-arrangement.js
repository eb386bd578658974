import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-merge.js';
import { panelStyles } from './migration-review-styles.js';
import { referenceTo } from './migration-review-drafts.js';
import { requestAction } from './migration-review-actions.js';

/**
 * The ways to see otherwise what belongs into one draft: split it, merge it with another, or go back to how it was drafted.
 * Tells by `split-begun` that changes are to be picked.
 */
class MigrationReviewArrangement extends LitElement {

  static styles = [panelStyles, css`
    :host {
      display: flex;
      gap: var(--lumo-space-s);
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    draft: { attribute: false },
    /** the other drafts of its datasource */
    others: { attribute: false },
    disabled: { type: Boolean },
    _merging: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this._merging = false;
    }
  }

  render() {
    return html`
      ${this.draft.arranged ? html`
        <vaadin-button theme="tertiary small" data-testid="rejoin" ?disabled=${this.disabled}
            title=${msg('Takes back what was merged or split here', { id: 'quarkus-migration-review-rejoin-title' })}
            @click=${() => requestAction(this, 'rejoin', referenceTo(this.draft))}
          >${msg('Undo merge or split', { id: 'quarkus-migration-review-rejoin' })}</vaadin-button>` : nothing}
      ${this.draft.changes.filter(change => change.key).length > 1 ? html`
        <vaadin-button theme="tertiary small" data-testid="split" ?disabled=${this.disabled}
            title=${msg('Makes a draft of its own of some of these changes', { id: 'quarkus-migration-review-split-title' })}
            @click=${() => this.dispatchEvent(new CustomEvent('split-begun', { bubbles: true, composed: true }))}
          >${msg('Split…', { id: 'quarkus-migration-review-split' })}</vaadin-button>` : nothing}
      ${this.others.length ? html`
        <vaadin-button theme="tertiary small" data-testid="merge" ?disabled=${this.disabled}
            title=${msg('Makes one draft of this one and another', { id: 'quarkus-migration-review-merge-title' })}
            @click=${() => this._merging = true}
          >${msg('Merge with…', { id: 'quarkus-migration-review-merge' })}</vaadin-button>
        <migration-review-merge .draft=${this.draft} .others=${this.others} ?opened=${this._merging} ?disabled=${this.disabled}
            @merge-closed=${() => this._merging = false}></migration-review-merge>` : nothing}`;
  }

  /** Puts the keyboard on the first of them. */
  focus() {
    this.updateComplete.then(() => this.renderRoot.querySelector('vaadin-button')?.focus());
  }
}

customElements.define('migration-review-arrangement', MigrationReviewArrangement);
