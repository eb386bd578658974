import { LitElement, html, css } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';

/** By the name of a form: what to press for it, and what is said of a change once it is chosen. */
const FORMS = {
  CONCURRENTLY: {
    offer: () => msg('Build it concurrently', { id: 'quarkus-migration-review-form-concurrently-offer' }),
    chosen: change => msg(str`${change}: concurrently`, { id: 'quarkus-migration-review-form-concurrently' })
  },
  NOT_VALID: {
    offer: () => msg('Add it not valid, then validate', { id: 'quarkus-migration-review-form-not-valid-offer' }),
    chosen: change => msg(str`${change}: added not valid, then validated`, { id: 'quarkus-migration-review-form-not-valid' })
  },
  PROVEN_NOT_NULL: {
    offer: () => msg('Prove it by a check first', { id: 'quarkus-migration-review-form-proven-not-null-offer' }),
    chosen: change => msg(str`${change}: not null once a check has proven it`,
        { id: 'quarkus-migration-review-form-proven-not-null' })
  },
  BACKFILL: {
    offer: () => msg('Fill the rows in batches', { id: 'quarkus-migration-review-form-backfill-offer' }),
    chosen: change => msg(str`${change}: rows are filled in batches`, { id: 'quarkus-migration-review-form-backfill' })
  },
  OWN_SCRIPT: {
    offer: () => msg('Give it a script of its own', { id: 'quarkus-migration-review-form-own-script-offer' }),
    chosen: change => msg(str`${change}: in a script of its own`, { id: 'quarkus-migration-review-form-own-script' })
  },
  EXPAND_CONTRACT: {
    offer: () => msg('Keep old and new side by side', { id: 'quarkus-migration-review-form-expand-contract-offer' }),
    chosen: change => msg(str`${change}: old and new side by side`, { id: 'quarkus-migration-review-form-expand-contract' })
  }
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
    return msg('Drop it concurrently', { id: 'quarkus-migration-review-form-concurrently-drop-offer' });
  }
  return FORMS[form]?.offer() ?? words(form);
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

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return html`
      <ul aria-label=${msg('Safe forms', { id: 'quarkus-migration-review-forms' })}>${
        repeat(this.changes, change => change.key, change => this._renderForm(change))}</ul>`;
  }

  _renderForm({ key, summary, form }) {
    return html`
      <li data-testid="chosen-form" data-form=${form}>
        <vaadin-icon class="success" icon="font-awesome-solid:shield-halved"></vaadin-icon>
        <span>${FORMS[form]?.chosen(summary) ?? `${summary}: ${words(form)}`}</span>
        <vaadin-button theme="tertiary-inline small" data-testid="direct-form" ?disabled=${this.disabled}
            aria-description=${summary} @click=${() => wantForm(this, key, null)}
          >${msg('Write it directly again', { id: 'quarkus-migration-review-direct-form' })}</vaadin-button>
      </li>`;
  }
}

function words(form) {
  return form.toLowerCase().replaceAll('_', ' ');
}

customElements.define('migration-review-safe-forms', MigrationReviewSafeForms);
