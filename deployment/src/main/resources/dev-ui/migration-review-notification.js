import { html, nothing } from 'lit';
import { Notification } from '@vaadin/notification';
import '@vaadin/button';
import '@vaadin/icon';
import { msg } from 'localization';

const REFUSAL_MILLIS = 15000;
const SUCCESS_MILLIS = 6000;
const UNTIL_CLOSED = 0;

let failure = null;

/**
 * Says what became of an action, in the words of its outcome, and makes the offer that the outcome holds.
 *
 * The Dev UI's own notifier is not used: it takes its message for HTML, and PostgreSQL's messages hold whatever the data holds.
 *
 * @param outcome what the review service answered
 * @param {function} [applyPending] called when the person takes up the offer to apply what is pending
 */
export function notify(outcome, applyPending) {
  const { icon, colour, duration } = appearance(outcome.outcome);
  const takeUp = () => {
    notification.close();
    applyPending?.();
  };
  const notification = Notification.show(html`
    <div data-testid="outcome" data-outcome=${outcome.outcome}
        style="display: flex; gap: var(--lumo-space-s); align-items: flex-start; font-size: var(--lumo-font-size-s);
            color: var(--lumo-body-text-color);">
      <vaadin-icon icon="font-awesome-solid:${icon}"
          style="flex: none; width: 1em; height: 1em; margin-top: 0.2em; color: ${colour};"></vaadin-icon>
      <div style="flex: 1; overflow-wrap: anywhere;">
        <div data-testid="outcome-message" style="white-space: pre-line;">${outcome.message}</div>
        ${outcome.remedy ? html`
          <div data-testid="outcome-remedy" style="color: var(--lumo-contrast-60pct);">${outcome.remedy}</div>` : nothing}
        ${outcome.offer === 'APPLY_PENDING' && applyPending ? html`
          <vaadin-button theme="small primary" data-testid="outcome-apply-pending" style="margin-top: var(--lumo-space-s);"
              @click=${takeUp}>${msg('Apply the pending scripts',
                  { id: 'quarkus-migration-review-apply-pending' })}</vaadin-button>` : nothing}
      </div>
      <vaadin-button theme="small tertiary-inline icon" data-testid="outcome-close"
          aria-label=${msg('Close', { id: 'quarkus-migration-review-close' })}
          @click=${() => notification.close()}>
        <vaadin-icon icon="font-awesome-solid:xmark" style="width: 0.8em; height: 0.8em;"></vaadin-icon>
      </vaadin-button>
    </div>`, { position: 'bottom-start', duration });
  if (duration === UNTIL_CLOSED) {
    failure = notification;
  }
}

/** Takes away the failure that nobody has closed yet: whoever acts again has read it, and it may no longer be true. */
export function forgetFailure() {
  failure?.close();
  failure = null;
}

function appearance(outcome) {
  switch (outcome) {
    case 'FAILED':
      return { icon: 'circle-exclamation', colour: 'var(--lumo-error-text-color)', duration: UNTIL_CLOSED };
    case 'REFUSED':
      return { icon: 'triangle-exclamation', colour: 'var(--lumo-warning-text-color)', duration: REFUSAL_MILLIS };
    default:
      return { icon: 'circle-check', colour: 'var(--lumo-success-text-color)', duration: SUCCESS_MILLIS };
  }
}
