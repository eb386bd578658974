/**
 * A draft is known by its datasource and its id, a question by its datasource and its id: each gets a key out of both. Each
 * draft gets its datasource's name, whether rows have been looked at, and the fingerprint of the review it is shown in, too.
 *
 * @param {object} review as the review service sends it
 */
export function withKeys(review) {
  return {
    ...review,
    datasources: review.datasources.map(datasource => ({
      ...datasource,
      drafts: datasource.drafts.map(draft => ({
        ...draft,
        datasource: datasource.name,
        examined: datasource.examined,
        fingerprint: review.fingerprint ?? '',
        key: `${datasource.name}/${draft.id}`,
        questions: draft.questions.map(question => ({ ...question, key: `${datasource.name}/${question.id}` }))
      }))
    }))
  };
}

/**
 * The draft that was made in place of one that is gone, because a question was answered, drafts were merged or split, or the
 * entities moved on: of the drafts that are new, the one with the same questions, or else the one that changes most of the
 * same objects.
 *
 * @param {object} gone the draft that is no longer listed
 * @param {object[]} before all drafts, when it was
 * @param {object[]} now all drafts
 * @returns {object|null} null when none of them asks the same or changes any of its objects
 */
export function heirOf(gone, before, now) {
  const objects = new Set(gone.changes.map(change => change.object));
  const questions = new Set(gone.questions.map(question => question.key));
  const shared = draft => draft.changes.filter(change => objects.has(change.object)).length;
  const fresh = now.filter(draft => draft.datasource === gone.datasource && !before.some(known => known.key === draft.key));
  // whoever answers a question wants to see what came of it
  const asking = fresh.filter(draft => draft.questions.some(question => questions.has(question.key)));
  return (asking.length ? asking : fresh.filter(shared))
    .reduce((best, draft) => best && shared(best) >= shared(draft) ? best : draft, null);
}

/** How an action names a draft as it was looked at. */
export function referenceTo(draft) {
  return { datasource: draft.datasource, draft: draft.id, fingerprint: draft.fingerprint };
}
