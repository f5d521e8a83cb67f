/** What the text of a licence says about passing a datum on. The table is data: licences.json, each with its source. */
import table from './licences.json';
import { NOT_STATED } from './profile.ts';

interface Terms {
  /** Of the table. */
  tag: string;
  passes: boolean;
  /** Any of these in the text, as whole words, whatever the case and punctuation. */
  phrases: readonly string[];
  source: string;
}

const TERMS: readonly Terms[] = table;

/** Words with one blank around each; nothing else is left of a text. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Han has no blanks between words: such a phrase counts wherever it stands. */
function says(text: string, phrase: string): boolean {
  const wanted = plain(phrase);
  return text.includes(/^[\x20-\x7e]+$/.test(phrase) ? wanted : wanted.trim());
}

/** Tags of the table that a licence's text falls under, in the table's order; none: it is not known. */
export function licenceTags(licence: string): string[] {
  const text = plain(licence);
  return TERMS.filter(({ phrases }) => phrases.some((phrase) => says(text, phrase))).map(({ tag }) => tag);
}

const known = new Map(TERMS.map((terms) => [terms.tag, terms]));

/**
 * Whether what a document says may be passed on. The strictest word of a text counts; a licence that is not known, and
 * one that is not stated, lets nothing pass: it is never taken for free. `passes`: texts that the profile answers for.
 */
export function mayPass(licence: string | null, passes: readonly string[]): boolean {
  const text = plain(licence?.trim() || NOT_STATED);
  if (passes.some((one) => plain(one) === text)) return true;
  const tags = licenceTags(text);
  return tags.length > 0 && tags.every((tag) => known.get(tag)!.passes);
}
