import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-answer-form.js';
import { OWN, choiceFor, choiceKey, choiceLabel } from './migration-review-choices.js';
import { panelStyles } from './migration-review-styles.js';
import { requestAction } from './migration-review-actions.js';

/**
 * One question about a draft: what speaks for which answer, a form to give it, and what was said. Tells the page by
 * `answer-entered` what was picked and typed, so that it is there again when the draft is looked at again.
 */
class MigrationReviewQuestion extends LitElement {

  static styles = [panelStyles, css`
    .card {
      --accent: var(--lumo-primary-color);
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--lumo-space-xs) var(--lumo-space-s);
    }
    .card > * {
      grid-column: 2;
    }
    .card > vaadin-icon {
      color: var(--lumo-primary-text-color);
      grid-column: 1;
      margin-top: 0.2em;
    }
    .answered {
      --accent: var(--lumo-success-color);
    }
    .answered > vaadin-icon {
      color: var(--lumo-success-text-color);
    }
    .failing {
      --accent: var(--lumo-warning-color);
    }
    .failing > vaadin-icon {
      color: var(--lumo-warning-text-color);
    }
    .text {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .evidence {
      list-style: disc;
      padding-inline-start: 1.2em;
    }
    .row {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: var(--lumo-space-s);
      min-height: 2rem;
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    question: { attribute: false },
    datasource: { type: String },
    /** what was picked and typed and is not sent yet: {choice, text}; null while the suggestion, or the answer, stands */
    entry: { attribute: false },
    /** whether the script fails as it is now */
    failing: { type: Boolean },
    disabled: { type: Boolean },
    _sent: { state: true },
    _refusal: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._sent = null;
    this._refusal = null;
    this.addEventListener('answer-entered', () => this._refusal = null);
  }

  willUpdate(changed) {
    // until the review made with the answer is here, or one that was made without it after all
    if (changed.has('question') && (!this.disabled || choiceKey(this.question.answer) === choiceKey(this._sent))) {
      this._sent = null;
    }
  }

  render() {
    const answer = this._sent ?? this.question.answer;
    const answered = !!answer && !this.entry;
    const failing = answered && this.failing && !this._sent && !choiceFor(this.question, answer);
    const icon = failing ? 'triangle-exclamation' : answered ? 'circle-check' : 'circle-question';
    return html`
      <div class="card ${failing ? 'failing' : answered ? 'answered' : ''}" role="group" aria-label=${this.question.text}
          data-testid="question" data-question=${this.question.id} data-answered=${answered}>
        <vaadin-icon icon="font-awesome-solid:${icon}"></vaadin-icon>
        <p class="text" data-testid="question-text">${this.question.text}</p>
        ${answered ? this._renderAnswer(answer, failing) : this._renderForm(answer)}
      </div>`;
  }

  _renderAnswer(answer, failing) {
    const choice = choiceFor(this.question, answer);
    return html`
      <div class="row">
        <span data-testid="answer">${choice ? choiceLabel(choice) : html`<code>${answer.value}</code>`}</span>
        <vaadin-button theme="tertiary small" data-testid="change-answer"
            aria-label=${msg('Change the answer', { id: 'quarkus-migration-review-change-answer-label' })}
            @click=${() => this._change(answer, choice)}>${msg('Change',
                { id: 'quarkus-migration-review-change-answer' })}</vaadin-button>
        ${failing ? html`
          <span class="warning" data-testid="answer-failure">${
            msg('The script fails with it: the proof says why.',
                { id: 'quarkus-migration-review-answer-fails' })}</span>` : nothing}
      </div>`;
  }

  _renderForm(answer) {
    const evidence = this.question.evidence;
    return html`
      ${evidence.length ? html`
        <ul class="evidence muted"
            aria-label=${msg('What speaks for the suggestion', { id: 'quarkus-migration-review-evidence' })}>
          ${evidence.map(sentence => html`<li data-testid="evidence">${sentence}</li>`)}
        </ul>` : nothing}
      <migration-review-answer-form .question=${this.question} .entry=${this.entry} .refusal=${this._refusal}
          ?answered=${!!answer} ?disabled=${this.disabled} @answer-given=${event => this._send(event.detail)}
          @answer-kept=${() => this._close()}></migration-review-answer-form>`;
  }

  _change(answer, choice) {
    this._enter({ choice: choice ? choice.key : OWN, text: choice ? '' : answer.value });
    this._focus('migration-review-answer-form');
  }

  _close() {
    this._enter(null);
    this._focus('[data-testid=change-answer]');
  }

  _enter(entry) {
    this.dispatchEvent(new CustomEvent('answer-entered', {
      detail: { key: this.question.key, entry }, bubbles: true, composed: true
    }));
  }

  _send(answer) {
    const value = answer.value == null ? {} : { value: answer.value };
    requestAction(this, 'answer', { datasource: this.datasource, question: this.question.id, kind: answer.kind, ...value },
      outcome => this._onOutcome(outcome, answer));
  }

  /** Answers with whether the person needs no other word about it. */
  _onOutcome({ outcome, message }, answer) {
    if (outcome === 'ANSWERED') {
      this._sent = answer;
      this._close();
      return true;
    }
    if (outcome === 'REFUSED') {
      this._refusal = message;
      this._focus('migration-review-answer-form');
      return true;
    }
    return false;
  }

  /** What was pressed may be gone or disabled by now, and the keyboard would be lost with it. */
  /** Puts the keyboard where it is answered. */
  focus() {
    this.renderRoot.querySelector('migration-review-answer-form, [data-testid=change-answer]')?.focus();
  }

  _focus(selector) {
    setTimeout(() => {
      if ([document.body, null].includes(document.activeElement) || this.matches(':focus-within')) {
        this.renderRoot.querySelector(selector)?.focus();
      }
    });
  }
}

customElements.define('migration-review-question', MigrationReviewQuestion);
