import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/details';
import '@vaadin/icon';
import { panelStyles } from './migration-review-styles.js';

/**
 * What the chain creates and the entities never spoke of. Open from the start when one of them makes inserts fail.
 */
class MigrationReviewUnmanaged extends LitElement {

  static styles = [panelStyles, css`
    vaadin-details {
      margin: 0;
    }
    li {
      display: grid;
      grid-template-columns: auto 1fr;
      column-gap: var(--lumo-space-s);
      padding: var(--lumo-space-xs) 0;
    }
    li vaadin-icon {
      margin-top: 0.2em;
    }
    .reason {
      grid-column: 2;
      font-size: var(--lumo-font-size-xs);
    }
    vaadin-details-summary vaadin-icon {
      margin-inline-start: var(--lumo-space-xs);
    }
  `];

  static properties = {
    objects: { attribute: false },
    _opened: { state: true }
  };

  willUpdate(changed) {
    if (this._opened === undefined && changed.has('objects')) {
      this._opened = this.objects.some(object => object.error);
    }
  }

  render() {
    const failing = this.objects.some(object => object.error);
    return html`
      <vaadin-details theme="small" data-testid="unmanaged" .opened=${this._opened}
          @opened-changed=${event => this._opened = event.detail.value}>
        <vaadin-details-summary slot="summary">Not in the model (${this.objects.length})${failing
          ? html`<vaadin-icon class="error" icon="font-awesome-solid:circle-exclamation"></vaadin-icon>` : nothing}
        </vaadin-details-summary>
        <ul>
          ${repeat(this.objects, object => object.object, object => html`
            <li data-testid="unmanaged-object" data-object=${object.object} data-error=${object.error}>
              <vaadin-icon class=${object.error ? 'error' : 'muted'}
                  icon="font-awesome-solid:${object.error ? 'circle-exclamation' : 'circle-info'}"></vaadin-icon>
              <code>${object.description || object.object}</code>
              <span class="reason ${object.error ? 'error' : 'muted'}">${object.reason}</span>
            </li>`)}
        </ul>
      </vaadin-details>`;
  }
}

customElements.define('migration-review-unmanaged', MigrationReviewUnmanaged);
