/** Rows of the mine list: a mine, and the smelters of this declaration that it is said to supply. */
import { finding } from '../../formats/finding.ts';
import type { MineRow } from '../declaration.ts';
import { foldText } from '../fold.ts';
import { mineOf, originOf } from './entities.ts';
import type { NamedSmelters } from './smelter-rows.ts';
import type { Writing } from './writing.ts';

const SHEET = 'Mine List';

/** Smelters that a text names, by the names, look-up names and ids that the smelter list has for them. */
function suppliedBy(row: MineRow, smelters: NamedSmelters): string[] {
  const text = row.smelters;
  if (text === undefined) return [];
  const wanted = new Set([text, ...text.split(/[;；\n、|]/), ...text.split(/[;；\n、|,，]/)].map(foldText));
  wanted.delete('');
  const found = smelters.filter(({ row: { material, name, lookup, standardName, id } }) => {
    if (row.material !== undefined && material !== undefined && material !== row.material) return false;
    return [name, lookup, standardName, id].some((each) => each !== undefined && wanted.has(foldText(each)));
  });
  return [...new Set(found.map(({ id }) => id))];
}

const notesOf = (row: MineRow): Record<string, string | undefined> => ({
  'metal as reported': row.materialWritten,
  'smelters as reported': row.smelters,
  'mine as reported': row.mine,
  'mine id as reported': row.mineId,
  'source of mine id': row.idSource,
  'mine countries as reported': row.country,
  street: row.street,
  city: row.city,
  'state or province': row.stateProvince,
  'contact name': row.contactName,
  'contact email': row.contactEmail,
  'next steps': row.nextSteps,
  comments: row.comments,
});

/** The mine of a row, or the country that it has in place of one; undefined where it has neither. */
function sourceOf(row: MineRow, supplied: string, { document }: Writing) {
  const name = row.mine ?? row.mineId;
  if (name !== undefined) return mineOf(name, supplied, row.material, row.countryCode, document);
  return row.countryCode === undefined ? undefined : originOf(row.material, row.countryCode, document);
}

function writeMine(row: MineRow, smelters: NamedSmelters, writing: Writing): void {
  const supplied = suppliedBy(row, smelters);
  // of a smelter that the list does not have, the mine is somewhere behind the company itself
  const customers = supplied.length > 0 ? supplied : [writing.declarer];
  const depth = supplied.length > 0 ? 'direct' : 'chain';
  let kept = false;
  for (const customer of customers) {
    const source = sourceOf(row, customer, writing);
    if (!source) continue;
    kept = true;
    const supplier = writing.entity(row.row, source);
    writing.claims.add({ supplier, customer, material: row.material, depth }, row.row, notesOf(row));
  }
  if (kept) writing.rows.kept++;
  else {
    writing.rows.refuse({
      message: 'The row names neither a mine nor the country of one.',
      sheet: SHEET,
      row: row.row,
      got: Object.values(notesOf(row)).filter(Boolean).join(', ').slice(0, 200),
      expected: 'the name of a mine, or its country',
    });
  }
  if (row.country !== undefined && row.countryCode === undefined) {
    writing.sayOnce(`mine country ${row.country.toLowerCase()}`, row.row, () =>
      finding('PLACE_NOT_MAPPED', {
        message: 'This names no country for sure; it stays in the notes.',
        sheet: SHEET,
        row: row.row,
        got: row.country!.slice(0, 200),
        expected: 'a country',
      }),
    );
  }
}

export function writeMines(writing: Writing, smelters: NamedSmelters): void {
  for (const row of writing.declaration.mines) writeMine(row, smelters, writing);
}
