import { LitElement, html, css } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/icon';
import { panelStyles } from './migration-review-styles.js';

/** By the name of a form: what to press for it, and what it is called once it is chosen. */
const FORMS = {
  CONCURRENTLY: { offer: 'Build it concurrently', chosen: 'concurrently' },
  NOT_VALID: { offer: 'Add it not valid, then validate', chosen: 'added not valid, then validated' },
  PROVEN_NOT_NULL: { offer: 'Prove it by a check first', chosen: 'not null once a check has proven it' },
  BACKFILL: { offer: 'Fill the rows in batches', chosen: 'rows are filled in batches' },
  OWN_SCRIPT: { offer: 'Give it a script of its own', chosen: 'in a script of its own' },
  EXPAND_CONTRACT: { offer: 'Keep old and new side by side', chosen: 'old and new side by side' }
};

/**
 * Asks the draft to have a change written in a safe form.
 *
 * @param host the component that asks
 * @param {string} change its key
 * @param {string|null} form null for writing it directly again
 */
export function wantForm(host, change, form) {
  host.dispatchEvent(new CustomEvent('form-wanted', { detail: { change, form }, bubbles: true, composed: true }));
}

/** What to press for a form, where it is offered because of the hazard with this code. */
export function safeFormOffer(form, code) {
  if (form === 'CONCURRENTLY' && code === 'L02') {
    return 'Drop it concurrently';
  }
  return FORMS[form]?.offer ?? words(form);
}

/**
 * The changes of a draft that are written in a safe form, each with a way back.
 */
class MigrationReviewSafeForms extends LitElement {

  static styles = [panelStyles, css`
    li {
      display: flex;
      align-items: baseline;
      flex-wrap: wrap;
      column-gap: var(--lumo-space-s);
    }
    vaadin-icon {
      align-self: center;
      font-size: 0.85em;
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    changes: { attribute: false },
    disabled: { type: Boolean }
  };

  render() {
    return html`
      <ul aria-label="Safe forms">${repeat(this.changes, change => change.key, change => this._renderForm(change))}</ul>`;
  }

  _renderForm({ key, summary, form }) {
    return html`
      <li data-testid="chosen-form" data-form=${form}>
        <vaadin-icon class="success" icon="font-awesome-solid:shield-halved"></vaadin-icon>
        <span>${summary}: ${FORMS[form]?.chosen ?? words(form)}</span>
        <vaadin-button theme="tertiary-inline small" data-testid="direct-form" ?disabled=${this.disabled}
            aria-description=${summary}
            @click=${() => wantForm(this, key, null)}>Write it directly again</vaadin-button>
      </li>`;
  }
}

function words(form) {
  return form.toLowerCase().replaceAll('_', ' ');
}

customElements.define('migration-review-safe-forms', MigrationReviewSafeForms);
