import { css } from 'lit';

/** What a table of the panel looks like. */
export const tableStyles = css`
  table {
    border: 1px solid var(--lumo-contrast-10pct);
    border-collapse: separate;
    border-radius: var(--lumo-border-radius-m);
    border-spacing: 0;
    width: 100%;
  }
  th {
    color: var(--lumo-contrast-60pct);
    font-size: var(--lumo-font-size-xs);
    font-weight: 600;
    text-align: start;
  }
  th, td {
    height: 2.4rem;
    padding: var(--lumo-space-xs) var(--lumo-space-s);
  }
  td {
    border-top: 1px solid var(--lumo-contrast-10pct);
    overflow-wrap: anywhere;
  }
  td:last-child {
    white-space: nowrap;
  }
`;
