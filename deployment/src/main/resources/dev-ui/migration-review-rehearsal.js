import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/icon';
import { panelStyles } from './migration-review-styles.js';

/**
 * How a draft did on rows: on which, and if it failed, the statement, PostgreSQL's words, the row that breaks it, and how to
 * mend it.
 */
class MigrationReviewRehearsal extends LitElement {

  static styles = [panelStyles, css`
    .head {
      display: flex;
      align-items: center;
      gap: var(--lumo-space-s);
      font-size: var(--lumo-font-size-xs);
    }
    .failure {
      border: 1px solid var(--lumo-warning-color);
      border-radius: var(--lumo-border-radius-m);
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: var(--lumo-space-s);
      row-gap: var(--lumo-space-xs);
      margin-top: var(--lumo-space-xs);
      padding: var(--lumo-space-xs) var(--lumo-space-s);
    }
    .failure > * {
      grid-column: 2;
    }
    .failure > vaadin-icon {
      grid-column: 1;
      margin-top: 0.2em;
    }
    code {
      display: block;
      white-space: pre-wrap;
    }
  `];

  static properties = {
    rehearsal: { attribute: false }
  };

  render() {
    const { basis, millis, passed, failure, reason } = this.rehearsal;
    const outcome = passed ? 'passed' : failure?.undo ? 'undo failed' : 'failed';
    return html`
      <div class="head">
        <h3>Rehearsal</h3>
        ${passed ? html`<vaadin-icon class="success" icon="font-awesome-solid:check"></vaadin-icon>` : nothing}
        <span class="muted" data-testid="rehearsal" data-passed=${passed}>${basis
          ? `${outcome} on ${basis}, in ${millis} ms` : `not held: ${reason}`}</span>
      </div>
      ${failure ? this._renderFailure(failure) : nothing}`;
  }

  _renderFailure({ statement, message, row, remedy, undo, generated }) {
    const [colour, icon] = generated ? ['warning', 'triangle-exclamation'] : ['error', 'xmark'];
    return html`
      <div class="failure" data-testid="rehearsal-failure" data-undo=${undo} data-generated=${generated}>
        <vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
        <span>${undo ? 'The undo script' : 'The script'} fails ${generated
          ? 'where rows like these exist; they are made up' : 'on the rows of the dev database'}.</span>
        <code class="muted">${statement}</code>
        <code class=${colour} data-testid="rehearsal-message">${message}</code>
        ${row ? html`
          <div><span class="muted">What breaks it:</span><code data-testid="rehearsal-row">${row}</code></div>` : nothing}
        ${remedy ? html`<span data-testid="rehearsal-remedy">${remedy}</span>` : nothing}
      </div>`;
  }
}

customElements.define('migration-review-rehearsal', MigrationReviewRehearsal);
