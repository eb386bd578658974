import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/icon';
import './migration-review-changes.js';
import './migration-review-conflict.js';
import './migration-review-failure.js';
import './migration-review-hazards.js';
import './migration-review-question.js';
import './migration-review-script.js';
import './migration-review-proof.js';
import './migration-review-safe-forms.js';
import './migration-review-approval.js';
import { panelStyles } from './migration-review-styles.js';
import { severityBadge, worstOf } from './migration-review-severity.js';

/**
 * One draft, whole: what is asked about it, what it changes, what to watch out for, its SQL and undo SQL, its proof and
 * rehearsal, and the decision about it.
 */
class MigrationReviewDraft extends LitElement {

  static styles = [panelStyles, css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .head {
      padding: var(--lumo-space-m) var(--lumo-space-m) var(--lumo-space-s);
    }
    .title {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: var(--lumo-space-s);
    }
    .dependencies {
      margin-top: var(--lumo-space-xs);
    }
    .dependencies button {
      appearance: none;
      background: none;
      border: none;
      color: var(--lumo-primary-text-color);
      cursor: pointer;
      font: inherit;
      padding: 0;
    }
    .dependencies button:hover, .dependencies button:focus-visible {
      text-decoration: underline;
    }
    .body {
      flex: 1;
      overflow-y: auto;
      padding: 0 var(--lumo-space-m) var(--lumo-space-m);
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-m);
    }
    section {
      flex: none;
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-xs);
    }
    migration-review-question + migration-review-question {
      margin-top: var(--lumo-space-xs);
    }
    .section-title {
      display: flex;
      align-items: baseline;
      gap: var(--lumo-space-s);
      font-size: var(--lumo-font-size-xs);
    }
  `];

  static properties = {
    draft: { attribute: false },
    /** the other drafts of its datasource */
    others: { attribute: false },
    /** what the person typed; null while the proposed description stands */
    typed: { attribute: false },
    checkDescription: { attribute: false },
    /** what was picked and typed to answer questions, by their keys */
    entries: { attribute: false },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    this.addEventListener('hazard-wanted', () => this.renderRoot.querySelector('migration-review-hazards')?.focus());
  }

  updated(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this.renderRoot.querySelector('.body').scrollTop = 0;
    }
  }

  render() {
    const draft = this.draft;
    const broken = draft.state === 'BROKEN';
    const failing = !!draft.proof && !draft.proof.holds;
    // what the dev database's own rows break is not left to the end
    const breaking = !!draft.rehearsal?.failure && !draft.rehearsal.failure.generated;
    const dependencies = this.others.filter(other => draft.dependsOn.includes(other.id));
    return html`
      <div class="head">
        <div class="title">
          <h2 data-testid="draft-title">${draft.title}</h2>
          ${draft.state === 'BLOCKED' ? html`<span class="badge question" data-testid="blocked"><vaadin-icon
              icon="font-awesome-solid:circle-question"></vaadin-icon>Question</span>` : nothing}
          ${broken ? html`<span class="badge warning" data-testid="broken"><vaadin-icon
              icon="font-awesome-solid:triangle-exclamation"></vaadin-icon>Broken</span>` : nothing}
          ${severityBadge(worstOf(draft.hazards))}
        </div>
        ${dependencies.length ? html`<p class="dependencies muted" data-testid="depends-on">Builds on ${dependencies.map(
            (dependency, index) => html`${index ? ', ' : ''}<button type="button"
              @click=${() => this._select(dependency.key)}>${dependency.title}</button>`)}: decide on that first.</p>` : nothing}
      </div>
      <div class="body" tabindex="-1">
        ${draft.conflict ? html`
          <migration-review-conflict .conflict=${draft.conflict}></migration-review-conflict>` : nothing}
        ${draft.questions.length ? this._renderQuestions() : nothing}
        ${failing ? this._renderProof() : nothing}
        <migration-review-changes .draft=${draft} .others=${this.others} ?disabled=${this.disabled}></migration-review-changes>
        ${this._renderHazards()}
        ${breaking ? this._renderRehearsal() : nothing}
        <migration-review-script .draft=${draft}></migration-review-script>
        ${failing ? nothing : this._renderProof()}
        ${draft.rehearsal && !breaking ? this._renderRehearsal() : nothing}
      </div>
      <migration-review-approval .draft=${draft} .dependencies=${dependencies} .typed=${this.typed} .checkDescription=${this.checkDescription}
          ?disabled=${this.disabled}></migration-review-approval>`;
  }

  _renderQuestions() {
    const { questions, proof, datasource } = this.draft;
    return html`
      <section>
        <div class="section-title">
          <h3>${questions.length === 1 ? 'Question' : 'Questions'}</h3>
          ${questions.some(question => !question.answer) ? html`
            <span class="muted">The SQL below takes what is suggested, until you answer</span>` : nothing}
        </div>
        ${repeat(questions, question => question.key, question => html`
          <migration-review-question .question=${question} .datasource=${datasource}
              .entry=${this.entries.get(question.key) ?? null} ?failing=${proof && !proof.holds} ?disabled=${this.disabled}></migration-review-question>`)}
      </section>`;
  }

  _renderHazards() {
    const { hazards, safeForms } = this.draft;
    return hazards.length || safeForms?.length ? html`
      <section data-testid="hazards">
        <h3>What to watch out for</h3>
        <migration-review-hazards .hazards=${hazards} .draft=${this.draft} ?disabled=${this.disabled}></migration-review-hazards>
        ${safeForms?.length ? html`
          <migration-review-safe-forms .draft=${this.draft} .chosen=${safeForms}
              ?disabled=${this.disabled}></migration-review-safe-forms>` : nothing}
      </section>` : nothing;
  }

  _renderRehearsal() {
    const { basis, millis, passed, failure, reason } = this.draft.rehearsal;
    return html`
      <section>
        <div class="section-title">
          <h3>Rehearsal</h3>
          <span class="muted" data-testid="rehearsal" data-passed=${passed}>${basis
            ? `${passed ? 'passed' : 'failed'} on ${basis}, in ${millis} ms` : `not held: ${reason}`}</span>
        </div>
        ${failure ? html`<migration-review-failure .failure=${failure}></migration-review-failure>` : nothing}
      </section>`;
  }

  _renderProof() {
    const proof = this.draft.proof;
    return proof ? html`
      <section>
        <div class="section-title">
          <h3>Proof</h3>
          <span class="muted">${proof.holds ? `holds both ways, in ${proof.millis} ms` : 'does not hold'}</span>
        </div>
        <migration-review-proof .proof=${proof}></migration-review-proof>
      </section>` : nothing;
  }

  _select(key) {
    this.dispatchEvent(new CustomEvent('draft-selected', { detail: { key }, bubbles: true, composed: true }));
  }
}

customElements.define('migration-review-draft', MigrationReviewDraft);
