/**
 * Lets a person go through the drafts without a mouse: j and k to the next and the previous one, a to what approves the one
 * shown, r to reject it, e to edit its SQL, ? for the keys themselves. No key decides anything by itself, and none is taken
 * from whoever is typing.
 *
 * A Lit reactive controller: it listens while its host is in the page.
 */
export class ReviewKeys {

  /**
   * @param host the page
   * @param {object} actions what a key does, by the key
   */
  constructor(host, actions) {
    this._actions = actions;
    this._onKey = event => this._press(event);
    host.addController(this);
  }

  hostConnected() {
    // before anything else hears of it: a button that was disabled under the keyboard swallows every key
    document.addEventListener('keydown', this._onKey, true);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this._onKey, true);
  }

  _press(event) {
    const action = this._actions[event.key];
    const held = event.repeat && event.key !== 'j' && event.key !== 'k';
    if (!action || held || event.ctrlKey || event.metaKey || event.altKey || event.composedPath().some(takesKeys)) {
      return;
    }
    event.preventDefault();
    action();
  }
}

/** Whether keys are meant for an element: something is typed into it, or it is a dialog in front of the drafts. */
function takesKeys(element) {
  return element instanceof Element && (element.matches('input:not([type=checkbox], [type=radio]), textarea, select')
    || element.isContentEditable || /dialog|overlay/.test(element.localName) || element.role === 'dialog');
}
