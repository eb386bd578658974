import { LitElement, html, nothing } from 'lit';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-changes.js';
import './migration-review-conflict.js';
import './migration-review-diagram.js';
import './migration-review-edited.js';
import './migration-review-entity-diffs.js';
import './migration-review-hazards.js';
import './migration-review-questions.js';
import './migration-review-script.js';
import './migration-review-proof.js';
import './migration-review-rehearsal.js';
import './migration-review-safe-forms.js';
import './migration-review-approval.js';
import { draftStyles } from './migration-review-draft-styles.js';
import { panelStyles } from './migration-review-styles.js';
import { duration } from './migration-review-formats.js';
import { referenceTo } from './migration-review-drafts.js';
import { requestAction } from './migration-review-actions.js';
import { openHazards, severityBadge, worstOf } from './migration-review-severity.js';

/**
 * One draft, whole: what it changes, what to watch out for, what is asked about it, its SQL and undo SQL, its proof and
 * rehearsal, and the decision about it. What keeps it from being approved comes first.
 */
class MigrationReviewDraft extends LitElement {

  static styles = [panelStyles, draftStyles];

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
    updateWhenLocaleChanges(this);
    this._rewriting = false;
    this.addEventListener('form-wanted', event => this._write(event.detail));
    this.addEventListener('edit-wanted', () => this.renderRoot.querySelector('migration-review-script').edit());
    this.addEventListener('hazard-wanted',
      event => this.renderRoot.querySelector('migration-review-hazards')?.focusHazard(event.detail?.key));
  }

  updated(changed) {
    const before = changed.get('draft')?.key;
    if (changed.has('draft') && before !== this.draft.key) {
      const body = this.renderRoot.querySelector('.body');
      if (this._rewriting) {
        // the button that was pressed is gone, and the keyboard would be lost with it
        body.focus({ preventScroll: true });
      } else if (!before || this.draft.heirOf !== before) {
        body.scrollTop = 0;
      }
      this._rewriting = false;
    }
  }

  render() {
    const draft = this.draft;
    const broken = draft.state === 'BROKEN';
    const failing = !!draft.proof && !draft.proof.holds;
    // what the dev database's own rows break is not left to the end
    const breaking = !!draft.rehearsal?.failure && !draft.rehearsal.failure.generated;
    const rehearsal = draft.rehearsal ? html`
      <migration-review-rehearsal .rehearsal=${draft.rehearsal}></migration-review-rehearsal>` : nothing;
    // what nobody has answered yet comes before all else
    const open = draft.state === 'BLOCKED';
    const questions = draft.questions.length ? html`
      <migration-review-questions .draft=${draft} .entries=${this.entries}
          ?disabled=${this.disabled}></migration-review-questions>` : nothing;
    const dependencies = this.others.filter(other => draft.dependsOn.includes(other.id));
    return html`
      <div class="head">
        <div class="title">
          <h2 data-testid="draft-title">${draft.title}</h2>
          ${draft.state === 'BLOCKED' ? html`<span class="badge question" data-testid="blocked"><vaadin-icon
              icon="font-awesome-solid:circle-question"></vaadin-icon>${msg('Question',
                  { id: 'quarkus-migration-review-question' })}</span>` : nothing}
          ${broken ? html`<span class="badge warning" data-testid="broken"><vaadin-icon
              icon="font-awesome-solid:triangle-exclamation"></vaadin-icon>${msg('Broken',
                  { id: 'quarkus-migration-review-broken' })}</span>` : nothing}
          ${draft.edited ? html`<span class="badge note" data-testid="edited-mark"><vaadin-icon
              icon="font-awesome-solid:pen"></vaadin-icon>${msg('Edited by hand',
                  { id: 'quarkus-migration-review-edited' })}</span>` : nothing}
          ${severityBadge(worstOf(draft.hazards))}
        </div>
        ${dependencies.length ? html`<p class="dependencies muted" data-testid="depends-on">${
          msg(html`Builds on ${this._renderDependencies(dependencies)}: decide on that first.`,
              { id: 'quarkus-migration-review-builds-on' })}</p>` : nothing}
      </div>
      <div class="body" tabindex="-1">
        ${draft.conflict ? html`
          <migration-review-conflict .draft=${draft} ?disabled=${this.disabled}></migration-review-conflict>` : nothing}
        ${draft.edited ? html`
          <migration-review-edited .draft=${draft} ?disabled=${this.disabled}></migration-review-edited>` : nothing}
        ${open ? questions : nothing}
        ${failing ? this._renderProof() : nothing}
        <migration-review-changes .draft=${draft} .others=${this.others} ?disabled=${this.disabled}></migration-review-changes>
        <migration-review-diagram .draft=${draft}></migration-review-diagram>
        ${this._renderHazards()}
        ${breaking ? rehearsal : nothing}
        ${open ? nothing : questions}
        <div class="sides">
          <migration-review-script .draft=${draft} .others=${this.others}
              ?disabled=${this.disabled}></migration-review-script>
          <migration-review-entity-diffs .draft=${draft}></migration-review-entity-diffs>
        </div>
        ${failing ? nothing : this._renderProof()}
        ${breaking ? nothing : rehearsal}
      </div>
      <migration-review-approval .draft=${draft} .dependencies=${dependencies} .typed=${this.typed}
          .checkDescription=${this.checkDescription} ?disabled=${this.disabled}></migration-review-approval>`;
  }

  _renderDependencies(dependencies) {
    return dependencies.map((dependency, index) => html`${index ? ', ' : ''}<button type="button"
      @click=${() => this._select(dependency.key)}>${dependency.title}</button>`);
  }

  _renderHazards() {
    const { hazards, changes } = this.draft;
    const rewritten = changes.filter(change => change.form);
    if (!this.draft.examined && this.draft.state !== 'BROKEN' && !this.draft.rehearsal) {
      return html`<p class="muted" data-testid="not-examined">${
        msg('Proven. What it does to the rows of the dev database is being looked at…',
            { id: 'quarkus-migration-review-not-examined' })}</p>`;
    }
    return hazards.length || rewritten.length ? html`
      <section data-testid="hazards">
        <h3>${msg('What to watch out for', { id: 'quarkus-migration-review-hazards' })}</h3>
        <migration-review-hazards .hazards=${hazards} .draft=${this.draft} ?disabled=${this.disabled}></migration-review-hazards>
        ${rewritten.length ? html`
          <migration-review-safe-forms .changes=${rewritten} ?disabled=${this.disabled}></migration-review-safe-forms>` : nothing}
      </section>` : nothing;
  }

  _renderProof() {
    const proof = this.draft.proof;
    return proof ? html`
      <section>
        <div class="section-title">
          <h3>${msg('Proof', { id: 'quarkus-migration-review-proof' })}</h3>
          <span class="muted">${proof.holds
            ? msg(str`holds both ways, in ${duration(proof.millis)}`, { id: 'quarkus-migration-review-proof-holds' })
            : msg('does not hold', { id: 'quarkus-migration-review-proof-fails' })}</span>
        </div>
        <migration-review-proof .proof=${proof}></migration-review-proof>
      </section>` : nothing;
  }

  /** Puts the keyboard on what approves the draft, or else on what stands in the way. */
  focusApproval() {
    if (this.renderRoot.querySelector('migration-review-approval').focusApprove()) {
      return;
    }
    const way = this.draft.state === 'BLOCKED' ? 'migration-review-questions'
      : openHazards(this.draft).length ? 'migration-review-hazards' : '.body';
    this.renderRoot.querySelector(way).focus();
  }

  /** Asks for the reason of a rejection. */
  reject() {
    this.renderRoot.querySelector('migration-review-approval').reject();
  }

  /** Has a change written in a safe form, or without one directly. */
  _write({ change, form }) {
    const [method, choice] = form ? ['chooseSafeForm', { change, form }] : ['chooseDirectForm', { change }];
    this._rewriting = true;
    requestAction(this, method, { ...referenceTo(this.draft), ...choice }, ({ outcome }) => {
      this._rewriting &&= outcome === 'REWRITTEN';
      return false;
    });
  }

  _select(key) {
    this.dispatchEvent(new CustomEvent('draft-selected', { detail: { key }, bubbles: true, composed: true }));
  }
}

customElements.define('migration-review-draft', MigrationReviewDraft);
