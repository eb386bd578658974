import { LitElement, html, css } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import { openHazards } from './migration-review-severity.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What stands in the way of approving a draft, or what approving it does. Tells by `hazard-wanted` that the person asks what is
 * left to accept.
 */
class MigrationReviewApprovalHint extends LitElement {

  static styles = [panelStyles, css`
    :host {
      display: flex;
      gap: 0.4em;
      font-size: var(--lumo-font-size-xs);
      /* there even when empty: a refusal that comes and goes moves nothing */
      min-height: 1.5rem;
      padding-top: 0.2rem;
      overflow-wrap: anywhere;
    }
    vaadin-icon {
      margin-top: 0.25em;
    }
    vaadin-button {
      font-size: inherit;
      height: auto;
      margin: 0;
    }
  `];

  static properties = {
    draft: { attribute: false },
    /** the drafts that have to be decided first */
    dependencies: { attribute: false },
    /** why the description can't be used; null or nothing when it can */
    refusal: { attribute: false },
    /** the script's name with the description as it would stand in it */
    script: { attribute: false }
  };

  render() {
    const { state, questions, hazards, scripts } = this.draft;
    if (state === 'BROKEN') {
      return hint('warning', 'triangle-exclamation', "A draft whose proof fails can't be approved.");
    }
    if (this.refusal) {
      return html`<vaadin-icon class="error" icon="font-awesome-solid:circle-exclamation"></vaadin-icon>
        <span class="error" data-testid="description-refusal">${this.refusal}</span>`;
    }
    if (this.dependencies.length) {
      const titles = this.dependencies.map(draft => `“${draft.title}”`).join(' and ');
      const are = this.dependencies.length === 1 ? 'is' : 'are';
      return hint('muted', 'arrow-turn-up', `It can be approved once ${titles} ${are} decided.`);
    }
    if (state === 'BLOCKED') {
      const open = questions.filter(question => !question.answer).length;
      return hint('muted', 'circle-question',
        `It can be approved once ${open === 1 ? 'its question is' : `its ${open} questions are`} answered.`);
    }
    const toAccept = hazards.filter(hazard => hazard.toAcknowledge).length;
    const left = openHazards(this.draft).length;
    if (left) {
      return html`${hint('warning', 'hand', `${toAccept - left} of ${toAccept} accepted: it can be approved once you accept ${
          left === 1 ? 'what is left' : `the ${left} left`}.`)}
        <vaadin-button theme="tertiary-inline small" data-testid="show-hazard" @click=${this._show}>Show</vaadin-button>`;
    }
    return html`<span class="muted">${toAccept ? `${toAccept} of ${toAccept} accepted. ` : ''}Approving writes
      <code data-testid="script-name">${this.script}</code>${more(scripts.length - 1)} into the migration chain.</span>`;
  }

  _show() {
    this.dispatchEvent(new CustomEvent('hazard-wanted', { bubbles: true, composed: true }));
  }
}

function hint(colour, icon, text) {
  return html`<vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
    <span data-testid="approval-hint">${text}</span>`;
}

function more(scripts) {
  return scripts < 1 ? '' : scripts === 1 ? ' and another script' : ` and ${scripts} more scripts`;
}

customElements.define('migration-review-approval-hint', MigrationReviewApprovalHint);
