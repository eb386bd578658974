import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/radio-group';
import '@vaadin/text-field';
import { msg, updateWhenLocaleChanges } from 'localization';
import { OWN, choiceLabel, choicesOf } from './migration-review-choices.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * The answers to pick from, the suggested one picked from the start, and a field for an expression where one may be typed.
 * Tells by `answer-entered` what is picked and typed, by `answer-given` the answer, and by `answer-kept` that the one given
 * before stands. Nothing rests here while drafts are being made: whoever types goes on typing.
 */
class MigrationReviewAnswerForm extends LitElement {

  static styles = [panelStyles, css`
    vaadin-radio-group, vaadin-text-field {
      padding: 0;
    }
    label {
      font-size: var(--lumo-font-size-s);
    }
    .badge {
      margin-inline-start: var(--lumo-space-xs);
    }
    vaadin-text-field {
      margin-inline-start: 1.8rem;
      max-width: 34rem;
      width: calc(100% - 1.8rem);
    }
    vaadin-text-field input {
      font-family: var(--lumo-font-family-monospace, ui-monospace, Menlo, Consolas, monospace);
      font-size: 0.93em;
    }
    .row {
      display: flex;
      gap: var(--lumo-space-s);
      padding-top: var(--lumo-space-xs);
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    question: { attribute: false },
    /** what was picked and typed: {choice, text}; null while the suggestion stands */
    entry: { attribute: false },
    /** why what was sent last can't be taken; null when nothing was sent, or something else was entered since */
    refusal: { attribute: false },
    /** whether there is an answer already */
    answered: { type: Boolean },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const expression = this.question.expression;
    return html`
      <vaadin-radio-group theme="vertical" accessible-name=${this.question.text} .value=${this._picked()}
          @value-changed=${this._onPick}>
        ${repeat(choicesOf(this.question), choice => choice.key, (choice, index) => html`
          <vaadin-radio-button .value=${choice.key} data-testid="choice">
            <label slot="label">${choiceLabel(choice)}${index ? nothing : html`
              <span class="badge question" data-testid="suggested">${msg('suggested',
                  { id: 'quarkus-migration-review-suggested' })}</span>`}</label>
          </vaadin-radio-button>`)}
        ${expression ? html`
          <vaadin-radio-button .value=${OWN} data-testid="choice-own">
            <label slot="label">${msg('An SQL expression:', { id: 'quarkus-migration-review-own-expression' })}</label>
          </vaadin-radio-button>` : nothing}
      </vaadin-radio-group>
      ${expression ? html`
        <vaadin-text-field theme="small" data-testid="expression" autocomplete="off" manual-validation
            accessible-name=${msg('SQL expression', { id: 'quarkus-migration-review-expression' })}
            .value=${this.entry?.text ?? ''} .helperText=${this.refusal ? '' : expression}
            .invalid=${!!this.refusal} .errorMessage=${this.refusal ?? ''}
            @input=${event => this._enter(OWN, event.currentTarget.value)} @keydown=${this._onKey}></vaadin-text-field>`
        : this.refusal ? html`<p class="error" role="alert" data-testid="answer-refusal">${this.refusal}</p>` : nothing}
      <div class="row">
        <vaadin-button theme="primary small" data-testid="answer-question" ?disabled=${this.disabled}
            @click=${this._give}>${msg('Answer', { id: 'quarkus-migration-review-answer' })}</vaadin-button>
        ${this.answered ? html`
          <vaadin-button theme="tertiary small" data-testid="keep-answer"
              @click=${() => this._tell('answer-kept')}>${msg('Keep the answer',
                  { id: 'quarkus-migration-review-keep-answer' })}</vaadin-button>` : nothing}
      </div>`;
  }

  /** Puts the keyboard where the answer stands. */
  focus() {
    const own = this._picked() === OWN;
    this.renderRoot.querySelector(own ? 'vaadin-text-field' : 'vaadin-radio-button[checked]')?.focus();
  }

  _picked() {
    const choices = choicesOf(this.question);
    const picked = this.entry?.choice;
    return picked === OWN || choices.some(choice => choice.key === picked) ? picked : choices[0].key;
  }

  _onPick(event) {
    const choice = event.detail.value;
    if (choice && choice !== this._picked()) {
      this._enter(choice, this.entry?.text ?? '');
    }
  }

  _onKey(event) {
    if (event.key === 'Enter' && !this.disabled) {
      this._give();
    }
  }

  _enter(choice, text) {
    this._tell('answer-entered', { key: this.question.key, entry: { choice, text } });
  }

  _give() {
    const picked = this._picked();
    this._tell('answer-given', picked === OWN ? { kind: 'VALUE', value: this.entry.text }
      : choicesOf(this.question).find(choice => choice.key === picked).answer);
  }

  _tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('migration-review-answer-form', MigrationReviewAnswerForm);
