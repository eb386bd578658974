import { html, nothing } from 'lit';
import '@vaadin/icon';
import { msg } from 'localization';

/** What is at risk, the worst first. */
const SEVERITIES = {
  DESTROYS: {
    style: 'badge error', icon: 'trash-can',
    word: () => msg('Destroys data', { id: 'quarkus-migration-review-destroys' }),
    says: () => msg('Data is lost', { id: 'quarkus-migration-review-destroys-title' })
  },
  FAILS: {
    style: 'badge error', icon: 'circle-xmark',
    word: () => msg('May fail', { id: 'quarkus-migration-review-fails' }),
    says: () => msg('The script fails on some data', { id: 'quarkus-migration-review-fails-title' })
  },
  BLOCKS: {
    style: 'badge warning', icon: 'lock',
    word: () => msg('Blocks', { id: 'quarkus-migration-review-blocks' }),
    says: () => msg('Others wait for as long as the table is large', { id: 'quarkus-migration-review-blocks-title' })
  },
  BREAKS: {
    style: 'badge warning', icon: 'plug-circle-xmark',
    word: () => msg('Breaks code', { id: 'quarkus-migration-review-breaks' }),
    says: () => msg('Code of the previous release stops working', { id: 'quarkus-migration-review-breaks-title' })
  },
  NOTE: {
    style: 'badge note', icon: 'circle-info',
    word: () => msg('Note', { id: 'quarkus-migration-review-note' }),
    says: () => msg('Worth knowing', { id: 'quarkus-migration-review-note-title' })
  }
};

/** The worst severity among hazards, notes left aside; nothing when there is none. */
export function worstOf(hazards) {
  return Object.keys(SEVERITIES).find(severity => severity !== 'NOTE' && hazards.some(hazard => hazard.severity === severity));
}

/** A severity as word, colour and picture; nothing for none. */
export function severityBadge(severity) {
  if (!severity) {
    return nothing;
  }
  const { word, style, icon, says } = SEVERITIES[severity];
  return html`<span class=${style} title=${says()} data-testid="severity" data-severity=${severity}><vaadin-icon
      icon="font-awesome-solid:${icon}"></vaadin-icon>${word()}</span>`;
}

/** The hazards of a draft that nobody has accepted yet, without which it can't be approved. */
export function openHazards(draft) {
  return draft.hazards.filter(hazard => hazard.toAcknowledge && !hazard.acknowledged);
}
