/** Words taken out of texts: whole ones only, so that a part of another name stays. */
import { invalidArgument } from '../errors.ts';

/** What stands in the place of a person from then on. */
export const erasedOn = (day: Date): string => `erased ${day.toISOString().slice(0, 10)}`;

export const isErased = (text: string): boolean => /^erased \d{4}-\d\d-\d\d$/.test(text);

const JOINED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const LETTER = `(?!${JOINED})[\\p{L}\\p{M}\\p{N}]`;

const LEAST = 4;
const LEAST_JOINED = 2;
const MOST = 500;

/** Whether a text is long enough to mean a person wherever it stands. */
const tellsEnough = (text: string): boolean =>
  text.length >= (new RegExp(JOINED, 'u').test(text) ? LEAST_JOINED : LEAST);

/** The text as it is sought. Throws INVALID_ARGUMENT where it is too short or too long to mean one person. */
export function checkSought(text: string): string {
  const sought = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (tellsEnough(sought) && sought.length <= MOST && !/\p{Cc}/u.test(sought) && !isErased(sought))
    return sought;
  const expected = `an e-mail address, a name or a number as it is written, ${LEAST} to ${MOST} characters`;
  // the text itself names a person, and errors do not
  throw invalidArgument('text', expected, `${text.length} characters`);
}

/** Whole occurrences of any of these, whatever their case and the blanks in them. */
export function wholeWords(texts: readonly string[]): RegExp {
  const each = texts.map((text) => {
    const body = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
    const isAddress = text.includes('@');
    const before = isAddress ? `(?<!${LETTER}|[._%+\\-])` : `(?<!${LETTER})`;
    const after = isAddress ? `(?!${LETTER}|[.\\-](?:${LETTER}))` : `(?!${LETTER})`;
    return before + body + after;
  });
  // the longest first: a name within an address is taken with it
  return new RegExp(each.sort((a, b) => b.length - a.length).join('|'), 'giu');
}

/** The text with `words` replaced; the very same where it has none of them. */
export function withoutWords(text: string, words: RegExp, by: string): string {
  const plain = text.normalize('NFC');
  const changed = plain.replace(words, by);
  return changed === plain ? text : changed;
}

/** The same in every text of plain data, however deep; names of properties stay. */
export function deepWithout(value: unknown, words: RegExp, by: string): unknown {
  if (typeof value === 'string') return withoutWords(value, words, by);
  if (Array.isArray(value)) return value.map((one) => deepWithout(one, words, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deepWithout(one, words, by)]));
}
