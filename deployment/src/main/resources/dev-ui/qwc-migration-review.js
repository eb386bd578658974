import { QwcHotReloadElement, html, nothing } from 'qwc-hot-reload-element';
import { repeat } from 'lit/directives/repeat.js';
import { observeState } from 'lit-element-state';
import { connectionState } from 'connection-state';
import { JsonRpc } from 'jsonrpc';
import './migration-review-status.js';
import './migration-review-calm.js';
import './migration-review-notices.js';
import './migration-review-problem.js';
import './migration-review-unapplied.js';
import './migration-review-datasource.js';
import './migration-review-draft.js';
import './migration-review-left-over-sql.js';
import './migration-review-key-list.js';
import { ReviewActions } from './migration-review-actions.js';
import { ReviewFollower } from './migration-review-follower.js';
import { KeptFocus } from './migration-review-kept-focus.js';
import { ReviewKeys } from './migration-review-keys.js';
import { heirOf, referenceTo, withKeys } from './migration-review-drafts.js';
import { pageStyles } from './migration-review-page-styles.js';
import { panelStyles } from './migration-review-styles.js';

const SETTLE_MILLIS = 600;

/**
 * The page of Migration Review: the drafts on the left, the selected one on the right. It shows what the review service says
 * and passes on what the person decides; the rules are the service's.
 */
export class QwcMigrationReview extends observeState(QwcHotReloadElement) {

  jsonRpc = new JsonRpc(this);

  static styles = [panelStyles, pageStyles];

  static properties = {
    _review: { state: true },
    _selected: { state: true },
    _typed: { state: true },
    _entries: { state: true },
    _settling: { state: true }
  };

  constructor() {
    super();
    this._review = null;
    this._selected = null;
    this._typed = new Map();
    this._entries = new Map();
    this._settling = false;
    this._checkDescription = description => this.jsonRpc.checkDescription({ description }).then(message => message.result);
    this._actions = new ReviewActions(this, this.jsonRpc);
    this._follower = new ReviewFollower(this, review => this._show(review));
    new ReviewKeys(this, {
      j: () => this._step(1), k: () => this._step(-1), a: () => this._draft?.focusApproval(), r: () => this._draft?.reject(),
      e: () => this._draft?.dispatchEvent(new CustomEvent('edit-wanted')), '?': () => this._showKeys()
    });
    new KeptFocus(this, () => this._resting());
    this.addEventListener('keys-wanted', () => this._showKeys());
    this.addEventListener('review-action', event => this._call(event.detail));
    this.addEventListener('draft-selected', event => this._selected = event.detail.key);
    this.addEventListener('description-typed',
      ({ detail }) => this._typed = new Map(this._typed).set(detail.key, detail.description));
    this.addEventListener('answer-entered', ({ detail }) => this._entries = new Map(this._entries).set(detail.key, detail.entry));
    this.addEventListener('draft-decided', event => this._decide(event.detail));
  }

  /** Called by the Dev UI when the connection is back or the application was reloaded. */
  hotReload() {
    this._actions.forget();
    this._follower.reconnected();
  }

  render() {
    if (!this._review) {
      return html`<migration-review-calm></migration-review-calm>
        <migration-review-key-list></migration-review-key-list>`;
    }
    const datasources = this._review.datasources;
    const drafts = this._drafts();
    const draft = drafts.find(candidate => candidate.key === this._selected);
    const calm = !draft && !datasources.some(datasource => datasource.problem);
    const several = datasources.length > 1;
    const connected = connectionState.current.isConnected;
    const resting = this._resting();
    return html`
      <migration-review-status .review=${this._review} ?busy=${this._actions.busy}
          ?disconnected=${!connected}></migration-review-status>
      ${datasources.some(
          datasource => datasource.problem || datasource.notices.length || datasource.unapplied.length) ? html`
        <div class="notices">
          ${datasources.map(datasource => this._renderNotices(datasource, several, resting))}
        </div>` : nothing}
      <migration-review-left-over-sql .review=${this._review}></migration-review-left-over-sql>
      <div class="review ${draft ? '' : 'calm'}">
        ${calm ? html`<migration-review-calm .review=${this._review}></migration-review-calm>` : nothing}
        <div class="list" data-testid="drafts">
          ${repeat(datasources, datasource => datasource.name, datasource => html`
            <migration-review-datasource data-testid="datasource" data-datasource=${datasource.name} .datasource=${datasource}
                .selected=${this._selected} ?named=${several} ?disabled=${resting}></migration-review-datasource>`)}
        </div>
        ${draft ? html`
          <migration-review-draft data-testid="selected-draft" data-draft=${draft.id} .draft=${draft}
              .others=${drafts.filter(other => other.datasource === draft.datasource && other.key !== draft.key)}
              .typed=${this._typed.get(draft.key) ?? null} .checkDescription=${this._checkDescription}
              .entries=${this._entries}
              ?disabled=${resting}></migration-review-draft>` : nothing}
      </div>
      <migration-review-key-list></migration-review-key-list>`;
  }

