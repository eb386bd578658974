import { LitElement, html, css } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/details';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';
import { dayOf } from './migration-review-formats.js';
import { requestAction } from './migration-review-actions.js';

/**
 * The drops of a datasource that wait for a later release, each of which can be taken up.
 */
class MigrationReviewParked extends LitElement {

  static styles = [panelStyles, css`
    vaadin-details {
      margin: 0;
    }
    li {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      column-gap: var(--lumo-space-s);
    }
    .what {
      grid-column: 1 / -1;
      font-size: var(--lumo-font-size-xs);
      padding-bottom: var(--lumo-space-xs);
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    parked: { attribute: false },
    datasource: { type: String },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const title = msg('Parked', { id: 'quarkus-migration-review-parked' });
    return html`
      <vaadin-details theme="small" data-testid="parked">
        <vaadin-details-summary slot="summary">${title} (${this.parked.length})</vaadin-details-summary>
        <ul aria-label=${title}>${repeat(this.parked, each => each.id, each => html`
          <li data-testid="parked-draft" data-parked=${each.id}>
            <span>${each.title}</span>
            <vaadin-button theme="tertiary small" data-testid="take-up" ?disabled=${this.disabled}
                aria-label=${msg(str`Take up ${each.title}`, { id: 'quarkus-migration-review-take-up-label' })}
                title=${msg('It is drafted again', { id: 'quarkus-migration-review-take-up-title' })}
                @click=${() => requestAction(this, 'takeUp', { datasource: this.datasource, parked: each.id })}
              >${msg('Take up', { id: 'quarkus-migration-review-take-up' })}</vaadin-button>
            <span class="what muted">${[...each.changes, ...since(each)].join(' · ')}</span>
          </li>`)}
        </ul>
      </vaadin-details>`;
  }
}

function since(parked) {
  return parked.since ? [msg(str`since ${dayOf(parked.since)}`, { id: 'quarkus-migration-review-since' })] : [];
}

customElements.define('migration-review-parked', MigrationReviewParked);
