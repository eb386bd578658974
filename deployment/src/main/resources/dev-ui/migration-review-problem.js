import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';
import { requestAction } from './migration-review-actions.js';

/**
 * Why something, usually drafts, could not be made for a datasource: cause, place and what to do.
 */
class MigrationReviewProblem extends LitElement {

  static styles = [panelStyles, css`
    .card {
      --accent: var(--lumo-error-color);
      display: flex;
      gap: var(--lumo-space-m);
      align-items: flex-start;
    }
    .text {
      flex: 1;
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--lumo-space-xs) var(--lumo-space-m);
    }
    .title {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    .said {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .card > vaadin-icon {
      margin-top: 0.2em;
    }
  `];

  static properties = {
    problem: { attribute: false },
    /** what it keeps from being shown, when that is no drafts */
    heading: { attribute: false },
    /** the datasource's name, when there are several to tell apart */
    datasource: { type: String },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const title = this.heading ?? (this.datasource
      ? msg(str`No drafts for ${this.datasource}`, { id: 'quarkus-migration-review-no-drafts-for' })
      : msg('No drafts could be made', { id: 'quarkus-migration-review-no-drafts-made' }));
    return html`
      <section class="card" role="group" aria-label=${title} data-testid="problem">
        <vaadin-icon class="error" icon="font-awesome-solid:circle-exclamation"></vaadin-icon>
        <div class="text">
          <div class="title error">${title}</div>
          <span class="muted">${msg('Cause', { id: 'quarkus-migration-review-cause' })}</span>
          <span class="said" data-testid="problem-cause">${this.problem.cause}</span>
          ${this.problem.place ? html`
            <span class="muted">${msg('Place', { id: 'quarkus-migration-review-place' })}</span>
            <code data-testid="problem-place">${this.problem.place}</code>` : nothing}
          ${this.problem.remedy ? html`
            <span class="muted">${msg('Remedy', { id: 'quarkus-migration-review-remedy' })}</span>
            <span class="said" data-testid="problem-remedy">${this.problem.remedy}</span>` : nothing}
        </div>
        ${this.heading ? nothing : html`
          <vaadin-button theme="small" data-testid="draft-again" ?disabled=${this.disabled}
              @click=${() => requestAction(this, 'draftAgain')}
            >${msg('Draft again', { id: 'quarkus-migration-review-draft-again' })}</vaadin-button>`}
      </section>`;
  }
}

customElements.define('migration-review-problem', MigrationReviewProblem);
