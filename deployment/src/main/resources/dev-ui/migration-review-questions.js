import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-question.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What only a person can say about a draft.
 */
class MigrationReviewQuestions extends LitElement {

  static styles = [panelStyles, css`
    .head {
      display: flex;
      align-items: baseline;
      gap: var(--lumo-space-s);
      font-size: var(--lumo-font-size-xs);
    }
    migration-review-question {
      margin-top: var(--lumo-space-xs);
    }
  `];

  static properties = {
    draft: { attribute: false },
    /** what was picked and typed to answer them, by their keys */
    entries: { attribute: false },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const { questions, proof, datasource } = this.draft;
    return html`
      <div class="head">
        <h3>${questions.length === 1 ? msg('Question', { id: 'quarkus-migration-review-question' })
          : msg('Questions', { id: 'quarkus-migration-review-questions' })}</h3>
        ${questions.some(question => !question.answer) ? html`
          <span class="muted">${msg('The SQL below takes what is suggested, until you answer',
              { id: 'quarkus-migration-review-suggestion-stands' })}</span>` : nothing}
      </div>
      ${repeat(questions, question => question.key, question => html`
        <migration-review-question .question=${question} .datasource=${datasource}
            .entry=${this.entries.get(question.key) ?? null} ?failing=${proof && !proof.holds}
            ?disabled=${this.disabled}></migration-review-question>`)}`;
  }

  /** Puts the keyboard on the first that is not answered. */
  focus() {
    const rows = [...this.renderRoot.querySelectorAll('migration-review-question')];
    (rows.find(row => !row.question.answer) ?? rows[0]).focus();
  }
}

customElements.define('migration-review-questions', MigrationReviewQuestions);
