import { html, css, nothing } from 'lit';
import { msg, updateWhenLocaleChanges } from 'localization';
import './migration-review-differences.js';
import './migration-review-drift.js';
import { ReviewPage } from './migration-review-page.js';

/**
 * The page of what differs and is no draft: between the chain and the entities, and between the chain and the dev database.
 */
export class QwcMigrationReviewDifferences extends ReviewPage {

  static styles = [...ReviewPage.styles, css`
    .datasource {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-l);
      max-width: 60rem;
    }
    .datasource > h2 {
      font-size: var(--lumo-font-size-l);
    }
    section {
      display: flex;
      flex-direction: column;
      gap: var(--lumo-space-xs);
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  renderDatasource(datasource, named, resting) {
    return html`
      <div class="datasource" data-testid="datasource" data-datasource=${datasource.name}>
        ${named ? html`<h2>${datasource.name}</h2>` : nothing}
        ${this._renderObjects(datasource, 'unmanaged', resting, {
          title: msg('Not in the model', { id: 'quarkus-migration-review-unmanaged' }),
          about: msg('The chain creates it, and the entities never spoke of it. It is left alone unless you ask for its drop.',
              { id: 'quarkus-migration-review-unmanaged-about' }),
          none: msg('Everything that the chain creates is in the model.', { id: 'quarkus-migration-review-unmanaged-none' }),
          action: msg('Draft its drop', { id: 'quarkus-migration-review-draft-its-drop' })
        })}
        ${this._renderObjects(datasource, 'tolerated', resting, {
          title: msg('Tolerated', { id: 'quarkus-migration-review-tolerated' }),
          about: msg('The chain is looser than the entities ask for, and the application works with it.',
              { id: 'quarkus-migration-review-tolerated-about' }),
          none: msg('The chain is nowhere looser than the entities.', { id: 'quarkus-migration-review-tolerated-none' }),
          action: msg('Draft it', { id: 'quarkus-migration-review-draft-it' })
        })}
        <migration-review-drift data-testid="drift" .compare=${this._comparison(datasource.name)}
            .found=${datasource.driftFound}
            ?disabled=${resting}></migration-review-drift>
      </div>`;
  }

  _renderObjects(datasource, which, resting, { title, about, none, action }) {
    const objects = datasource[which];
    return html`
      <section>
        <h3>${title}</h3>
        <p class="muted">${objects.length ? about : none}</p>
        ${objects.length ? html`
          <migration-review-differences data-testid=${which} .heading=${title} .action=${action} .objects=${objects} plain
              .datasource=${datasource.name} ?disabled=${resting}></migration-review-differences>` : nothing}
      </section>`;
  }

  _comparison(datasource) {
    return () => this.jsonRpc.drift({ datasource }).then(message => message.result);
  }
}

customElements.define('qwc-migration-review-differences', QwcMigrationReviewDifferences);
