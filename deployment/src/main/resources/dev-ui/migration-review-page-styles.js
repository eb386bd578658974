import { css } from 'lit';

/** How the page of drafts is laid out: the list on the left, the selected draft on the right, all else above. */
export const pageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: hidden;
  }
  migration-review-status {
    flex: none;
  }
  .notices {
    flex: none;
    display: flex;
    flex-direction: column;
    gap: var(--lumo-space-s);
    max-height: 45%;
    overflow-y: auto;
    padding: var(--lumo-space-s) var(--lumo-space-m);
  }
  .review {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(15rem, 21rem) minmax(0, 1fr);
    min-height: 0;
  }
  .list {
    border-right: 1px solid var(--lumo-contrast-10pct);
    overflow-y: auto;
    padding: var(--lumo-space-s);
  }
  migration-review-datasource + migration-review-datasource {
    margin-top: var(--lumo-space-m);
  }
  .review.calm {
    display: block;
    overflow-y: auto;
  }
  .calm .list {
    border-right: none;
    margin: 0 auto;
    max-width: 40rem;
    overflow-y: visible;
  }
  @media (max-width: 900px) {
    .review {
      display: block;
      overflow-y: auto;
    }
  }
`;
