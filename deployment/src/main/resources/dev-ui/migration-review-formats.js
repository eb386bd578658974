import { getLocale } from 'localization';

/** The language that the Dev UI is shown in; the browser's own until one is loaded. */
function language() {
  const locale = getLocale();
  return locale === 'x-src' ? undefined : locale;
}

/** The time of day of an ISO 8601 instant. */
export function timeOf(instant) {
  return new Date(instant).toLocaleTimeString(language());
}

/** The day of an ISO 8601 instant. */
export function dayOf(instant) {
  return new Date(instant).toLocaleDateString(language());
}

/** So many milliseconds, as seconds when there are a thousand. */
export function duration(millis) {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return millis < 1000 ? `${millis} ms` : `${(millis / 1000).toLocaleString(language(), digits)} s`;
}

/** "A, B and C". */
export function listOf(words) {
  return new Intl.ListFormat(language()).format(words);
}