  /** Nothing can be decided while drafts are being made, a decision is under way, or nobody listens. */
  _resting() {
    return this._actions.busy || this._settling || this._review?.state === 'DRAFTING' || !connectionState.current.isConnected;
  }

  _renderNotices(datasource, several, resting) {
    return html`
      ${datasource.notices.length ? html`
        <migration-review-notices .notices=${datasource.notices} .datasource=${datasource.name}
            ?disabled=${resting}></migration-review-notices>` : nothing}
      ${datasource.problem ? html`
        <migration-review-problem .problem=${datasource.problem} .datasource=${several ? datasource.name : null}
            ?disabled=${resting}></migration-review-problem>` : nothing}
      ${datasource.unapplied.length ? html`
        <migration-review-unapplied .scripts=${datasource.unapplied} .datasource=${datasource.name} ?named=${several}
            ?disabled=${resting}></migration-review-unapplied>` : nothing}`;
  }

  _show(review) {
    const before = this._drafts();
    const index = before.findIndex(draft => draft.key === this._selected);
    const onDraft = this._lists.some(list => list.focused && list.focused === this._selected);
    this._review = withKeys(review);
    const drafts = this._drafts();
    if (!drafts.some(draft => draft.key === this._selected)) {
      const heir = index < 0 ? null : heirOf(before[index], before, drafts);
      if (heir && this._typed.has(this._selected)) {
        this._typed.set(heir.key, this._typed.get(this._selected));
      }
      if (heir) {
        heir.heirOf = this._selected;
      }
      // otherwise the next one, so that going through the drafts one by one needs no clicks
      this._selected = (heir ?? drafts[Math.min(Math.max(index, 0), drafts.length - 1)])?.key ?? null;
      if (index >= 0) {
        this._settle();
        if (onDraft || !heir && this._actions.busy) {
          this._focusSelected();
        }
      }
    }
    this._typed = only(this._typed, drafts);
    this._entries = only(this._entries, drafts.flatMap(draft => draft.questions));
  }

  /** Another draft has taken the place of the one that was looked at: the second half of a double click must not decide it. */
  _settle() {
    this._settling = true;
    clearTimeout(this._settleTimer);
    this._settleTimer = setTimeout(() => this._settling = false, SETTLE_MILLIS);
  }

  _step(step) {
    const drafts = this._drafts();
    const next = drafts[drafts.findIndex(draft => draft.key === this._selected) + step];
    this._selected = next?.key ?? this._selected;
    this._focusSelected();
  }

  /** A keyboard that was on what is gone now goes to the draft, so that it is not lost. */
  _focusSelected() {
    this.updateComplete.then(() => this._lists.forEach(
      list => list.updateComplete.then(() => list.focusDraft(this._selected))));
  }

  _showKeys() {
    this.renderRoot.querySelector('migration-review-key-list').opened = true;
  }

  get _lists() {
    return [...this.renderRoot.querySelectorAll('migration-review-datasource')];
  }

  get _draft() {
    return this.renderRoot.querySelector('migration-review-draft');
  }

  _call({ method, parameters, onOutcome }) {
    this._actions.call(method, parameters, onOutcome);
  }

  _decide({ decision, draft, description, apply, reason }) {
    const choices = decision === 'approve' ? { description, apply: String(apply) } : reason ? { reason } : {};
    this._actions.call(decision, { ...referenceTo(draft), ...choices });
  }

  _drafts() {
    return this._review?.datasources.flatMap(datasource => datasource.drafts) ?? [];
  }
}

/** What was typed for something that is still there. */
function only(typed, existing) {
  return new Map([...typed].filter(([key]) => existing.some(one => one.key === key)));
}

customElements.define('qwc-migration-review', QwcMigrationReview);
