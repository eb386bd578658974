import { LitElement, html, css } from 'lit';
import '@vaadin/icon';
import './migration-review-source-link.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * A file that was edited by hand in place of a draft: what that means, and the file.
 */
class MigrationReviewConflict extends LitElement {

  static styles = [panelStyles, css`
    :host {
      flex: none;
    }
    .card {
      --accent: var(--lumo-warning-color);
      display: flex;
      gap: var(--lumo-space-s);
      align-items: flex-start;
    }
    .card > vaadin-icon {
      margin-top: 0.2em;
    }
    .text {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `];

  static properties = {
    conflict: { attribute: false }
  };

  render() {
    return html`
      <div class="card" role="note" data-testid="conflict">
        <vaadin-icon class="warning" icon="font-awesome-solid:triangle-exclamation"></vaadin-icon>
        <div class="text">
          <p>${this.conflict.message}</p>
          <migration-review-source-link data-testid="conflict-file" .file=${this.conflict.file}
              .label=${this.conflict.file.split(/[/\\]/).pop()}></migration-review-source-link>
        </div>
      </div>`;
  }
}

customElements.define('migration-review-conflict', MigrationReviewConflict);
