import { QwcHotReloadElement, html, css } from 'qwc-hot-reload-element';
import { observeState } from 'lit-element-state';
import { connectionState } from 'connection-state';
import { JsonRpc } from 'jsonrpc';
import './migration-review-calm.js';
import './migration-review-status.js';
import { ReviewActions } from './migration-review-actions.js';
import { ReviewFollower } from './migration-review-follower.js';
import { KeptFocus } from './migration-review-kept-focus.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * A page beside that of the drafts: follows the review, passes on what the person decides, and shows a section for each
 * datasource. What stands in it is the subclass' to say.
 */
export class ReviewPage extends observeState(QwcHotReloadElement) {

  jsonRpc = new JsonRpc(this);

  static styles = [panelStyles, css`
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
      overflow: hidden;
    }
    migration-review-status {
      flex: none;
    }
    .body {
      flex: 1;
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-l);
      overflow-y: auto;
      padding: var(--lumo-space-m);
    }
  `];

  static properties = {
    _review: { state: true }
  };

  constructor() {
    super();
    this._review = null;
    this._actions = new ReviewActions(this, this.jsonRpc);
    this._follower = new ReviewFollower(this, review => {
      this._review = review;
      this.reviewed(review);
    });
    new KeptFocus(this, () => this._resting());
    this.addEventListener('review-action',
      ({ detail }) => this._actions.call(detail.method, detail.parameters, detail.onOutcome));
  }

  /** Called by the Dev UI when the connection is back or the application was reloaded. */
  hotReload() {
    this._actions.forget();
    this._follower.reconnected();
  }

  /** Called with each new review. */
  reviewed() {
  }

  render() {
    if (!this._review) {
      return html`<migration-review-calm></migration-review-calm>`;
    }
    const datasources = this._review.datasources;
    return html`
      <migration-review-status .review=${this._review} ?busy=${this._actions.busy} keyless
          ?disconnected=${!connectionState.current.isConnected}></migration-review-status>
      <div class="body" tabindex="-1">
        ${datasources.map(datasource => this.renderDatasource(datasource, datasources.length > 1, this._resting()))}
      </div>`;
  }

  /** Nothing can be decided while drafts are being made, a decision is under way, or nobody listens. */
  _resting() {
    return this._actions.busy || this._review?.state === 'DRAFTING' || !connectionState.current.isConnected;
  }
}
