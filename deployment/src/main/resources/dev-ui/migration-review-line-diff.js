/** Beyond this many pairs of lines, what lies between the first and the last difference counts as replaced as a whole. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Two texts side by side: the longest common sequence of lines is the same in both, what is left of one has gone or come.
 *
 * @param {string} before
 * @param {string} after
 * @returns {object[]} rows of {before, after}; one of both is null where the other text has no line for it, and both are the
 *     same where nothing differs. Empty lines around a text are no part of it
 */
export function compareLines(before, after) {
  const left = lines(before);
  const right = lines(after);
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) {
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) {
    tail++;
  }
  return [
    ...left.slice(0, head).map(same),
    ...differing(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    ...left.slice(left.length - tail).map(same)
  ];
}

function lines(text) {
  const trimmed = text.replace(/^\s*\n/, '').trimEnd();
  return trimmed ? trimmed.split(/\r?\n/) : [];
}

function same(line) {
  return { before: line, after: line };
}

function differing(left, right) {
  if (left.length * right.length > MOST_COMPARISONS) {
    return beside(left, right);
  }
  const common = commonLengths(left, right);
  const rows = [];
  let gone = [];
  let come = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      rows.push(...beside(gone, come), same(left[i]));
      gone = [];
      come = [];
      i++;
      j++;
    } else if (j === right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1])) {
      gone.push(left[i++]);
    } else {
      come.push(right[j++]);
    }
  }
  return [...rows, ...beside(gone, come)];
}

/** How many lines the texts have in common from line i of the one and line j of the other on. */
function commonLengths(left, right) {
  const common = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i][j] = left[i] === right[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}

function beside(gone, come) {
  return Array.from({ length: Math.max(gone.length, come.length) },
    (none, index) => ({ before: gone[index] ?? null, after: come[index] ?? null }));
}
