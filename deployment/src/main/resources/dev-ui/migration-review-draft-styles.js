import { css } from 'lit';

/** How a draft is laid out: its head and its decision stay where they are, what is between them scrolls. */
export const draftStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .head {
    padding: var(--lumo-space-m) var(--lumo-space-m) var(--lumo-space-s);
  }
  .title {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--lumo-space-s);
  }
  .dependencies {
    margin-top: var(--lumo-space-xs);
  }
  .dependencies button {
    appearance: none;
    background: none;
    border: none;
    color: var(--lumo-primary-text-color);
    cursor: pointer;
    font: inherit;
    padding: 0;
  }
  .dependencies button:hover, .dependencies button:focus-visible {
    text-decoration: underline;
  }
  .body {
    flex: 1;
    overflow-y: auto;
    padding: 0 var(--lumo-space-m) var(--lumo-space-m);
    display: flex;
    flex-direction: column;
    gap: var(--lumo-space-m);
  }
  section {
    flex: none;
    display: flex;
    flex-direction: column;
    gap: var(--lumo-space-xs);
  }
  .sides {
    align-items: flex-start;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--lumo-space-m);
  }
  migration-review-script {
    flex: 1 1 34rem;
    min-width: 0;
  }
  migration-review-entity-diffs {
    flex: 1 1 22rem;
    min-width: 0;
  }
  .section-title {
    display: flex;
    align-items: baseline;
    gap: var(--lumo-space-s);
    font-size: var(--lumo-font-size-xs);
  }
`;
