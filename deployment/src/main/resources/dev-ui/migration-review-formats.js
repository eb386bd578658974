import { getLocale } from 'localization';

/** The language that the Dev UI is shown in; until one is loaded, that of the words it is written in. */
function language() {
  const locale = getLocale();
  return locale === 'x-src' ? 'en-GB' : locale;
}

/** The time of day of an ISO 8601 instant. */
export function timeOf(instant) {
  return new Date(instant).toLocaleTimeString(language());
}

/** The day of an ISO 8601 instant. */
export function dayOf(instant) {
  return new Date(instant).toLocaleDateString(language());
}

/** The day and the time of an ISO 8601 instant. */
export function momentOf(instant) {
  return new Date(instant).toLocaleString(language());
}

/** How long ago an ISO 8601 instant is, in its largest unit: "3 min". */
export function ageOf(instant) {
  const minutes = Math.max(0, Math.floor((Date.now() - new Date(instant)) / 60000));
  const [count, unit] = minutes < 60 ? [minutes, 'minute']
    : minutes < 24 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / (24 * 60)), 'day'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' }).format(count);
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
