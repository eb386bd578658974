/**
 * Gives the keyboard back to where it was before everything rested: a button that is disabled for a moment loses it.
 *
 * A Lit reactive controller.
 */
export class KeptFocus {

  /**
   * @param host the page
   * @param {function} resting answers with whether nothing can be decided right now
   */
  constructor(host, resting) {
    this._host = host;
    this._resting = resting;
    this._rested = false;
    this._kept = null;
    host.addController(this);
  }

  hostUpdate() {
    const resting = this._resting();
    if (resting && !this._rested) {
      this._kept = focused(this._host);
    }
    this._due = !resting && this._rested;
    this._rested = resting;
  }

  hostUpdated() {
    if (this._due && this._kept) {
      const kept = this._kept;
      this._kept = null;
      // once everything below is drawn, too
      requestAnimationFrame(() => {
        if (kept.isConnected && document.activeElement === document.body) {
          kept.focus({ preventScroll: true });
        }
      });
    }
  }
}

/** The innermost element with the keyboard; null when it is outside the host. */
function focused(host) {
  let element = host.renderRoot?.activeElement ?? null;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element;
}
