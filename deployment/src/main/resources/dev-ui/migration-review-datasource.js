import { LitElement, html, css, nothing } from 'lit';
import { msg, str, updateWhenLocaleChanges } from 'localization';
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

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const { name, drafts, problem, tolerated, unmanaged, parked, rejected } = this.datasource;
    return html`
      ${this.named ? html`<h3>${name}</h3>` : nothing}
      ${this.named && !drafts.length ? html`<p class="nothing muted">${problem
        ? msg('No drafts: see the problem above.', { id: 'quarkus-migration-review-no-drafts-see-problem' })
        : msg('Entities and migrations agree.', { id: 'quarkus-migration-review-datasource-agrees' })}</p>` : nothing}
      <migration-review-draft-list .drafts=${drafts} .selected=${this.selected}
          label=${this.named ? msg(str`Drafts of ${name}`, { id: 'quarkus-migration-review-drafts-of' })
            : msg('Drafts', { id: 'quarkus-migration-review-drafts' })}></migration-review-draft-list>
      ${this._renderDifferences('tolerated', msg('Tolerated', { id: 'quarkus-migration-review-tolerated' }),
        msg('Draft it', { id: 'quarkus-migration-review-draft-it' }), tolerated)}
      ${this._renderDifferences('unmanaged', msg('Not in the model', { id: 'quarkus-migration-review-unmanaged' }),
        msg('Draft its drop', { id: 'quarkus-migration-review-draft-its-drop' }), unmanaged)}
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

  /** The key of the draft that the keyboard is on; nothing when it is elsewhere. */
  get focused() {
    return this.renderRoot.querySelector('migration-review-draft-list')?.focused;
  }

  /** Puts the keyboard on a draft; nothing happens when it is another datasource's. */
  focusDraft(key) {
    const list = this.renderRoot.querySelector('migration-review-draft-list');
    list.updateComplete.then(() => list.focusDraft(key));
  }
}

customElements.define('migration-review-datasource', MigrationReviewDatasource);
