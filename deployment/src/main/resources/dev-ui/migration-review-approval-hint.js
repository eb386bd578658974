import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { listOf } from './migration-review-formats.js';
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
    /** whether its SQL is being edited, and what was typed is not saved */
    unsaved: { type: Boolean },
    /** the script's name with the description as it would stand in it */
    script: { attribute: false }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const { state, questions, hazards, scripts } = this.draft;
    if (this.unsaved) {
      return hint('warning', 'pen', msg('It can be approved once what you typed is saved or discarded.',
        { id: 'quarkus-migration-review-awaits-save' }));
    }
    if (this.draft.conflict) {
      return hint('warning', 'pen', msg('It can be approved once you have decided between your edit and the draft.',
        { id: 'quarkus-migration-review-awaits-conflict' }));
    }
    if (state === 'BROKEN') {
      return hint('warning', 'triangle-exclamation',
        msg("A draft whose proof fails can't be approved.", { id: 'quarkus-migration-review-broken-refused' }));
    }
    if (this.refusal) {
      return html`<vaadin-icon class="error" icon="font-awesome-solid:circle-exclamation"></vaadin-icon>
        <span class="error" data-testid="description-refusal">${this.refusal}</span>`;
    }
    if (this.dependencies.length) {
      const titles = listOf(this.dependencies.map(draft => msg(str`“${draft.title}”`,
          { id: 'quarkus-migration-review-quoted' })));
      return hint('muted', 'arrow-turn-up', this.dependencies.length === 1
        ? msg(str`It can be approved once ${titles} is decided.`, { id: 'quarkus-migration-review-awaits-draft' })
        : msg(str`It can be approved once ${titles} are decided.`, { id: 'quarkus-migration-review-awaits-drafts' }));
    }
    if (state === 'BLOCKED') {
      const open = questions.filter(question => !question.answer).length;
      return hint('muted', 'circle-question', open === 1
        ? msg('It can be approved once its question is answered.', { id: 'quarkus-migration-review-awaits-answer' })
        : msg(str`It can be approved once its ${open} questions are answered.`,
            { id: 'quarkus-migration-review-awaits-answers' }));
    }
    const toAccept = hazards.filter(hazard => hazard.toAcknowledge).length;
    const left = openHazards(this.draft).length;
    if (left) {
      const done = toAccept - left;
      return html`${hint('warning', 'hand', left === 1
          ? msg(str`${done} of ${toAccept} accepted: it can be approved once you accept what is left.`,
              { id: 'quarkus-migration-review-awaits-acceptance' })
          : msg(str`${done} of ${toAccept} accepted: it can be approved once you accept the ${left} left.`,
              { id: 'quarkus-migration-review-awaits-acceptances' }))}
        <vaadin-button theme="tertiary-inline small" data-testid="show-hazard" @click=${this._show}>${
          msg('Show', { id: 'quarkus-migration-review-show' })}</vaadin-button>`;
    }
    return html`<span class="muted">${toAccept
      ? msg(str`${toAccept} of ${toAccept} accepted.`, { id: 'quarkus-migration-review-all-accepted' }) : nothing}
      ${approving(html`<code data-testid="script-name">${this.script}</code>`, scripts.length - 1)}</span>`;
  }

  _show() {
    this.dispatchEvent(new CustomEvent('hazard-wanted', { bubbles: true, composed: true }));
  }
}

function hint(colour, icon, text) {
  return html`<vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
    <span data-testid="approval-hint">${text}</span>`;
}

function approving(script, others) {
  switch (others) {
    case 0:
      return msg(html`Approving writes ${script} into the migration chain.`, { id: 'quarkus-migration-review-approving-writes' });
    case 1:
      return msg(html`Approving writes ${script} and another script into the migration chain.`,
          { id: 'quarkus-migration-review-approving-writes-two' });
    default:
      return msg(html`Approving writes ${script} and ${others} more scripts into the migration chain.`,
          { id: 'quarkus-migration-review-approving-writes-more' });
  }
}

customElements.define('migration-review-approval-hint', MigrationReviewApprovalHint);
