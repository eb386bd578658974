import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';
import { referenceTo } from './migration-review-drafts.js';
import { requestAction } from './migration-review-actions.js';
import { safeFormOffer, wantForm } from './migration-review-safe-forms.js';
import { severityBadge } from './migration-review-severity.js';

const EXTENTS = {
  NONE: { icon: 'circle-check', colour: 'success' },
  SOME: { icon: 'database', colour: '' },
  UNKNOWN: { icon: 'circle-question', colour: 'muted' }
};

/**
 * One hazard: what may happen, what was counted, what to do instead, and where that is needed a person's word that it is
 * accepted. Without a draft, as for a script of the chain, nothing can be chosen or accepted.
 */
class MigrationReviewHazard extends LitElement {

  static styles = [panelStyles, css`
    .hazard {
      display: grid;
      grid-template-columns: 7.4rem minmax(0, 1fr) auto;
      column-gap: var(--lumo-space-s);
      row-gap: 0.15rem;
      align-items: baseline;
    }
    .hazard > * {
      grid-column: 2;
    }
    .hazard > .badge {
      grid-column: 1;
      justify-self: start;
    }
    .hazard > .number {
      grid-column: 3;
      grid-row: 1;
      font-size: var(--lumo-font-size-xxs);
    }
    .sentence, .fact {
      overflow-wrap: anywhere;
    }
    .fact vaadin-icon {
      font-size: 0.85em;
      margin-inline-end: 0.2em;
      vertical-align: -0.1em;
    }
    .sample {
      background: var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-s);
      margin-inline-start: 0.3em;
      padding: 0 0.3em;
    }
    .forms {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lumo-space-m);
    }
    vaadin-button {
      margin: 0;
    }
    vaadin-checkbox {
      --vaadin-checkbox-label-font-size: var(--lumo-font-size-s);
      justify-self: start;
      /* its box starts where the sentence starts */
      margin-inline-start: -0.2rem;
    }
  `];

  static properties = {
    hazard: { attribute: false },
    /** the draft that has it; null when none has */
    draft: { attribute: false },
    disabled: { type: Boolean },
    /** what was ticked and is not confirmed yet; null otherwise */
    _sent: { state: true },
    /** whether the action under way is the one asked for here */
    _asking: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._sent = null;
    this._asking = false;
  }

  willUpdate(changed) {
    if (changed.has('disabled') && !this.disabled) {
      this._asking = false;
    }
    if (changed.has('hazard') && (!this.disabled || this.hazard.acknowledged === this._sent)) {
      this._sent = null;
    }
  }

  render() {
    const { key, code, severity, sentence, fact, advice, toAcknowledge } = this.hazard;
    return html`
      <div class="hazard" role="group" tabindex="-1" aria-label=${sentence} data-testid="hazard" data-hazard=${key} data-code=${code}>
        ${severityBadge(severity)}
        <span class="sentence" data-testid="hazard-sentence">${sentence}</span>
        <code class="number muted"
            title=${msg('The number of this kind of hazard', { id: 'quarkus-migration-review-hazard-code' })}>${code}</code>
        ${fact ? this._renderFact(fact) : nothing}
        ${advice ? html`<span class="muted" data-testid="hazard-advice">${advice}</span>` : nothing}
        ${this.draft ? this._renderForms() : nothing}
        ${this.draft && toAcknowledge ? this._renderAcceptance() : nothing}
      </div>`;
  }

  _renderFact(fact) {
    const { icon, colour } = EXTENTS[fact.extent];
    return html`
      <span class="fact ${colour}" data-testid="hazard-fact" data-extent=${fact.extent}><vaadin-icon
          icon="font-awesome-solid:${icon}"></vaadin-icon>${fact.text}${fact.samples.map(sample => html`
          <code class="sample" data-testid="sample">${sample}</code>`)}</span>`;
  }

  _renderForms() {
    const { code, change, safeForms, sentence } = this.hazard;
    const forms = this.draft.changes.find(each => each.key === change)?.forms ?? [];
    const offered = safeForms.filter(form => forms.includes(form));
    return offered.length ? html`
      <span class="forms">${offered.map(form => html`
        <vaadin-button theme="tertiary-inline small" data-testid="safe-form" data-form=${form} ?disabled=${this.disabled}
            title=${msg('Writes the script so that this does not happen; it is proven anew',
                { id: 'quarkus-migration-review-safe-form-title' })}
            aria-description=${sentence}
            @click=${() => wantForm(this, change, form)}>${safeFormOffer(form, code)}</vaadin-button>`)}</span>` : nothing;
  }

  _renderAcceptance() {
    return html`
      <vaadin-checkbox data-testid="acknowledge" label=${msg('I accept this', { id: 'quarkus-migration-review-accept' })}
          accessible-name=${msg(str`I accept this: ${this.hazard.sentence}`, { id: 'quarkus-migration-review-accept-hazard' })}
          .checked=${this._sent ?? this.hazard.acknowledged} ?disabled=${this.disabled && !this._asking}
          @change=${event => this._accept(event.target.checked)}></vaadin-checkbox>`;
  }

  /** Puts the keyboard where it can be accepted; on all of it when there is nothing to accept. */
  focus() {
    this.renderRoot.querySelector('vaadin-checkbox, .hazard:not(:has(vaadin-checkbox))').focus();
  }

  _accept(accepted) {
    this._sent = accepted;
    // disabled meanwhile, the checkbox would lose the keyboard
    this._asking = true;
    requestAction(this, 'acknowledge', { ...referenceTo(this.draft), hazard: this.hazard.key, acknowledged: String(accepted) },
      ({ outcome }) => this._onOutcome(outcome));
  }

  /** Answers with whether the person needs no other word about it. */
  _onOutcome(outcome) {
    if (outcome !== 'ACKNOWLEDGED') {
      this._sent = null;
    }
    return outcome === 'ACKNOWLEDGED';
  }
}

customElements.define('migration-review-hazard', MigrationReviewHazard);
