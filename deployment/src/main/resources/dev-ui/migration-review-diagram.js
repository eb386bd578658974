import { LitElement, html, css, nothing } from 'lit';
import { JsonRpc } from 'jsonrpc';
import { StorageController } from 'storage-controller';
import '@vaadin/details';
import { msg, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';
import { safeSvg } from './migration-review-svg.js';

const CLOSED = 'closed';
const PATIENCE_MILLIS = 10000;
const MOST_KEPT = 20;

/**
 * The picture of what a draft does to the tables. It is asked for when it is to be seen; while it is on its way, the one before
 * keeps its place.
 */
class MigrationReviewDiagram extends LitElement {

  static styles = [panelStyles, css`
    vaadin-details {
      margin: 0;
    }
    .frame {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      /* room for a table or two, so that little moves when the first picture comes */
      min-height: 9rem;
      max-height: 70vh;
      overflow: auto;
      display: flex;
    }
    .frame:focus-visible {
      outline: 2px solid var(--lumo-primary-color-50pct);
    }
    .frame > * {
      margin: auto;
    }
    .frame.late {
      opacity: 0.5;
    }
    svg {
      flex: none;
      display: block;
      max-width: 100%;
      height: auto;
    }
    .none {
      padding: var(--lumo-space-m);
    }
  `];

  static properties = {
    draft: { attribute: false },
    _svg: { state: true },
    _opened: { state: true },
    _failure: { state: true },
    /** what the picture that is shown was drawn of */
    _drawn: { state: true }
  };

  _storage = new StorageController(this);
  _jsonRpc = new JsonRpc('quarkus-migration-review', false);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._svg = null;
    this._failure = null;
    this._drawn = null;
    this._opened = this._storage.get('diagram') !== CLOSED;
    this._pictures = new Map();
  }

  willUpdate() {
    const wanted = this._wanted();
    if (this._opened && this._drawn !== wanted && this._asked !== wanted) {
      this._show(wanted);
    }
  }

  render() {
    const title = msg('Picture of the change', { id: 'quarkus-migration-review-diagram' });
    return html`
      <vaadin-details .opened=${this._opened} @opened-changed=${this._onOpened} data-testid="diagram-section">
        <vaadin-details-summary slot="summary">${title}</vaadin-details-summary>
        <div class="frame ${this._drawn === this._wanted() ? '' : 'late'}" tabindex="0" role="region"
            aria-label=${title} aria-busy=${this._drawn !== this._wanted()} data-testid="diagram">
          ${this._failure ? html`<p class="none muted" data-testid="diagram-failure">${this._failure}</p>` : this._svg ?? nothing}
        </div>
      </vaadin-details>`;
  }

  /** The same draft may be drawn otherwise once another one is approved. */
  _wanted() {
    return `${this.draft.key} ${this.draft.fingerprint}`;
  }

  _show(wanted) {
    this._asked = wanted;
    const known = this._pictures.get(wanted);
    if (known) {
      this._drawnAs(wanted, known);
      return;
    }
    // no answer comes to what was asked before the connection broke
    setTimeout(() => this._askAgain(wanted), PATIENCE_MILLIS);
    const { datasource, id } = this.draft;
    this._jsonRpc.diagram({ datasource, draft: id }).then(
      message => this._answered(wanted, message.result),
      message => this._failed(wanted, message?.error?.message
        ?? msg('The picture could not be drawn.', { id: 'quarkus-migration-review-diagram-failed' })));
  }

  _askAgain(wanted) {
    if (this.isConnected && this._asked === wanted && this._drawn !== wanted) {
      this._asked = null;
      this.requestUpdate();
    }
  }

  _answered(wanted, text) {
    if (!text) {
      this._failed(wanted, msg('There is no picture: this draft is no longer pending.',
        { id: 'quarkus-migration-review-diagram-gone' }));
      return;
    }
    const svg = safeSvg(text);
    if (!svg) {
      this._failed(wanted, msg('The picture is not shown: it holds more than a picture.',
        { id: 'quarkus-migration-review-diagram-unsafe' }));
      return;
    }
    // smaller than this, it is scrolled instead
    svg.style.minWidth = `${Math.round(svg.width.baseVal.value * 0.7)}px`;
    this._pictures = new Map([[wanted, svg], ...this._pictures].slice(0, MOST_KEPT));
    if (this._asked === wanted) {
      this._drawnAs(wanted, svg);
    }
  }

  _drawnAs(wanted, svg) {
    this._svg = svg;
    this._failure = null;
    this._drawn = wanted;
  }

  _failed(wanted, failure) {
    if (this._asked === wanted) {
      this._failure = failure;
      this._drawn = wanted;
    }
  }

  _onOpened(event) {
    this._opened = event.detail.value;
    this._storage.set('diagram', this._opened ? 'opened' : CLOSED);
  }
}

customElements.define('migration-review-diagram', MigrationReviewDiagram);
