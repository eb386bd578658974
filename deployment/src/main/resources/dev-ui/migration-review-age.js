import { LitElement, html, css, nothing } from 'lit';
import { updateWhenLocaleChanges } from 'localization';
import { ageOf, momentOf } from './migration-review-formats.js';

const TICK_MILLIS = 20000;

/**
 * How long ago something was, going on by itself; nothing when that is not known.
 */
class MigrationReviewAge extends LitElement {

  static styles = css`
    time {
      color: var(--lumo-contrast-60pct);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `;

  static properties = {
    /** ISO 8601 */
    since: { type: String }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this._timer = setInterval(() => this.requestUpdate(), TICK_MILLIS);
  }

  disconnectedCallback() {
    clearInterval(this._timer);
    super.disconnectedCallback();
  }

  render() {
    return this.since ? html`<time datetime=${this.since} title=${momentOf(this.since)}>${ageOf(this.since)}</time>` : nothing;
  }
}

customElements.define('migration-review-age', MigrationReviewAge);
