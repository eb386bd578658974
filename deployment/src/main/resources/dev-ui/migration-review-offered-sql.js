import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-text-diff.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What a person typed for a draft that is gone and did not save, beside the draft that took its place where there is one. Tells
 * by `taken-over` and `discarded` what is to become of it.
 */
class MigrationReviewOfferedSql extends LitElement {

  static styles = [panelStyles, css`
    .card {
      --accent: var(--lumo-warning-color);
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-s);
    }
    .row {
      display: flex;
      gap: var(--lumo-space-s);
    }
    vaadin-button {
      margin: 0;
    }
    pre {
      margin: 0;
      max-height: 12rem;
      overflow: auto;
      white-space: pre-wrap;
    }
  `];

  static properties = {
    /** what was typed */
    entry: { attribute: false },
    /** the draft that took the place of the one it was typed for; null when none did */
    draft: { attribute: false },
    /** whether something is typed for that draft already */
    occupied: { type: Boolean }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const { title, scripts } = this.entry;
    const fits = this.draft && !this.occupied && scripts.length === this.draft.scripts.length;
    return html`
      <div class="card" role="note" data-testid="offered-sql">
        <p>${this.draft
          ? msg(str`You typed this for “${title}” and did not save it. This draft has taken its place.`,
              { id: 'quarkus-migration-review-typed-offered' })
          : msg(str`You typed this for “${title}” and did not save it. That draft is no longer listed.`,
              { id: 'quarkus-migration-review-typed-left-over' })}</p>
        ${fits ? this._renderBeside() : scripts.map(({ sql, undo }) => html`
          <pre class="code" tabindex="0">${sql.trim()}</pre>
          <pre class="code" tabindex="0">${undo.trim()}</pre>`)}
        <div class="row">
          ${fits ? html`
            <vaadin-button theme="small primary" data-testid="take-over" @click=${() => this._tell('taken-over')}>${
              msg('Go on with it in this draft', { id: 'quarkus-migration-review-take-over' })}</vaadin-button>` : nothing}
          <vaadin-button theme="small tertiary error" data-testid="discard-offered" @click=${() => this._tell('discarded')}>${
            msg('Discard it', { id: 'quarkus-migration-review-discard' })}</vaadin-button>
        </div>
      </div>`;
  }

  _renderBeside() {
    return this.draft.scripts.flatMap(({ sql, undo }, index) =>
      [[sql, this.entry.scripts[index].sql], [undo, this.entry.scripts[index].undo]])
      .filter(([drafted, typed]) => drafted.trim() !== typed.trim())
      .map(([drafted, typed]) => html`
        <migration-review-text-diff .before=${drafted} .after=${typed}
            .beforeLabel=${msg('The draft', { id: 'quarkus-migration-review-draft-now' })}
            .afterLabel=${msg('What you typed', { id: 'quarkus-migration-review-what-you-typed' })}></migration-review-text-diff>`);
  }

  _tell(event) {
    this.dispatchEvent(new CustomEvent(event));
  }
}

customElements.define('migration-review-offered-sql', MigrationReviewOfferedSql);
