import { msg } from 'localization';
import { forgetFailure, notify } from './migration-review-notification.js';

const PATIENCE_MILLIS = 60000;

/**
 * Asks the page to call an action of the review service. The page answers the person, unless the component that asked does.
 *
 * @param host the component that asks
 * @param {string} method the action's name
 * @param {object} parameters the action's parameters, all of them text
 * @param {function} [onOutcome] called with the outcome; answers with whether the person has been told about it
 */
export function requestAction(host, method, parameters = {}, onOutcome = undefined) {
  host.dispatchEvent(new CustomEvent('review-action', {
    detail: { method, parameters, onOutcome }, bubbles: true, composed: true
  }));
}

/**
 * Calls the actions of the review service for the page, one at a time, and says what became of each.
 *
 * A Lit reactive controller: its host is drawn anew when an action begins and when it ends.
 */
export class ReviewActions {

  constructor(host, jsonRpc) {
    this._host = host;
    this._jsonRpc = jsonRpc;
    this._underWay = null;
    host.addController(this);
  }

  hostDisconnected() {
    this.forget();
  }

  /** Whether an answer is awaited. */
  get busy() {
    return this._underWay !== null;
  }

  /** No answer is awaited any more: to what was asked before the connection broke, none comes. */
  forget() {
    clearTimeout(this._underWay);
    this._underWay = null;
    this._host.requestUpdate();
  }

  /** Calls an action; does nothing while another one is under way. */
  call(method, parameters, onOutcome = () => false) {
    if (this.busy) {
      return;
    }
    forgetFailure();
    const patience = setTimeout(() => {
      this.forget();
      notify({
        outcome: 'FAILED',
        message: msg('No answer came within a minute.', { id: 'quarkus-migration-review-action-timeout' }),
        remedy: msg('The log of the application may say why.', { id: 'quarkus-migration-review-action-timeout-remedy' })
      });
    }, PATIENCE_MILLIS);
    this._underWay = patience;
    this._host.requestUpdate();
    this._jsonRpc[method](parameters)
      .then(message => onOutcome(message.result)
          || notify(message.result, () => this.call('applyPending', { datasource: parameters.datasource })),
        message => notify({
          outcome: 'FAILED',
          message: message.error?.message ?? msg('The call failed.', { id: 'quarkus-migration-review-action-failed' }),
          remedy: msg('The log of the application says why.', { id: 'quarkus-migration-review-see-log' })
        }))
      .finally(() => {
        if (this._underWay === patience) {
          this.forget();
        }
      });
  }
}
