import { JsonRpc } from 'jsonrpc';
import { connectionState } from 'connection-state';

const POLL_MILLIS = 3000;
const POLL_WHILE_DRAFTING_MILLIS = 1000;

/**
 * Follows the review for the page: subscribes, and asks now and then, because a subscription can die without a word. The Dev
 * UI's server keys subscriptions by the message number of the browser window, so another window that happens to use the same
 * number ends ours.
 *
 * A broken connection takes the subscription with it. A reload that leaves the connection alone leaves the subscription alive,
 * but no longer in the books of the server, which can't cancel it then: so it is kept for as long as it delivers.
 *
 * A Lit reactive controller: it follows while its host is in the page.
 */
export class ReviewFollower {

  /**
   * @param host the page
   * @param onReview called with each new review
   */
  constructor(host, onReview) {
    this._onReview = onReview;
    // asked every few seconds: must not fill the Dev UI's own message log
    this._quietly = new JsonRpc(host, false);
    this._onVisible = () => document.hidden || this._poll();
    this._review = null;
    this._subscription = null;
    host.addController(this);
  }

  hostConnected() {
    this._connectionObserver = () => connectionState.current.isDisconnected && this._unsubscribe();
    connectionState.addObserver(this._connectionObserver);
    document.addEventListener('visibilitychange', this._onVisible);
    if (connectionState.current.isConnected) {
      this.reconnected();
    }
    this._schedule();
  }

  hostDisconnected() {
    connectionState.removeObserver(this._connectionObserver);
    document.removeEventListener('visibilitychange', this._onVisible);
    clearTimeout(this._timer);
    this._unsubscribe();
  }

  /** The connection is there (again), or the application was reloaded: whatever was read before may be of another life. */
  reconnected() {
    this._review = null;
    if (!this._subscription) {
      this._subscribe();
    }
    this._ask();
  }

  _subscribe() {
    this._subscription = this._quietly.reviews();
    this._subscription.onNext(message => this._take(message.result)).onError(() => this._unsubscribe());
  }

  _unsubscribe() {
    this._subscription?.cancel();
    this._subscription = null;
  }

  /** Answers with whether there was something new; not when nothing was known yet. */
  _ask() {
    return this._quietly.review().then(message => {
      const known = this._review;
      return this._take(message.result) && known !== null;
    }, () => false);
  }

  _take(review) {
    // an answer may be overtaken by a push: the older one is no news
    if (!review || (this._review && review.revision <= this._review.revision)) {
      return false;
    }
    this._review = review;
    this._onReview(review);
    return true;
  }

  _schedule() {
    clearTimeout(this._timer);
    const pause = this._review?.state === 'DRAFTING' ? POLL_WHILE_DRAFTING_MILLIS : POLL_MILLIS;
    this._timer = setTimeout(() => this._poll(), pause);
  }

  _poll() {
    this._schedule();
    if (document.hidden || !connectionState.current.isConnected) {
      return;
    }
    this._ask().then(news => {
      // what had to be asked for was not pushed: the subscription is dead
      if (news || !this._subscription) {
        this._unsubscribe();
        this._subscribe();
      }
    });
  }
}
