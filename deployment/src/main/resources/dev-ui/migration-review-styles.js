import { css } from 'lit';

/**
 * What every part of the panel looks like: text sizes, headings, badges and cards, from the tokens of the Dev UI's themes.
 */
export const panelStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--lumo-body-text-color);
    font-size: var(--lumo-font-size-s);
    line-height: var(--lumo-line-height-s);
  }
  :host([hidden]) {
    display: none;
  }
  *, *::before, *::after {
    box-sizing: border-box;
  }
  h2, h3, p, ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h2 {
    color: var(--lumo-header-text-color);
    font-size: var(--lumo-font-size-xl);
    font-weight: 600;
    line-height: var(--lumo-line-height-xs);
  }
  h3 {
    color: var(--lumo-contrast-60pct);
    font-size: var(--lumo-font-size-xs);
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  code, .code {
    font-family: var(--lumo-font-family-monospace, ui-monospace, Menlo, Consolas, monospace);
    font-size: 0.93em;
    overflow-wrap: anywhere;
  }
  vaadin-icon {
    flex: none;
    height: 1em;
    width: 1em;
  }
  .muted {
    color: var(--lumo-contrast-60pct);
  }
  .error {
    color: var(--lumo-error-text-color);
  }
  .warning {
    color: var(--lumo-warning-text-color);
  }
  .success {
    color: var(--lumo-success-text-color);
  }
  .card {
    border: 1px solid var(--lumo-contrast-10pct);
    border-left: 3px solid var(--accent, var(--lumo-contrast-30pct));
    border-radius: var(--lumo-border-radius-m);
    background: var(--lumo-contrast-5pct);
    padding: var(--lumo-space-s) var(--lumo-space-m);
  }
  vaadin-details-summary {
    font-size: var(--lumo-font-size-s);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    flex: none;
    border-radius: var(--lumo-border-radius-s);
    font-size: var(--lumo-font-size-xxs);
    font-weight: 600;
    line-height: 1;
    padding: 0.35em 0.55em;
    white-space: nowrap;
  }
  .badge.error {
    background: var(--lumo-error-color-10pct);
  }
  .badge.warning {
    background: var(--lumo-warning-color-10pct);
  }
  .badge.note {
    background: var(--lumo-contrast-5pct);
    color: var(--lumo-contrast-70pct);
  }
  .badge.question {
    background: var(--lumo-primary-color-10pct);
    color: var(--lumo-primary-text-color);
  }
`;
