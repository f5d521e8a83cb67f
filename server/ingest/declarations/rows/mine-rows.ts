/** Rows of the mine list: a mine, and the smelters of this declaration that it is said to supply. */
import { finding } from '../../formats/finding.ts';
import type { MineRow } from '../declaration.ts';
import { foldText } from '../fold.ts';
import { mineOf, originOf } from './entities.ts';
import type { NamedSmelters } from './smelter-rows.ts';
import type { Writing } from './writing.ts';

const SHEET = 'Mine List';

/** Smelters of the smelter list by every name and id that it has for them. */
type ByName = ReadonlyMap<string, NamedSmelters>;

function byName(smelters: NamedSmelters): ByName {
  const index = new Map<string, NamedSmelters[number][]>();
  for (const smelter of smelters) {
    const { name, lookup, standardName, id } = smelter.row;
    for (const each of new Set([name, lookup, standardName, id].map((text) => foldText(text ?? '')))) {
      const held = index.get(each);
      if (held) held.push(smelter);
      else if (each !== '') index.set(each, [smelter]);
    }
  }
  return index;
}

/** Smelters of a mine's metal that a text names, alone or in a list. */
function suppliedBy({ smelters: text, material }: MineRow, index: ByName): string[] {
  if (text === undefined) return [];
  const names = [text, ...text.split(/[;；\n、|]/), ...text.split(/[;；\n、|,，]/)].map(foldText);
  const named = [...new Set(names)].flatMap((name) => index.get(name) ?? []);
  const ofMetal = named.filter(
    ({ row }) => material === undefined || row.material === undefined || row.material === material,
  );
  return [...new Set(ofMetal.map(({ id }) => id))];
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

function writeMine(row: MineRow, smelters: ByName, writing: Writing): void {
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
  const index = byName(smelters);
  for (const row of writing.declaration.mines) writeMine(row, index, writing);
}
