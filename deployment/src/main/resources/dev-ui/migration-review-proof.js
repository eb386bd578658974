import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/icon';
import { msg, updateWhenLocaleChanges } from 'localization';
import { duration } from './migration-review-formats.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * The proof of a draft: every check that was made on the scratch database, and what the server said to those that failed.
 */
class MigrationReviewProof extends LitElement {

  static styles = [panelStyles, css`
    ul {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
      column-gap: var(--lumo-space-m);
      padding: var(--lumo-space-xs) var(--lumo-space-s);
    }
    ul.broken {
      border-color: var(--lumo-warning-color);
      grid-template-columns: 1fr;
    }
    li {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: center;
      column-gap: var(--lumo-space-s);
      padding: 0.15rem 0;
    }
    .detail {
      grid-column: 2 / -1;
      white-space: pre-wrap;
    }
    .millis {
      font-size: var(--lumo-font-size-xs);
      font-variant-numeric: tabular-nums;
    }
  `];

  static properties = {
    proof: { attribute: false }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return html`
      <ul class=${this.proof.holds ? 'holds' : 'broken'} data-testid="proof" data-holds=${this.proof.holds}
          aria-label=${msg('Proof', { id: 'quarkus-migration-review-proof' })}>
        ${this.proof.checks.map(check => html`
          <li data-testid="check" data-holds=${check.holds}>
            ${check.holds
              ? html`<vaadin-icon class="success" icon="font-awesome-solid:check" role="img"
                  aria-label=${msg('Holds', { id: 'quarkus-migration-review-check-holds' })}></vaadin-icon>`
              : html`<vaadin-icon class="error" icon="font-awesome-solid:xmark" role="img"
                  aria-label=${msg('Fails', { id: 'quarkus-migration-review-check-fails' })}></vaadin-icon>`}
            <span>${check.name}</span>
            <span class="millis muted">${duration(check.millis)}</span>
            ${check.detail ? html`
              <code class="detail ${check.holds ? 'muted' : 'error'}" data-testid="check-detail">${check.detail}</code>` : nothing}
          </li>`)}
      </ul>`;
  }
}

customElements.define('migration-review-proof', MigrationReviewProof);
