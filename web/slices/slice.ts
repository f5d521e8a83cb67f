/** What the address bar says for one screen: pairs of key and value, a key again for a list; empty values are left out. */
export type Pairs = readonly (readonly [key: string, value: string])[];

/** State of one screen beside the question, kept in the address: what it starts from and how it is read and written. */
export interface Slice<S> {
  start: S;
  /** What is missing or not understood stays as at the start. */
  read(words: URLSearchParams): S;
  /** What differs from the start, in a fixed order; keys are this screen's own. */
  write(state: S): Pairs;
}

export function oneOf<T extends string>(value: string | null, allowed: readonly T[], fallback: T): T {
  return allowed.find((one) => one === value) ?? fallback;
}

/** A day of the calendar as ISO date, or empty. */
export function dayOf(value: string | null): string {
  const text = value?.trim() ?? '';
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // the parser takes 30 February for 2 March
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : '';
}

/** Without a zone a moment would be another one for each reader. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** A moment in ISO 8601 with its zone, or a day, as it was written; or empty. */
export function momentOf(value: string | null): string {
  const text = value?.trim() ?? '';
  const day = MOMENT.exec(text)?.[1];
  return day && dayOf(day) && !Number.isNaN(Date.parse(text)) ? text : '';
}
