import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/icon';
import { panelStyles } from './migration-review-styles.js';

/**
 * How a draft did on rows: the statement that failed, the row that broke it, and how to mend it.
 */
class MigrationReviewRehearsal extends LitElement {

  static styles = [panelStyles, css`
    .outcome {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: var(--lumo-space-s);
      row-gap: 0.15rem;
      padding: var(--lumo-space-xs) var(--lumo-space-s);
    }
    .outcome + .outcome {
      margin-top: var(--lumo-space-xs);
    }
    .outcome.failed {
      border-color: var(--lumo-warning-color);
    }
    .outcome > * {
      grid-column: 2;
    }
    .outcome > vaadin-icon {
      grid-column: 1;
      margin-top: 0.2em;
    }
    code {
      white-space: pre-wrap;
    }
  `];

  static properties = {
    rehearsal: { attribute: false }
  };

  render() {
    const { passed, failure } = this.rehearsal;
    return html`
      ${passed ? html`
        <div class="outcome" data-testid="rehearsal" data-passed="true">
          <vaadin-icon class="success" icon="font-awesome-solid:check"></vaadin-icon>
          <span>The script applies to these rows, and its undo as well.</span>
        </div>` : nothing}
      ${failure ? this._renderFailure(failure) : nothing}`;
  }

  _renderFailure({ statement, message, row, remedy, undo }) {
    return html`
      <div class="outcome failed" data-testid="rehearsal" data-passed="false">
        <vaadin-icon class="error" icon="font-awesome-solid:xmark"></vaadin-icon>
        <span>${undo ? 'The undo script fails on these rows.' : 'The script fails on these rows.'}</span>
        <code class="muted" data-testid="rehearsal-statement">${statement}</code>
        <code class="error" data-testid="rehearsal-message">${message}</code>
        ${row ? html`<span>The row: <code data-testid="rehearsal-row">${row}</code></span>` : nothing}
        ${remedy ? html`<span data-testid="rehearsal-remedy">${remedy}</span>` : nothing}
      </div>`;
  }
}

customElements.define('migration-review-rehearsal', MigrationReviewRehearsal);
