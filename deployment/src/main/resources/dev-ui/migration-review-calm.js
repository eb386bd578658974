import { LitElement, html, css } from 'lit';
import '@vaadin/icon';
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

  render() {
    const { icon, colour, title, text, testid } = this._words();
    return html`
      <vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
      <h2 data-testid=${testid}>${title}</h2>
      <p class="muted">${text}</p>`;
  }

  /** What was rejected or parked is a difference all the same. */
  _setAside() {
    return ['rejected', 'parked'].filter(list => this.review.datasources.some(datasource => datasource[list].length)).join(' or ');
  }

  _words() {
    switch (this.review?.state) {
      case undefined:
        return { icon: 'hourglass-half', colour: 'muted', testid: 'loading', title: 'Looking for drafts', text: '' };
      case 'WAITING':
        return {
          icon: 'hourglass-half', colour: 'muted', testid: 'waiting', title: 'Waiting for the database',
          text: 'Drafts are made as soon as the dev database is there.'
        };
      case 'DRAFTING':
        return {
          icon: 'hourglass-half', colour: 'muted', testid: 'drafting', title: 'Drafting migrations',
          text: 'Entities and migrations are being compared.'
        };
      case 'FAILED':
        return {
          icon: 'circle-exclamation', colour: 'error', testid: 'failed', title: 'Drafting failed',
          text: this.review.activity || 'The log of the application says why.'
        };
      default:
        return this._setAside() ? {
          icon: 'circle-check', colour: 'muted', testid: 'nothing-left', title: 'Nothing left to review',
          text: `Apart from what was ${this._setAside()}, entities and migrations agree.`
        } : {
          icon: 'circle-check', colour: 'success', testid: 'agree', title: 'Entities and migrations agree',
          text: 'Change an entity: the migration for it is drafted here at the next live reload.'
        };
    }
  }
}

customElements.define('migration-review-calm', MigrationReviewCalm);
