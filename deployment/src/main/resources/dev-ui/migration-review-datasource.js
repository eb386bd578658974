import { LitElement, html, css, nothing } from 'lit';
import './migration-review-differences.js';
import './migration-review-draft-list.js';
import './migration-review-parked.js';
import './migration-review-rejected.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What there is to review for one datasource: its drafts, and below them what is tolerated, what is not in the model,
 * what is parked and what was rejected.
 */
class MigrationReviewDatasource extends LitElement {

  static styles = [panelStyles, css`
    h3, .nothing {
      padding: var(--lumo-space-xs) var(--lumo-space-s);
    }
    h3 {
      /* a name, not a word */
      text-transform: none;
    }
    .aside {
      margin-top: var(--lumo-space-s);
      padding: 0 var(--lumo-space-s);
    }
  `];

  static properties = {
    datasource: { attribute: false },
    selected: { type: String },
    /** whether there are several datasources to tell apart */
    named: { type: Boolean },
    disabled: { type: Boolean }
  };

  render() {
    const { name, drafts, problem, tolerated, unmanaged, parked, rejected } = this.datasource;
    return html`
      ${this.named ? html`<h3>${name}</h3>` : nothing}
      ${this.named && !drafts.length ? html`<p class="nothing muted">${problem
        ? 'No drafts: see the problem above.' : 'Entities and migrations agree.'}</p>` : nothing}
      <migration-review-draft-list .drafts=${drafts} .selected=${this.selected}
          label=${this.named ? `Drafts of ${name}` : 'Drafts'}></migration-review-draft-list>
      ${this._renderDifferences('tolerated', 'Tolerated', 'Draft it', tolerated)}
      ${this._renderDifferences('unmanaged', 'Not in the model', 'Draft its drop', unmanaged)}
      ${parked.length ? html`
        <migration-review-parked class="aside" .parked=${parked} .datasource=${name}
            ?disabled=${this.disabled}></migration-review-parked>` : nothing}
      ${rejected.length ? html`
        <migration-review-rejected class="aside" .rejected=${rejected} .datasource=${name}
            ?disabled=${this.disabled}></migration-review-rejected>` : nothing}`;
  }

  _renderDifferences(testid, title, action, objects) {
    return objects?.length ? html`
      <migration-review-differences class="aside" data-testid=${testid} .heading=${title} .action=${action} .objects=${objects}
          .datasource=${this.datasource.name} ?disabled=${this.disabled}></migration-review-differences>` : nothing;
  }

  /** Puts the keyboard on a draft; nothing happens when it is another datasource's. */
  focusDraft(key) {
    const list = this.renderRoot.querySelector('migration-review-draft-list');
    list.updateComplete.then(() => list.focusDraft(key));
  }
}

customElements.define('migration-review-datasource', MigrationReviewDatasource);
