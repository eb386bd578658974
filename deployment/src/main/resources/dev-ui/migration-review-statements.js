import { LitElement, html, css, nothing } from 'lit';
import 'qui-themed-code-block';
import { msg, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';

/**
 * SQL, and below each statement what it was measured to do.
 */
class MigrationReviewStatements extends LitElement {

  static styles = [panelStyles, css`
    :host {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      overflow: hidden;
    }
    qui-themed-code-block {
      display: block;
      font-size: 0.93em;
    }
    .measured {
      background: var(--lumo-contrast-5pct);
      color: var(--lumo-contrast-60pct);
      font-size: var(--lumo-font-size-xs);
      overflow-wrap: anywhere;
      padding: 0.1rem var(--lumo-space-s);
    }
  `];

  static properties = {
    sql: { attribute: false },
    /** {sql, measured} of each statement in order, where it is known */
    measurements: { attribute: false }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return pieces(this._sql(), this.measurements ?? []).map(({ text, measured }) => html`
      <qui-themed-code-block mode="sql" .content=${text}></qui-themed-code-block>
      ${measured.length ? html`<p class="measured" data-testid="measured"
          title=${msg('Measured on a scratch database of this server',
              { id: 'quarkus-migration-review-measured-title' })}>${measured.join(' · ')}</p>` : nothing}`);
  }

  _sql() {
    return this.sql.trimEnd() || msg('-- nothing to do', { id: 'quarkus-migration-review-nothing-to-do' });
  }
}

/** The text cut after each statement that something was measured of; whole where a statement is not found in it. */
function pieces(sql, measurements) {
  const cut = [];
  let from = 0;
  let searched = 0;
  for (const { sql: statement, measured } of measurements) {
    const at = sql.indexOf(statement, searched);
    if (at < 0) {
      continue;
    }
    searched = at + statement.length;
    if (measured.length) {
      const end = lineEnd(sql, searched);
      cut.push({ text: sql.slice(from, end).trim(), measured });
      from = searched = end;
    }
  }
  const rest = sql.slice(from).trim();
  return rest ? [...cut, { text: rest, measured: [] }] : cut;
}

function lineEnd(text, at) {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

customElements.define('migration-review-statements', MigrationReviewStatements);
