import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/icon';
import './migration-review-source-link.js';
import { panelStyles } from './migration-review-styles.js';

/**
 * What a draft changes, in plain words, each with the Java member that it comes from.
 */
class MigrationReviewChanges extends LitElement {

  static styles = [panelStyles, css`
    ul {
      border: 1px solid var(--lumo-contrast-10pct);
      border-radius: var(--lumo-border-radius-m);
    }
    li {
      display: flex;
      align-items: baseline;
      gap: var(--lumo-space-s);
      padding: var(--lumo-space-xs) var(--lumo-space-s);
    }
    li + li {
      border-top: 1px solid var(--lumo-contrast-10pct);
    }
    .summary {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    vaadin-icon {
      align-self: center;
      font-size: 0.85em;
    }
    migration-review-source-link {
      flex: 0 1 auto;
      max-width: 45%;
    }
  `];

  static properties = {
    changes: { attribute: false }
  };

  render() {
    return html`<ul aria-label="Changes">${this.changes.map(change => this._renderChange(change))}</ul>`;
  }

  _renderChange(change) {
    const { icon, colour } = sign(change);
    return html`
      <li data-testid="change" data-object=${change.object}>
        <vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
        <span class="summary">${change.summary}</span>
        ${change.destructive ? html`<span class="badge error">Data is lost</span>` : nothing}
        ${change.member ? html`
          <migration-review-source-link data-testid="change-member" lang="java" .file=${change.source} .line=${change.line}
              .label=${shortMember(change.member)}></migration-review-source-link>` : nothing}
      </li>`;
  }
}

function sign(change) {
  if (/^drop\b/i.test(change.summary)) {
    return { icon: 'minus', colour: change.destructive ? 'error' : 'muted' };
  }
  if (/^(add|create|reference)\b/i.test(change.summary)) {
    return { icon: 'plus', colour: 'success' };
  }
  return { icon: 'pen', colour: change.destructive ? 'error' : 'muted' };
}

/** org.acme.Task.priority → Task.priority: the link itself says the rest. */
function shortMember(member) {
  return member.replace(/^(?:[a-z_][\w$]*\.)+(?=[A-Z])/, '');
}

customElements.define('migration-review-changes', MigrationReviewChanges);
