import { html, nothing } from 'lit';
import '@vaadin/icon';

/** What is at risk, the worst first. */
const SEVERITIES = {
  DESTROYS: { word: 'Destroys data', style: 'badge error', icon: 'trash-can', says: 'Data is lost' },
  FAILS: { word: 'May fail', style: 'badge error', icon: 'circle-xmark', says: 'The script fails on some data' },
  BLOCKS: { word: 'Blocks', style: 'badge warning', icon: 'lock', says: 'Others wait for as long as the table is large' },
  BREAKS: {
    word: 'Breaks code', style: 'badge warning', icon: 'plug-circle-xmark', says: 'Code of the previous release stops working'
  },
  NOTE: { word: 'Note', style: 'badge note', icon: 'circle-info', says: 'Worth knowing' }
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
  return html`<span class=${style} title=${says} data-testid="severity" data-severity=${severity}><vaadin-icon
      icon="font-awesome-solid:${icon}"></vaadin-icon>${word}</span>`;
}

/** The hazards of a draft that nobody has accepted yet, without which it can't be approved. */
export function openHazards(draft) {
  return draft.hazards.filter(hazard => hazard.toAcknowledge && !hazard.acknowledged);
}
