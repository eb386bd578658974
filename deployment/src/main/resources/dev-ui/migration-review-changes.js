import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/icon';
import { msg, str, updateWhenLocaleChanges } from 'localization';
import './migration-review-arrangement.js';
import './migration-review-source-link.js';
import { panelStyles } from './migration-review-styles.js';
import { referenceTo } from './migration-review-drafts.js';
import { requestAction } from './migration-review-actions.js';

/**
 * What a draft changes, in plain words, each with the Java member that it comes from; and which of it belongs together, which
 * a person may see otherwise.
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
    .head {
      display: flex;
      align-items: center;
      gap: var(--lumo-space-s);
      /* as high with its buttons as without */
      height: 1.875rem;
      margin-bottom: var(--lumo-space-xs);
    }
    h3 {
      flex: 1;
    }
    .summary {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    vaadin-icon, vaadin-checkbox {
      align-self: center;
    }
    vaadin-icon {
      font-size: 0.85em;
    }
    vaadin-checkbox {
      /* no higher than the line it stands in */
      margin-block: -0.5rem;
    }
    vaadin-button {
      margin: 0;
    }
    migration-review-source-link {
      flex: 0 1 auto;
      max-width: 45%;
    }
  `];

  static properties = {
    draft: { attribute: false },
    /** the other drafts of its datasource */
    others: { attribute: false },
    disabled: { type: Boolean },
    /** keys of the changes picked to become a draft of their own; null while nobody is picking */
    _picked: { state: true }
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this._picked = null;
    this.addEventListener('split-begun', () => this._begin());
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.key !== this.draft.key) {
      this._picked = null;
    }
  }

  render() {
    const title = msg('Changes', { id: 'quarkus-migration-review-changes' });
    return html`
      <div class="head">
        <h3>${title}</h3>
        ${this._picked ? this._renderPicking() : html`
          <migration-review-arrangement .draft=${this.draft} .others=${this.others}
              ?disabled=${this.disabled}></migration-review-arrangement>`}
      </div>
      <ul aria-label=${title} @keydown=${this._onKey}>${this.draft.changes.map(change => this._renderChange(change))}</ul>`;
  }

  _renderPicking() {
    const count = this._picked.size;
    const cannot = this.disabled || !count || count === this.draft.changes.filter(change => change.key).length;
    return html`
      <span class="muted">${msg('Pick what becomes a draft of its own', { id: 'quarkus-migration-review-split-pick' })}</span>
      <vaadin-button theme="tertiary small" data-testid="split-cancel" @click=${this._cancel}>${
        msg('Cancel', { id: 'quarkus-migration-review-cancel' })}</vaadin-button>
      <vaadin-button theme="primary small" data-testid="split-confirm" ?disabled=${cannot} @click=${this._split}>${
        count === 0 ? msg('Split off', { id: 'quarkus-migration-review-split-off' })
        : count === 1 ? msg('Split off 1 change', { id: 'quarkus-migration-review-split-off-one' })
        : msg(str`Split off ${count} changes`, { id: 'quarkus-migration-review-split-off-many' })}</vaadin-button>`;
  }

  _renderChange(change) {
    const { icon, colour } = sign(change);
    return html`
      <li data-testid="change" data-object=${change.object}>
        ${this._picked ? html`
          <vaadin-checkbox data-testid="pick" ?disabled=${!change.key}
              title=${change.key ? nothing : msg('Goes along with what it makes way for',
                  { id: 'quarkus-migration-review-goes-along' })}
              accessible-name=${change.summary} .checked=${this._picked.has(change.key)}
              @change=${event => this._pick(change.key, event.target.checked)}></vaadin-checkbox>` : nothing}
        <vaadin-icon class=${colour} icon="font-awesome-solid:${icon}"></vaadin-icon>
        <span class="summary">${change.summary}</span>
        ${change.leavable ? html`
          <vaadin-button theme="tertiary-inline small" data-testid="leave-change-alone" ?disabled=${this.disabled}
              aria-label=${msg(str`Leave ${change.object} alone`, { id: 'quarkus-migration-review-leave-alone-label' })}
              title=${msg('Leaves it as it is; no draft changes it any more',
                  { id: 'quarkus-migration-review-leave-change-alone-title' })}
              @click=${() => this._leaveAlone(change)}>${msg('Leave alone',
                  { id: 'quarkus-migration-review-leave-alone' })}</vaadin-button>` : nothing}
        ${change.member ? html`
          <migration-review-source-link data-testid="change-member" lang="java" .file=${change.source} .line=${change.line}
              .label=${shortMember(change.member)}></migration-review-source-link>` : nothing}
      </li>`;
  }

  _begin() {
    this._picked = new Set();
    this.updateComplete.then(() => this.renderRoot.querySelector('vaadin-checkbox')?.focus());
  }

  _cancel() {
    this._picked = null;
    this.updateComplete.then(() => this.renderRoot.querySelector('migration-review-arrangement')?.focus());
  }

  _onKey(event) {
    if (event.key === 'Escape' && this._picked) {
      this._cancel();
    }
  }

  _pick(key, checked) {
    const picked = new Set(this._picked);
    picked[checked ? 'add' : 'delete'](key);
    this._picked = picked;
  }

  _leaveAlone(change) {
    requestAction(this, 'leaveAlone', { datasource: this.draft.datasource, object: change.object });
  }

  _split() {
    requestAction(this, 'split', { ...referenceTo(this.draft), changes: JSON.stringify([...this._picked]) });
  }
}

function sign(change) {
  if (/^(drop|stop)\b/i.test(change.summary)) {
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
