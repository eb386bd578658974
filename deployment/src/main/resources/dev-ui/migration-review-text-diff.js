import { LitElement, html, css } from 'lit';
import { compareLines } from './migration-review-line-diff.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * Two texts side by side, line by line: what only the left one has is marked as gone, what only the right one has as come.
 */
class MigrationReviewTextDiff extends LitElement {

  static styles = [panelStyles, css`
    :host {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
      overflow: hidden;
    }
    .texts {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      max-height: 20rem;
      overflow-y: auto;
    }
    .label {
      background: var(--lumo-contrast-5pct);
      font-size: var(--lumo-font-size-xs);
      font-weight: 600;
      padding: 0.2rem var(--lumo-space-s);
    }
    .line {
      display: grid;
      grid-template-columns: 1.4em minmax(0, 1fr);
      font-family: var(--lumo-font-family-monospace, ui-monospace, Menlo, Consolas, monospace);
      font-size: 0.93em;
      min-height: 1lh;
      overflow-wrap: anywhere;
      padding: 0.05rem var(--lumo-space-s);
      text-decoration: none;
      white-space: pre-wrap;
    }
    .label:nth-child(even), .line:nth-child(even) {
      border-left: 1px solid var(--lumo-contrast-10pct);
    }
    del {
      background: var(--lumo-error-color-10pct);
    }
    ins {
      background: var(--lumo-success-color-10pct);
    }
    .sign {
      font-weight: 600;
      user-select: none;
    }
    .none {
      background: var(--lumo-contrast-5pct);
    }
  `];

  static properties = {
    before: { type: String },
    after: { type: String },
    beforeLabel: { attribute: false },
    afterLabel: { attribute: false }
  };

  render() {
    return html`
      <div class="texts">
        <span class="label">${this.beforeLabel}</span><span class="label">${this.afterLabel}</span>
        ${compareLines(this.before ?? '', this.after ?? '').map(row => row.before === row.after
          ? html`<span class="line"><span></span>${row.before}</span><span class="line"><span></span>${row.after}</span>`
          : html`${gone(row.before)}${come(row.after)}`)}
      </div>`;
  }
}

function gone(line) {
  return line === null ? html`<span class="line none"></span>`
    : html`<del class="line" data-testid="line-gone"><span class="sign error">−</span><span>${line}</span></del>`;
}

function come(line) {
  return line === null ? html`<span class="line none"></span>`
    : html`<ins class="line" data-testid="line-come"><span class="sign success">+</span><span>${line}</span></ins>`;
}

customElements.define('migration-review-text-diff', MigrationReviewTextDiff);
