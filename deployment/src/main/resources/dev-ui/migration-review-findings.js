import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/details';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-hazards.js';
import './migration-review-statements.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What was found out about a script that waits for the dev database, whoever wrote it: its hazards, what can't be told, and
 * folded away what each statement was measured to do.
 */
class MigrationReviewFindings extends LitElement {

  static styles = [panelStyles, css`
    .unclear {
      padding-top: var(--lumo-space-xs);
      overflow-wrap: anywhere;
    }
    vaadin-details {
      margin: 0;
    }
  `];

  static properties = {
    script: { attribute: false }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const { hazards, statements } = this.script;
    return html`
      <migration-review-hazards .hazards=${hazards}></migration-review-hazards>
      ${statements.filter(statement => statement.unclear).map(({ sql, unclear }) => html`
        <p class="unclear muted" data-testid="unclear">${unclear} <code title=${sql}>${beginning(sql)}</code></p>`)}
      ${statements.some(statement => statement.measured.length) ? html`
        <vaadin-details theme="small" data-testid="measurements">
          <vaadin-details-summary slot="summary">${
            msg('What its statements do', { id: 'quarkus-migration-review-statements' })}</vaadin-details-summary>
          <migration-review-statements .sql=${statements.map(statement => statement.sql).join('\n\n')}
              .measurements=${statements}></migration-review-statements>
        </vaadin-details>` : nothing}`;
  }
}

function beginning(sql) {
  const [first, ...others] = sql.trim().split('\n');
  return others.length ? `${first} …` : first;
}

customElements.define('migration-review-findings', MigrationReviewFindings);
