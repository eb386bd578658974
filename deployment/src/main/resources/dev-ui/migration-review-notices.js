import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { requestAction } from './migration-review-actions.js';
import { panelStyles } from './migration-review-styles.js';

const METHODS = { RENUMBER: 'renumber', RESTORE: 'restoreScript' };

/**
 * What there is to know about the chain and the configuration of a datasource, each with what can be done about it.
 */
class MigrationReviewNotices extends LitElement {

  static styles = [panelStyles, css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-s);
    }
    .card {
      --accent: var(--lumo-warning-color);
      display: flex;
      gap: var(--lumo-space-m);
      align-items: flex-start;
    }
    .text {
      flex: 1;
      min-width: 0;
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-xs);
      overflow-wrap: anywhere;
    }
    .cause {
      font-weight: 600;
    }
    pre {
      margin: 0;
      overflow-x: auto;
      max-height: 20em;
    }
    .card > vaadin-icon {
      margin-top: 0.2em;
    }
  `];

  static properties = {
    notices: { attribute: false },
    datasource: { type: String },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return this.notices.map(notice => html`
      <section class="card" data-testid="notice" aria-label=${msg('Notice', { id: 'quarkus-migration-review-notice' })}>
        <vaadin-icon class="warning" icon="font-awesome-solid:triangle-exclamation"></vaadin-icon>
        <div class="text">
          <span class="cause" data-testid="notice-cause">${notice.problem.cause}</span>
          ${notice.problem.place ? html`<code>${notice.problem.place}</code>` : nothing}
          ${notice.diff ? html`<pre tabindex="0" data-testid="notice-diff">${notice.diff.trimEnd()}</pre>` : nothing}
          <span data-testid="notice-remedy">${notice.problem.remedy}</span>
        </div>
        ${notice.action ? html`
          <vaadin-button theme="small" data-testid="notice-action" ?disabled=${this.disabled}
              @click=${() => this._act(notice)}>${label(notice)}</vaadin-button>` : nothing}
      </section>`);
  }

  _act({ action, script }) {
    requestAction(this, METHODS[action], { datasource: this.datasource, script });
  }
}

function label({ action, script }) {
  return action === 'RENUMBER'
    ? msg(str`Give ${script} the next version`, { id: 'quarkus-migration-review-renumber' })
    : msg(str`Put ${script} back`, { id: 'quarkus-migration-review-restore' });
}

customElements.define('migration-review-notices', MigrationReviewNotices);
