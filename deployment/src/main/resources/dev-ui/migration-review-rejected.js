import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/details';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';
import { requestAction } from './migration-review-actions.js';

/**
 * The drafts of a datasource that were rejected and whose changes still stand, each of which can be taken up again.
 */
class MigrationReviewRejected extends LitElement {

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
    .reason {
      grid-column: 1 / -1;
      font-size: var(--lumo-font-size-xs);
      overflow-wrap: anywhere;
      padding-bottom: var(--lumo-space-xs);
      white-space: pre-wrap;
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    rejected: { attribute: false },
    datasource: { type: String },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return html`
      <vaadin-details theme="small" data-testid="rejected">
        <vaadin-details-summary slot="summary">${msg('Rejected', { id: 'quarkus-migration-review-rejected' })} (${
          this.rejected.length})</vaadin-details-summary>
        <ul>
          ${repeat(this.rejected, draft => draft.id, draft => html`
            <li data-testid="rejected-draft" data-draft=${draft.id}>
              <span>${draft.title}</span>
              <vaadin-button theme="tertiary small" data-testid="reconsider" ?disabled=${this.disabled}
                  aria-label=${msg(str`Reconsider ${draft.title}`, { id: 'quarkus-migration-review-reconsider-label' })}
                  @click=${() => requestAction(this, 'reconsider', { datasource: this.datasource, draft: draft.id })}
                >${msg('Reconsider', { id: 'quarkus-migration-review-reconsider' })}</vaadin-button>
              ${draft.reason ? html`
                <span class="reason muted" data-testid="reject-reason">${draft.reason}</span>` : nothing}
            </li>`)}
        </ul>
      </vaadin-details>`;
  }
}

customElements.define('migration-review-rejected', MigrationReviewRejected);
