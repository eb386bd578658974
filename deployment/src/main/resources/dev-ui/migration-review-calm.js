import { LitElement, html, css } from 'lit';
import '@vaadin/icon';
import { msg, updateWhenLocaleChanges } from 'localization';
import { panelStyles } from './migration-review-styles.js';

/**
 * What fills the page while there is no draft to look at: all agrees, or the drafter is at work, or it waits.
 */
class MigrationReviewCalm extends LitElement {

  static styles = [panelStyles, css`
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: var(--lumo-space-s);
      padding: var(--lumo-space-xl) var(--lumo-space-m);
      text-align: center;
    }
    vaadin-icon {
      width: 2.75rem;
      height: 2.75rem;
      margin-bottom: var(--lumo-space-s);
    }
    p {
      max-width: 34rem;
      min-height: 1.5em;
    }
  `];

  static properties = {
    review: { attribute: false }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  render() {
    const { icon, colour, title, text, testid } = this._words();
    return html`
      <vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
      <h2 data-testid=${testid}>${title}</h2>
      <p class="muted">${text}</p>`;
  }

  /** What was rejected or parked is a difference all the same; null when nothing was. */
  _setAside() {
    const [rejected, parked] = ['rejected', 'parked']
      .map(list => this.review.datasources.some(datasource => datasource[list].length));
    return rejected && parked
      ? msg('Apart from what was rejected or parked, entities and migrations agree.',
          { id: 'quarkus-migration-review-agree-but-set-aside' })
      : rejected ? msg('Apart from what was rejected, entities and migrations agree.',
          { id: 'quarkus-migration-review-agree-but-rejected' })
      : parked ? msg('Apart from what was parked, entities and migrations agree.',
          { id: 'quarkus-migration-review-agree-but-parked' })
      : null;
  }

  _words() {
    switch (this.review?.state) {
      case undefined:
        return {
          icon: 'hourglass-half', colour: 'muted', testid: 'loading',
          title: msg('Looking for drafts', { id: 'quarkus-migration-review-looking-for-drafts' }), text: ''
        };
      case 'WAITING':
        return {
          icon: 'hourglass-half', colour: 'muted', testid: 'waiting',
          title: msg('Waiting for the database', { id: 'quarkus-migration-review-waiting-for-database' }),
          text: msg('Drafts are made as soon as the dev database is there.',
              { id: 'quarkus-migration-review-waiting-for-database-text' })
        };
      case 'DRAFTING':
        return {
          icon: 'hourglass-half', colour: 'muted', testid: 'drafting',
          title: msg('Drafting migrations', { id: 'quarkus-migration-review-drafting-migrations' }),
          text: msg('Entities and migrations are being compared.', { id: 'quarkus-migration-review-drafting-migrations-text' })
        };
      case 'FAILED':
        return {
          icon: 'circle-exclamation', colour: 'error', testid: 'failed',
          title: msg('Drafting failed', { id: 'quarkus-migration-review-drafting-failed' }),
          text: this.review.activity || msg('The log of the application says why.', { id: 'quarkus-migration-review-see-log' })
        };
      default:
        return this._setAside() ? {
          icon: 'circle-check', colour: 'muted', testid: 'nothing-left',
          title: msg('Nothing left to review', { id: 'quarkus-migration-review-nothing-left' }),
          text: this._setAside()
        } : {
          icon: 'circle-check', colour: 'success', testid: 'agree',
          title: msg('Entities and migrations agree', { id: 'quarkus-migration-review-agree' }),
          text: msg('Change an entity: the migration for it is drafted here at the next live reload.',
              { id: 'quarkus-migration-review-agree-text' })
        };
    }
  }
}

customElements.define('migration-review-calm', MigrationReviewCalm);
