/** Cells and runs by what they hold. */
import { nameLanguage } from '../../../common/words/name-language.ts';
import type { EntityKind } from '../../model.ts';
import type { Disclosed, ReportEntity, Withheld } from '../report.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { Cell, Run, TextCell } from './document.ts';

export const text = (value: string): TextCell => ({ type: 'text', text: value });
export const strong = (value: string): TextCell => ({ type: 'text', text: value, strong: true });
export const part = (value: number): Cell => ({ type: 'part', value });
export const points = (value: number): Cell => ({ type: 'points', value });
export const count = (value: number): Cell => ({ type: 'number', value });
export const absent = (why: string): Cell => ({ type: 'absent', text: why });

export const isWithheld = (value: unknown): value is Withheld =>
  typeof value === 'object' && value !== null && 'withheld' in value;

/** A value that may be withheld, or not stated. */
export function maybe<T>(value: Disclosed<T | null>, words: ReportWords, cell: (value: T) => Cell): Cell {
  if (isWithheld(value)) return absent(words.t(`withheld.${value.withheld}`));
  return value === null ? absent(words.t('cell.notStated')) : cell(value as T);
}

export const date = (value: string | null, words: ReportWords): Cell =>
  value === null ? absent(words.t('cell.notStated')) : { type: 'date', value };

/** The day on which something begins or ends; open where it is not stated. */
export const dayOrOpen = (value: string | null, words: ReportWords): Cell =>
  value === null ? absent(words.t('cell.open')) : { type: 'date', value };

/** What kind of entity it is. */
export const kindCell = (kind: EntityKind, words: ReportWords): TextCell =>
  text(words.term('kind', kind.toUpperCase()));

/** Citation marks; `null` among them stands for a claim without a source. */
export const sources = (...numbers: readonly (number | null)[]): { type: 'sources'; numbers: number[] } => ({
  type: 'sources',
  numbers: [...new Set(numbers.filter((number) => number !== null))].sort((a, b) => a - b),
});

/** The name of an entity in words, by its id where it is blank, as withheld where it may not leave. */
export function nameText({ name, id }: ReportEntity, words: ReportWords): string {
  if (isWithheld(name)) return words.t('entity.withheld', { id });
  return name.trim() || id;
}

/** With the language whose glyphs it wants, where its letters differ by language. */
export function nameCell(entity: ReportEntity, words: ReportWords): TextCell {
  const { name, country } = entity;
  const cell = text(nameText(entity, words));
  const lang = isWithheld(name) ? 'und' : nameLanguage(name, isWithheld(country) ? null : country);
  return lang === 'en' || lang === 'und' ? cell : { ...cell, lang };
}

export const countryCell = ({ country }: ReportEntity, words: ReportWords): Cell =>
  maybe(country, words, (code) => text(words.country(code)));

export const runs = (...parts: readonly (Run | string)[]): Run[] =>
  parts.map((one) => (typeof one === 'string' ? text(one) : one));
