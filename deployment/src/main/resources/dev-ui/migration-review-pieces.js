/**
 * Cuts SQL where something is to be said about a statement: above it what to watch out for, below it what was measured.
 *
 * @param {string} sql
 * @param {object[]} measurements {sql, measured} of each statement, in order; one that is not found in the text is passed over
 * @param {object[]} marks {line, hazards} in order, the line from 1
 * @returns {object[]} {marks, text, measured} in order: hazards, the text below them, and what was measured of its end
 */
export function piecesOf(sql, measurements, marks) {
  const cuts = [...ends(sql, measurements), ...beginnings(sql, marks)].sort((one, other) => one.at - other.at);
  const pieces = [];
  let above = [];
  let from = 0;
  for (const { at, measured, hazards } of cuts) {
    const text = sql.slice(from, at).trim();
    if (text) {
      pieces.push({ marks: above, text, measured: measured ?? [] });
      above = [];
    }
    above = [...above, ...hazards ?? []];
    from = at;
  }
  const rest = sql.slice(from).trim();
  return rest ? [...pieces, { marks: above, text: rest, measured: [] }] : pieces;
}

/** The ends of the lines in which measured statements end. */
function ends(sql, measurements) {
  const found = [];
  let searched = 0;
  for (const { sql: statement, measured } of measurements) {
    const at = sql.indexOf(statement, searched);
    if (at >= 0) {
      searched = at + statement.length;
      if (measured.length) {
        const end = sql.indexOf('\n', searched);
        found.push({ at: searched = end < 0 ? sql.length : end, measured });
      }
    }
  }
  return found;
}

/** The beginnings of the lines in which marked statements begin. */
function beginnings(sql, marks) {
  const lines = sql.split('\n');
  return marks.filter(({ hazards }) => hazards.length)
    .map(({ line, hazards }) => ({ at: lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0), hazards }));
}
