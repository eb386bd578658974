import { LitElement, html, css } from 'lit';
import './migration-review-offered-sql.js';
import { panelStyles } from './migration-review-styles.js';
import { TypedSql } from './migration-review-typed-sql.js';

/**
 * What a person typed for drafts that are gone, and for which no other draft stands: nobody but that person throws it away.
 */
class MigrationReviewLeftOverSql extends LitElement {

  static styles = [panelStyles, css`
    :host {
      flex: none;
      max-height: 45%;
      overflow-y: auto;
    }
    migration-review-offered-sql {
      margin: var(--lumo-space-s) var(--lumo-space-m);
    }
  `];

  static properties = {
    review: { attribute: false }
  };

  constructor() {
    super();
    this._typed = new TypedSql(this);
  }

  render() {
    // whatever is not listed just now may be in a moment
    const settled = this.review.state === 'DRAFTING' || this.review.state === 'WAITING' ? []
      : this.review.datasources.filter(datasource => !datasource.problem);
    return this._typed.leftOver(settled).map(entry => html`
      <migration-review-offered-sql .entry=${entry} @discarded=${() => this._typed.drop(entry.key)}></migration-review-offered-sql>`);
  }
}

customElements.define('migration-review-left-over-sql', MigrationReviewLeftOverSql);
