import { heirOf } from './migration-review-drafts.js';

const PREFIX = 'quarkus-migration-review-typed-';

const typed = new Map();
const hosts = new Set();

for (const key of Object.keys(sessionStorage).filter(each => each.startsWith(PREFIX))) {
  const entry = JSON.parse(sessionStorage.getItem(key));
  typed.set(entry.key, entry);
}

/**
 * What a person typed for the scripts of drafts and has not saved: {key, datasource, title, changes, questions, base, scripts},
 * where `base` holds the texts it was typed over. It lies in the browser's session storage, so that neither a live reload nor
 * one of the page takes it away; only whoever typed it does.
 *
 * A Lit reactive controller: its host is drawn anew when something was typed.
 */
export class TypedSql {

  constructor(host) {
    this._host = host;
    host.addController(this);
  }

  hostConnected() {
    hosts.add(this._host);
  }

  hostDisconnected() {
    hosts.delete(this._host);
  }

  /** What was typed for a draft; null when nothing was. */
  of(draft) {
    return typed.get(draft.key) ?? null;
  }

  /** Whether something was typed for a draft that it does not hold. */
  isUnsaved(draft) {
    return typed.has(draft.key) && !sameTexts(typed.get(draft.key).scripts, textsOf(draft));
  }

  /** What was typed for drafts that are none of these, and that this draft has taken the place of. */
  offeredTo(draft, drafts) {
    return without(drafts).filter(entry => heirOf(entry, [], drafts)?.key === draft.key);
  }

  /** What was typed for drafts of these datasources that are gone, and that no other has taken the place of. */
  leftOver(datasources) {
    return datasources.flatMap(({ name, drafts }) => without(drafts)
      .filter(entry => entry.datasource === name && !heirOf(entry, [], drafts)));
  }

  /** Keeps what is typed for the scripts of a draft; there is nothing to keep when it is what the draft holds. */
  keep(draft, scripts) {
    const texts = textsOf(draft);
    if (JSON.stringify(scripts) === JSON.stringify(texts)) {
      this.drop(draft.key);
    } else {
      put(entryOf(draft, this.of(draft)?.base ?? texts, scripts));
    }
  }

  /** Makes what was typed for another draft what is typed for this one. */
  takeOver(entry, draft) {
    put(entryOf(draft, entry.base, entry.scripts));
    this.drop(entry.key);
  }

  drop(key) {
    typed.delete(key);
    sessionStorage.removeItem(PREFIX + key);
    redraw();
  }
}

/** The texts of a draft's scripts. */
export function textsOf(draft) {
  return draft.scripts.map(({ sql, undo }) => ({ sql, undo }));
}

/** Whether the texts are the same but for space around them. */
export function sameTexts(some, others) {
  return some.length === others.length && some.every(({ sql, undo }, index) =>
    sql.trim() === others[index].sql.trim() && undo.trim() === others[index].undo.trim());
}

function entryOf(draft, base, scripts) {
  return {
    key: draft.key,
    datasource: draft.datasource,
    title: draft.title,
    // what a draft that takes its place is known by
    changes: draft.changes.map(({ object }) => ({ object })),
    questions: draft.questions.map(({ key }) => ({ key })),
    base,
    scripts
  };
}

function put(entry) {
  typed.set(entry.key, entry);
  sessionStorage.setItem(PREFIX + entry.key, JSON.stringify(entry));
  redraw();
}

function without(drafts) {
  return [...typed.values()].filter(entry => !drafts.some(draft => draft.key === entry.key));
}

function redraw() {
  hosts.forEach(host => host.requestUpdate());
}
