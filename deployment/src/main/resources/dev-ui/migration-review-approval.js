import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/text-field';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-approval-hint.js';
import './migration-review-reject.js';
import { openHazards } from './migration-review-severity.js';
import { panelStyles } from './migration-review-styles.js';
import { TypedSql } from './migration-review-typed-sql.js';

const CHECK_AFTER_MILLIS = 250;

/**
 * The decision about a draft: its description, and the buttons. Tells the page by `description-typed` what was typed and by
 * `draft-decided` what was decided (`approve`, with or without `apply`, `park`, or `reject` with or without a `reason`).
 */
class MigrationReviewApproval extends LitElement {

  static styles = [panelStyles, css`
    :host {
      border-top: 1px solid var(--lumo-contrast-10pct);
      flex: none;
      padding: var(--lumo-space-s) var(--lumo-space-m);
    }
    .row {
      display: flex;
      align-items: flex-start;
      flex-wrap: wrap;
      gap: var(--lumo-space-s);
    }
    vaadin-text-field {
      flex: 1 1 16rem;
      padding: 0;
    }
    vaadin-text-field input {
      font-family: var(--lumo-font-family-monospace, ui-monospace, Menlo, Consolas, monospace);
      font-size: 0.93em;
    }
    .buttons {
      display: flex;
      gap: var(--lumo-space-s);
    }
    vaadin-button {
      margin: 0;
    }
    [slot='prefix'], [slot='suffix'] {
      color: var(--lumo-contrast-50pct);
    }
  `];

  static properties = {
    draft: { attribute: false },
    typed: { attribute: false },
    /** the drafts that have to be decided first */
    dependencies: { attribute: false },
    /** description → promise of {refusal, fileDescription} */
    checkDescription: { attribute: false },
    disabled: { type: Boolean },
    _verdict: { state: true },
    _rejecting: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._verdict = null;
    this._typedSql = new TypedSql(this);
    this._rejecting = false;
  }

  disconnectedCallback() {
    clearTimeout(this._checkTimer);
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this._verdict = null;
      this._rejecting = false;
      if (this.typed != null) {
        this._check(this.typed);
      }
    }
  }

  render() {
    const draft = this.draft;
    const broken = draft.state === 'BROKEN';
    const [prefix, suffix] = around(draft);
    const refusal = this._verdict?.refusal;
    const unsaved = this._typedSql.isUnsaved(draft);
    const cannot = this.disabled || draft.state !== 'PENDING' || this.dependencies.length > 0 || openHazards(draft).length > 0
      || !!refusal || !!draft.conflict || unsaved;
    return html`
      <div class="row">
        <vaadin-text-field id="description" data-testid="description" theme="small"
            aria-label=${msg('Description', { id: 'quarkus-migration-review-description' })}
            .value=${this.typed ?? draft.description} ?invalid=${!!refusal} ?disabled=${broken} autocomplete="off"
            @input=${this._onInput}>
          ${prefix ? html`<code slot="prefix">${prefix}</code>` : nothing}
          ${suffix ? html`<code slot="suffix">${suffix}</code>` : nothing}
        </vaadin-text-field>
        <div class="buttons">
          <vaadin-button theme="small tertiary error" id="reject" data-testid="reject" ?disabled=${this.disabled}
              title=${msg('Listed again only when its changes differ', { id: 'quarkus-migration-review-reject-title' })}
              @click=${this.reject}>${msg('Reject…', { id: 'quarkus-migration-review-reject-open' })}</vaadin-button>
          ${draft.parkable ? html`
            <vaadin-button theme="small tertiary" data-testid="park" ?disabled=${this.disabled}
                title=${msg('Sets it aside for a later release, until you take it up',
                    { id: 'quarkus-migration-review-park-title' })}
                @click=${() => this._decide('park')}>${msg('Not in this release',
                    { id: 'quarkus-migration-review-park' })}</vaadin-button>` : nothing}
          <vaadin-button theme="small" id="approve-only" data-testid="approve-only" ?disabled=${cannot}
              title=${msg('Writes the script into the migration chain; the dev database stays as it is',
                  { id: 'quarkus-migration-review-approve-only-title' })}
              @click=${() => this._decide('approve', false)}>${msg('Approve only',
                  { id: 'quarkus-migration-review-approve-only' })}</vaadin-button>
          <vaadin-button theme="small primary ${draft.destructive ? 'error' : ''}" id="approve-and-apply"
              data-testid="approve-and-apply" ?disabled=${cannot}
              title=${msg('Writes the script into the migration chain and migrates the dev database',
                  { id: 'quarkus-migration-review-approve-and-apply-title' })}
              @click=${() => this._decide('approve', true)}>${msg('Approve and apply',
                  { id: 'quarkus-migration-review-approve-and-apply' })}</vaadin-button>
        </div>
      </div>
      <migration-review-approval-hint role="status" .draft=${draft} .dependencies=${this.dependencies} .refusal=${refusal}
          ?unsaved=${unsaved}
          .script=${prefix ? `${prefix}${this._verdict?.fileDescription ?? draft.description}${suffix}` : draft.script}
        ></migration-review-approval-hint>
      <migration-review-reject .draft=${draft} ?opened=${this._rejecting} ?disabled=${this.disabled}
          @reject-confirmed=${event => this._tell('draft-decided', { decision: 'reject', draft, ...event.detail })}
          @reject-closed=${() => this._rejecting = false}></migration-review-reject>`;
  }

  /** Puts the keyboard on the button that approves the draft; answers with whether it can be pressed. */
  focusApprove() {
    const button = this.renderRoot.querySelector('#approve-and-apply');
    button.focus();
    return !button.disabled;
  }

  /** Asks for the reason of a rejection. */
  reject() {
    this._rejecting = !this.disabled;
  }

  _onInput(event) {
    const description = event.currentTarget.value;
    this._tell('description-typed', { key: this.draft.key, description });
    clearTimeout(this._checkTimer);
    this._checkTimer = setTimeout(() => this._check(description), CHECK_AFTER_MILLIS);
  }

  _check(description) {
    const key = this.draft.key;
    // without an answer nothing is refused here: the service looks again when the draft is approved
    this.checkDescription(description).catch(() => null).then(verdict => {
      // an answer to what has been typed over, or to another draft's, says nothing about what stands there now
      if (key === this.draft.key && description === (this.typed ?? this.draft.description)) {
        this._verdict = verdict;
      }
    });
  }

  _decide(decision, apply = false) {
    this._tell('draft-decided', { decision, apply, draft: this.draft, description: this.typed ?? this.draft.description });
  }

  _tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

/** What comes before and after the description in the script's name; nothing when the name holds no description. */
function around(draft) {
  const at = draft.script.lastIndexOf(draft.description);
  return at > 0 ? [draft.script.slice(0, at), draft.script.slice(at + draft.description.length)] : [];
}

customElements.define('migration-review-approval', MigrationReviewApproval);
