import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/button';
import '@vaadin/details';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';
import { requestAction } from './migration-review-actions.js';

/**
 * Differences between the chain and the entities that no draft is made for unless a person asks: each with the reason, and a
 * way to have it drafted or left alone again. Open from the start when one of them makes inserts fail.
 */
class MigrationReviewDifferences extends LitElement {

  static styles = [panelStyles, css`
    vaadin-details {
      margin: 0;
    }
    li {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: start;
      column-gap: var(--lumo-space-s);
      padding: var(--lumo-space-xs) 0;
    }
    li vaadin-icon {
      margin-top: 0.2em;
    }
    .reason {
      grid-column: 2 / -1;
      font-size: var(--lumo-font-size-xs);
    }
    vaadin-button {
      margin: 0;
      /* as high as the line it ends: rows with and without a button stand equally close */
      height: 1.4rem;
    }
    vaadin-details-summary vaadin-icon {
      margin-inline-start: var(--lumo-space-xs);
    }
  `];

  static properties = {
    /** what they are called together */
    heading: { attribute: false },
    /** what having one drafted is called */
    action: { attribute: false },
    objects: { attribute: false },
    datasource: { type: String },
    disabled: { type: Boolean },
    /** whether it is all that is looked at: nothing is folded then */
    plain: { type: Boolean },
    _opened: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  willUpdate(changed) {
    if (this._opened === undefined && changed.has('objects')) {
      this._opened = this.objects.some(object => object.error);
    }
  }

  render() {
    const failing = this.objects.some(object => object.error);
    const list = html`
      <ul aria-label=${this.heading}>${repeat(this.objects, object => object.object, object => this._renderObject(object))}</ul>`;
    return this.plain ? list : html`
      <vaadin-details theme="small" .opened=${this._opened} @opened-changed=${event => this._opened = event.detail.value}>
        <vaadin-details-summary slot="summary">${this.heading} (${this.objects.length})${failing
          ? html`<vaadin-icon class="error" icon="font-awesome-solid:circle-exclamation"></vaadin-icon>` : nothing}
        </vaadin-details-summary>
        ${list}
      </vaadin-details>`;
  }

  _renderObject(object) {
    const name = object.description || object.object;
    return html`
      <li data-testid="difference" data-object=${object.object} data-error=${!!object.error} data-drafted=${!!object.drafted}>
        <vaadin-icon class=${object.error ? 'error' : 'muted'}
            icon="font-awesome-solid:${object.error ? 'circle-exclamation' : 'circle-info'}"></vaadin-icon>
        <code>${name}</code>
        ${object.drafted ? html`
          <vaadin-button theme="tertiary-inline small" data-testid="leave-alone" ?disabled=${this.disabled}
              aria-label=${msg(str`Leave ${name} alone`, { id: 'quarkus-migration-review-leave-alone-label' })}
              title=${msg('It is drafted because you asked for it',
                  { id: 'quarkus-migration-review-leave-difference-alone-title' })}
              @click=${() => this._request('leaveAlone', object)}
            >${msg('Leave alone', { id: 'quarkus-migration-review-leave-alone' })}</vaadin-button>` : html`
          <vaadin-button theme="tertiary-inline small" data-testid="draft-it" ?disabled=${this.disabled}
              aria-label="${this.action}: ${name}"
              title=${msg('Makes a draft of it, to be reviewed like any other',
                  { id: 'quarkus-migration-review-draft-difference-title' })}
              @click=${() => this._request('draftDifference', object)}>${this.action}</vaadin-button>`}
        <span class="reason ${object.error ? 'error' : 'muted'}">${object.reason}</span>
      </li>`;
  }

  _request(method, object) {
    requestAction(this, method, { datasource: this.datasource, object: object.object });
  }
}

customElements.define('migration-review-differences', MigrationReviewDifferences);
