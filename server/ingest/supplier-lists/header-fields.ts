import { foldText, wordsOnly } from '../../identifiers/index.ts';
import type { Field } from './mapping.ts';
import { COLUMN_NAMES } from './synonyms.ts';

/** What a header cell says its column is. */
export interface NamedField {
  field: Field;
  authority?: string;
  /** 0..1 */
  score: number;
  reason: string;
}

const SURE = 0.95;
const LIKELY = 0.6;
const PARTLY = 0.75;

const folded = (text: string): string => wordsOnly(foldText(text));

interface Named {
  name: string;
  field: Field;
  authority: string | undefined;
  score: number;
}

const names: readonly Named[] = COLUMN_NAMES.flatMap(({ field, authority, sure, likely = '' }) =>
  [
    [sure, SURE],
    [likely, LIKELY],
  ].flatMap(([list, score]) =>
    String(list)
      .split('|')
      .filter(Boolean)
      .map((name) => ({ name: folded(name), field, authority, score: Number(score) })),
  ),
);

const byName = new Map<string, Named[]>();
for (const named of names) byName.set(named.name, [...(byName.get(named.name) ?? []), named]);

/** Names that may stand within a longer header; shorter ones are part of too many words. */
const LEAST_LATIN = 5;
const LEAST_HAN = 3;
const isHan = (name: string): boolean => /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(name);
const within = names.filter(
  ({ name, score }) => score === SURE && name.length >= (isHan(name) ? LEAST_HAN : LEAST_LATIN),
);

const contains = (text: string, name: string): boolean =>
  isHan(name) ? text.includes(name) : ` ${text} `.includes(` ${name} `);

/** What a unit, currency or year in brackets says is not the column's name: `Amount (JPY)`, `数量［kg］`. */
const unbracketed = (text: string): string => text.normalize('NFKC').replace(/[([{【〔].*?[)\]}】〕]/gu, ' ');

/** What a header may mean, best first; nothing where no word of it is known. The longest known name within it counts. */
export function fieldsOf(header: string): NamedField[] {
  const whole = folded(header);
  const bare = folded(unbracketed(header));
  const exact = byName.get(whole) ?? byName.get(bare);
  if (exact) {
    return exact
      .map(({ field, authority, score, name }) =>
        describe(field, authority, score, `the header is “${name}”`),
      )
      .sort((a, b) => b.score - a.score);
  }
  const found = within
    .filter(({ name }) => contains(bare, name))
    .sort((a, b) => b.name.length - a.name.length);
  const longest = found[0]?.name.length ?? 0;
  return found
    .filter(({ name }) => name.length === longest)
    .map(({ field, authority, name }) =>
      describe(field, authority, PARTLY, `the header has “${name}” in it`),
    );
}

const describe = (
  field: Field,
  authority: string | undefined,
  score: number,
  reason: string,
): NamedField => ({ field, ...(authority !== undefined && { authority }), score, reason });

/** Whether a header names suppliers in so many words: such a table is a supplier list and no other. */
export const speaksOfSuppliers = (header: string): boolean =>
  /supplier|vendor|lifnr|creditor|lieferant|kreditor|fournisseur|proveedor|fornitore|fornecedor|取引先|仕入先|業者|サプライヤ|購入先|発注先|調達先|供应商|供應商|厂商|廠商|供货/i.test(
    header.normalize('NFKC'),
  );
