import { html } from 'lit';
import './migration-review-history.js';
import { ReviewPage } from './migration-review-page.js';

/**
 * The page of what has become of the migration chain: read anew with each review, as every decision makes one.
 */
export class QwcMigrationReviewHistory extends ReviewPage {

  static properties = {
    _histories: { state: true }
  };

  constructor() {
    super();
    this._histories = new Map();
  }

  reviewed(review) {
    if (review.state !== 'DRAFTING') {
      review.datasources.forEach(({ name }) => this._read(name, review.revision));
    }
  }

  _read(datasource, revision) {
    const take = history => {
      // an answer that was overtaken is no news
      if (revision === this._review.revision) {
        this._histories = new Map(this._histories).set(datasource, history);
      }
    };
    this.jsonRpc.history({ datasource }).then(message => take(message.result),
      message => take({ scripts: [], problem: { cause: message.error?.message ?? '' } }));
  }

  renderDatasource(datasource, named, resting) {
    return html`
      <migration-review-history data-testid="history" data-datasource=${datasource.name} .datasource=${datasource}
          .history=${this._histories.get(datasource.name) ?? null} ?named=${named}
          ?disabled=${resting}></migration-review-history>`;
  }
}

customElements.define('qwc-migration-review-history', QwcMigrationReviewHistory);
