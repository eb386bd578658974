import { LitElement, html, css, nothing } from 'lit';
import 'qui-themed-code-block';
import { msg, updateWhenLocaleChanges } from 'localization';
import { piecesOf } from './migration-review-pieces.js';
import { panelStyles } from './migration-review-styles.js';
import { severityBadge } from './migration-review-severity.js';

/**
 * SQL, above each statement what to watch out for, and below it what it was measured to do. Tells by `hazard-wanted` with its
 * key which hazard the person wants to know more of.
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
    button {
      appearance: none;
      align-items: center;
      background: var(--lumo-contrast-5pct);
      border: none;
      color: inherit;
      cursor: pointer;
      display: flex;
      font: inherit;
      font-size: var(--lumo-font-size-xs);
      gap: var(--lumo-space-s);
      padding: 0.15rem var(--lumo-space-s);
      text-align: start;
      width: 100%;
    }
    button:hover {
      background: var(--lumo-contrast-10pct);
    }
    button:focus-visible {
      outline: 2px solid var(--lumo-primary-color);
      outline-offset: -2px;
    }
    .sentence {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `];

  static properties = {
    sql: { attribute: false },
    /** {sql, measured} of each statement in order, where it is known */
    measurements: { attribute: false },
    /** {line, change} of each statement in order, where it is known */
    statements: { attribute: false },
    /** the hazards of the draft, each of which knows its change */
    hazards: { attribute: false }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    return piecesOf(this._sql(), this.measurements ?? [], this._marks()).map(({ marks, text, measured }) => html`
      ${marks.map(hazard => html`
        <button type="button" data-testid="statement-hazard" data-hazard=${hazard.key} title=${hazard.sentence}
            @click=${() => this._show(hazard)}>${severityBadge(hazard.severity)}<span
            class="sentence">${hazard.sentence}</span></button>`)}
      <qui-themed-code-block mode="sql" .content=${text}></qui-themed-code-block>
      ${measured.length ? html`<p class="measured" data-testid="measured"
          title=${msg('Measured on a scratch database of this server',
              { id: 'quarkus-migration-review-measured-title' })}>${measured.join(' · ')}</p>` : nothing}`);
  }

  /** The hazards of each change, at the first of its statements; notes are left to their list. */
  _marks() {
    const statements = this.statements ?? [];
    return statements.filter(({ change }, index) => change && statements.findIndex(each => each.change === change) === index)
      .map(({ line, change }) => ({
        line, hazards: (this.hazards ?? []).filter(hazard => hazard.change === change && hazard.severity !== 'NOTE')
      }));
  }

  _show({ key }) {
    this.dispatchEvent(new CustomEvent('hazard-wanted', { detail: { key }, bubbles: true, composed: true }));
  }

  _sql() {
    return this.sql.trimEnd() || msg('-- nothing to do', { id: 'quarkus-migration-review-nothing-to-do' });
  }
}

customElements.define('migration-review-statements', MigrationReviewStatements);
