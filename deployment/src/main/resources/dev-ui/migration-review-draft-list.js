import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-age.js';
import { panelStyles } from './migration-review-styles.js';
import { severityBadge, worstOf } from './migration-review-severity.js';

/**
 * The drafts of one datasource. Tells the page which one was picked by a `draft-selected` event with the draft's key.
 */
class MigrationReviewDraftList extends LitElement {

  static styles = [panelStyles, css`
    ul {
      display: flex;
      flex-direction: column;
      gap: 2px;
    }
    button {
      appearance: none;
      background: none;
      border: none;
      border-left: 3px solid transparent;
      border-radius: var(--lumo-border-radius-m);
      color: inherit;
      cursor: pointer;
      display: grid;
      grid-template-columns: 1.4em 1fr auto;
      column-gap: var(--lumo-space-s);
      font: inherit;
      margin: 0;
      padding: var(--lumo-space-s);
      text-align: start;
      width: 100%;
    }
    button:hover {
      background: var(--lumo-contrast-5pct);
    }
    button:focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: -2px;
    }
    button[aria-current='true'] {
      background: var(--lumo-primary-color-10pct);
      border-left-color: var(--lumo-primary-color);
    }
    .number {
      color: var(--lumo-contrast-50pct);
      text-align: end;
    }
    .title {
      font-weight: 500;
      overflow-wrap: anywhere;
    }
    .facts {
      grid-column: 2 / -1;
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 0 var(--lumo-space-s);
      min-height: 1.4rem;
      font-size: var(--lumo-font-size-xs);
    }
    .proven {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
    }
    migration-review-age {
      font-size: var(--lumo-font-size-xs);
    }
  `];

  static properties = {
    drafts: { attribute: false },
    selected: { type: String },
    label: { type: String }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return html`
      <ul aria-label=${this.label} @keydown=${this._onKey}>
        ${repeat(this.drafts, draft => draft.key, draft => this._renderDraft(draft))}
      </ul>`;
  }

  _renderDraft(draft) {
    const count = draft.changes.length;
    return html`
      <li>
        <button type="button" id="draft-${draft.id}" aria-current=${draft.key === this.selected ? 'true' : 'false'}
            data-testid="draft" data-draft=${draft.id} data-key=${draft.key} data-state=${draft.state}
            @click=${() => this._select(draft.key)}>
          <span class="number">${draft.number}</span>
          <span class="title">${draft.title}</span>
          <migration-review-age .since=${draft.since}></migration-review-age>
          <span class="facts">
            <span class="muted">${count === 1 ? msg('1 change', { id: 'quarkus-migration-review-change-count-one' })
              : msg(str`${count} changes`, { id: 'quarkus-migration-review-change-count' })}</span>
            ${this._renderState(draft)}
            ${draft.conflict
              ? mark('badge warning', 'code-merge', msg('Conflict', { id: 'quarkus-migration-review-conflicting' }))
              : draft.edited ? mark('badge note', 'pen', msg('Edited', { id: 'quarkus-migration-review-listed-edited' })) : nothing}
            ${severityBadge(worstOf(draft.hazards))}
          </span>
        </button>
      </li>`;
  }

  _renderState(draft) {
    switch (draft.state) {
      case 'BLOCKED':
        return mark('badge question', 'circle-question', msg('Question', { id: 'quarkus-migration-review-question' }));
      case 'BROKEN':
        return mark('badge warning', 'triangle-exclamation', msg('Broken', { id: 'quarkus-migration-review-broken' }));
      default:
        return draft.proof?.holds
          ? mark('proven success', 'check', msg('Proven', { id: 'quarkus-migration-review-proven' })) : nothing;
    }
  }

  /** The key of the draft that the keyboard is on; nothing when it is elsewhere. */
  get focused() {
    return this.renderRoot.activeElement?.dataset.key;
  }

  /** Puts the keyboard on a draft of this list; nothing happens when it is not in it. */
  focusDraft(key) {
    [...this.renderRoot.querySelectorAll('button')].find(button => button.dataset.key === key)?.focus();
  }

  _select(key) {
    this.dispatchEvent(new CustomEvent('draft-selected', { detail: { key }, bubbles: true, composed: true }));
  }

  _onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) {
      return;
    }
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const next = buttons[buttons.indexOf(this.renderRoot.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
      this._select(next.dataset.key);
    }
  }
}

function mark(style, icon, word) {
  return html`<span class=${style}><vaadin-icon icon="font-awesome-solid:${icon}"></vaadin-icon>${word}</span>`;
}

customElements.define('migration-review-draft-list', MigrationReviewDraftList);
