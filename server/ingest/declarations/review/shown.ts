/** What fills the sentences of findings, as a language shows it. */
import { countryName } from '../../../places/index.ts';
import type { Finding } from '../../formats/finding.ts';
import type { FieldName, Words } from './words/words.ts';

/** Of what a supplier wrote, so much is quoted. */
const QUOTED = 80;

/** Slots that hold a day. */
const DAYS = new Set(['date', 'otherwise', 'released']);

export function dateIn(language: string, date: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** On one line, without marks that are not seen and turn the text around. */
export const quoted = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : line;
};

/** A word of the language for a value that has one. */
function wordFor(name: string, value: string, words: Words): string | undefined {
  if (name === 'material' || name === 'otherMaterial') {
    // people name materials of their own, "constructor" among them
    return Object.hasOwn(words.materials, value) ? words.materials[value] : undefined;
  }
  if (name === 'field') return words.fields[value as FieldName];
  if (name === 'country' || name === 'otherCountry') return countryName(value, words.language);
  return DAYS.has(name) && !Number.isNaN(Date.parse(value)) ? dateIn(words.language, value) : undefined;
}

/** The values of a finding, and what came, by the names of the slots. */
export function shownValues({ values = {}, got }: Finding, words: Words): Record<string, string> {
  const all = { ...(got !== undefined && { got }), ...values };
  const entries = Object.entries(all).map(([name, value]) => [
    name,
    quoted(wordFor(name, value, words) ?? value),
  ]);
  return Object.fromEntries(entries);
}
