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

/** A day as ISO date, or empty. */
export function dayOf(value: string | null): string {
  return value && /^\d{4}-\d\d-\d\d$/.test(value.trim()) ? value.trim() : '';
}

/** A moment as it was written, or empty. */
export function momentOf(value: string | null): string {
  const text = value?.trim() ?? '';
  return Number.isNaN(Date.parse(text)) ? '' : text;
}
