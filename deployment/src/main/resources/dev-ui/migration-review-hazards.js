import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/details';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-hazard.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * Hazards, the worst first; notes are folded away.
 */
class MigrationReviewHazards extends LitElement {

  static styles = [panelStyles, css`
    ul {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
    }
    li {
      padding: var(--lumo-space-xs) var(--lumo-space-s);
    }
    li + li {
      border-top: 1px solid var(--lumo-contrast-10pct);
    }
    vaadin-details {
      margin: 0;
    }
  `];

  static properties = {
    hazards: { attribute: false },
    /** the draft that has them; null when none has */
    draft: { attribute: false },
    disabled: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const notes = this.hazards.filter(hazard => hazard.severity === 'NOTE');
    const others = this.hazards.filter(hazard => hazard.severity !== 'NOTE');
    return html`
      ${others.length ? this._renderList(others, msg('What to watch out for',
          { id: 'quarkus-migration-review-hazards' })) : nothing}
      ${notes.length ? html`
        <vaadin-details theme="small" data-testid="notes">
          <vaadin-details-summary slot="summary">${notes.length === 1
            ? msg('1 note', { id: 'quarkus-migration-review-note-count-one' })
            : msg(str`${notes.length} notes`, { id: 'quarkus-migration-review-note-count' })}</vaadin-details-summary>
          ${this._renderList(notes, msg('Notes', { id: 'quarkus-migration-review-notes' }))}
        </vaadin-details>` : nothing}`;
  }

  _renderList(hazards, label) {
    return html`
      <ul aria-label=${label}>${repeat(hazards, hazard => hazard.key, hazard => html`
        <li>
          <migration-review-hazard .hazard=${hazard} .draft=${this.draft}
              ?disabled=${this.disabled}></migration-review-hazard>
        </li>`)}
      </ul>`;
  }

  /** Puts the keyboard on the first that waits to be accepted. */
  focus() {
    this._show(this._rows().find(({ hazard }) => hazard.toAcknowledge && !hazard.acknowledged));
  }

  /** Puts the keyboard on the hazard with this key; on the first that waits to be accepted when there is no key. */
  focusHazard(key) {
    return key ? this._show(this._rows().find(({ hazard }) => hazard.key === key)) : this.focus();
  }

  _rows() {
    return [...this.renderRoot.querySelectorAll('migration-review-hazard')];
  }

  _show(row) {
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus();
  }
}

customElements.define('migration-review-hazards', MigrationReviewHazards);
