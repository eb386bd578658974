import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-findings.js';
import './migration-review-source-link.js';
import { panelStyles } from './migration-review-styles.js';
import { requestAction } from './migration-review-actions.js';

/**
 * Scripts of the chain that the dev database has not seen yet. They come first: nothing can be approved on top of them.
 */
class MigrationReviewUnapplied extends LitElement {

  static styles = [panelStyles, css`
    .card {
      --accent: var(--lumo-warning-color);
      display: flex;
      gap: var(--lumo-space-m);
      align-items: flex-start;
    }
    .text {
      flex: 1;
      min-width: 0;
    }
    .title {
      font-weight: 600;
    }
    li {
      display: flex;
      align-items: center;
      column-gap: var(--lumo-space-s);
      flex-wrap: wrap;
    }
    li > migration-review-source-link {
      line-height: 1.9rem;
    }
    migration-review-findings {
      flex-basis: 100%;
      padding-bottom: var(--lumo-space-s);
    }
    .failure {
      flex-basis: 100%;
      white-space: pre-wrap;
      padding-bottom: var(--lumo-space-xs);
    }
    .card > vaadin-icon {
      margin-top: 0.2em;
    }
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    scripts: { attribute: false },
    /** the datasource's name, as the review service knows it */
    datasource: { type: String },
    /** whether there are several datasources to tell apart */
    named: { type: Boolean },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const title = `${waiting(this.scripts.length)}${this.named ? ` (${this.datasource})` : ''}`;
    return html`
      <section class="card" role="group" aria-label=${title} data-testid="unapplied">
        <vaadin-icon class="warning" icon="font-awesome-solid:clock-rotate-left"></vaadin-icon>
        <div class="text">
          <div class="title">${title}</div>
          <div class="muted">${msg("Apply first what waits: drafts come after it and can't be applied before it.",
              { id: 'quarkus-migration-review-unapplied-first' })}</div>
          <ul>${repeat(this.scripts, script => script.script, script => this._renderScript(script))}</ul>
        </div>
        <vaadin-button theme="primary small" data-testid="apply-pending" ?disabled=${this.disabled}
            @click=${() => requestAction(this, 'applyPending', { datasource: this.datasource })}
          >${msg('Apply', { id: 'quarkus-migration-review-apply' })}</vaadin-button>
      </section>`;
  }

  _renderScript(script) {
    return html`
      <li data-testid="unapplied-script" data-script=${script.script}>
        <migration-review-source-link .file=${script.file} .label=${script.script}></migration-review-source-link>
        ${script.withdrawable ? html`
          <vaadin-button theme="tertiary small" data-testid="withdraw" ?disabled=${this.disabled}
              aria-label=${msg(str`Withdraw ${script.script}`, { id: 'quarkus-migration-review-withdraw-label' })}
              title=${msg('Takes the file out of the chain; its draft is listed again',
                  { id: 'quarkus-migration-review-withdraw-title' })}
              @click=${() => requestAction(this, 'withdraw', { datasource: this.datasource, script: script.script })}
            >${msg('Withdraw', { id: 'quarkus-migration-review-withdraw' })}</vaadin-button>` : nothing}
        ${script.hazards.length || script.statements.length ? html`
          <migration-review-findings .script=${script}></migration-review-findings>` : nothing}
        ${script.failure ? html`
          <code class="failure error" data-testid="unapplied-failure">${script.failure}</code>` : nothing}
      </li>`;
  }
}

function waiting(scripts) {
  return scripts === 1
    ? msg('1 script of the migration chain is not applied to the dev database yet', { id: 'quarkus-migration-review-unapplied' })
    : msg(str`${scripts} scripts of the migration chain are not applied to the dev database yet`,
        { id: 'quarkus-migration-review-unapplied-many' });
}

customElements.define('migration-review-unapplied', MigrationReviewUnapplied);
