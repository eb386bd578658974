import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { duration } from './migration-review-formats.js';
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

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const { passed, failure } = this.rehearsal;
    return html`
      <div class="head">
        <h3>${msg('Rehearsal', { id: 'quarkus-migration-review-rehearsal' })}</h3>
        ${passed ? html`<vaadin-icon class="success" icon="font-awesome-solid:check"></vaadin-icon>` : nothing}
        <span class="muted" data-testid="rehearsal" data-passed=${passed}>${this._result()}</span>
      </div>
      ${failure ? this._renderFailure(failure) : nothing}`;
  }

  _result() {
    const { basis, passed, failure, reason } = this.rehearsal;
    if (!basis) {
      return msg(str`not held: ${reason}`, { id: 'quarkus-migration-review-rehearsal-not-held' });
    }
    const millis = duration(this.rehearsal.millis);
    return passed ? msg(str`passed on ${basis}, in ${millis}`, { id: 'quarkus-migration-review-rehearsal-passed' })
      : failure?.undo ? msg(str`undo failed on ${basis}, in ${millis}`, { id: 'quarkus-migration-review-rehearsal-undo-failed' })
      : msg(str`failed on ${basis}, in ${millis}`, { id: 'quarkus-migration-review-rehearsal-failed' });
  }

  _renderFailure({ statement, message, row, remedy, undo, generated }) {
    const [colour, icon] = generated ? ['warning', 'triangle-exclamation'] : ['error', 'xmark'];
    return html`
      <div class="failure" data-testid="rehearsal-failure" data-undo=${undo} data-generated=${generated}>
        <vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
        <span>${generated ? failsOnGenerated(undo) : failsOnRows(undo)}</span>
        <code class="muted">${statement}</code>
        <code class=${colour} data-testid="rehearsal-message">${message}</code>
        ${row ? html`
          <div>
            <span class="muted">${msg('What breaks it:', { id: 'quarkus-migration-review-breaking-row' })}</span>
            <code data-testid="rehearsal-row">${row}</code>
          </div>` : nothing}
        ${remedy ? html`<span data-testid="rehearsal-remedy">${remedy}</span>` : nothing}
      </div>`;
  }
}

function failsOnGenerated(undo) {
  return undo
    ? msg('The undo script fails where rows like these exist; they are made up.',
        { id: 'quarkus-migration-review-undo-fails-on-generated' })
    : msg('The script fails where rows like these exist; they are made up.',
        { id: 'quarkus-migration-review-script-fails-on-generated' });
}

function failsOnRows(undo) {
  return undo
    ? msg('The undo script fails on the rows of the dev database.', { id: 'quarkus-migration-review-undo-fails-on-rows' })
    : msg('The script fails on the rows of the dev database.', { id: 'quarkus-migration-review-script-fails-on-rows' });
}

customElements.define('migration-review-rehearsal', MigrationReviewRehearsal);
