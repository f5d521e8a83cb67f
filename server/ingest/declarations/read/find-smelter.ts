/** Which smelter a row of the smelter list names, in the workbook's own list. */
import { finding } from '../../formats/finding.ts';
import type { LookupRow, SmelterRow } from '../declaration.ts';
import type { SmelterField } from '../layouts/layout.ts';
import { materialOf } from '../materials.ts';
import { isRmiId, smelterIdOf, specialLookup } from '../values.ts';
import type { ListRow } from './list-rows.ts';
import type { Lookup } from './lookup.ts';
import type { Reader } from './reader.ts';

export type SmelterTexts = ListRow<SmelterField>;

export interface FoundSmelter {
  /** An id of RMI's, or else what the row has for one. */
  id?: string;
  /** What the row has for an id, where the look-up name led to another. */
  idWritten?: string;
  entry?: LookupRow;
  /** The look-up name that the row has, where it is not one of the two special entries. */
  named?: string;
  listing: SmelterRow['listing'];
}

function tellAmbiguous(row: number, name: string, hits: readonly LookupRow[], reader: Reader): void {
  const { columns, sheet } = reader.layout.smelters;
  reader.findings.push(
    finding('ALIAS_AMBIGUOUS', {
      message: 'The look-up list has this name for more than one smelter; without an id it stays unlisted.',
      sheet,
      row,
      cell: `${columns.lookup ?? columns.name}${row}`,
      got: name.slice(0, 200),
      expected: `one of ${hits.map(({ id }) => id).join(', ')}`,
      values: { name },
    }),
  );
}

/** The only smelter of a look-up name; a name of several names none. */
function byName(row: SmelterTexts, named: string, lookup: Lookup, reader: Reader): LookupRow | undefined {
  const { material } = row.texts;
  const hits = lookup.byName(named, material === undefined ? undefined : materialOf(material));
  if (hits.length > 1) tellAmbiguous(row.row, named, hits, reader);
  return hits.length === 1 ? hits[0] : undefined;
}

/** By RMI's id, else by look-up name and metal, as the template's own formulas do. */
function identified(
  row: SmelterTexts,
  named: string | undefined,
  lookup: Lookup,
  reader: Reader,
): Omit<FoundSmelter, 'listing' | 'named'> {
  const ids = [row.texts.id, row.texts.idInput].flatMap((id) => (id === undefined ? [] : [smelterIdOf(id)]));
  const id = ids.find(isRmiId) ?? ids[0];
  const entry = isRmiId(id) ? lookup.byId(id) : named && byName(row, named, lookup, reader);
  if (!entry) return id === undefined ? {} : { id };
  // a list may have "Not Matched" in place of an id
  if (isRmiId(id) || !isRmiId(entry.id)) return { entry, ...(id !== undefined && { id }) };
  return { id: entry.id, entry, ...(id !== undefined && { idWritten: id }) };
}

/** What the CMRT's formulas look up behind a special entry: the name typed beside it, with its metal. */
function nameBehind({ texts, uncached }: SmelterTexts, { layout }: Reader): string | undefined {
  const asked = layout.template === 'CMRT' && uncached.has('id') && texts.material !== undefined;
  return asked ? texts.name : undefined;
}

export function findSmelter(row: SmelterTexts, lookup: Lookup, reader: Reader): FoundSmelter {
  const { texts } = row;
  const special = texts.lookup === undefined ? undefined : specialLookup(texts.lookup, reader.labels);
  const named = special ? undefined : texts.lookup;
  const sought = special ? nameBehind(row, reader) : named;
  const found = { ...identified(row, sought, lookup, reader), ...(named !== undefined && { named }) };
  if (special) return { ...found, listing: special };
  if (isRmiId(found.id) || found.entry) return { ...found, listing: 'listed' };
  const nameless = texts.name === undefined && named === undefined && found.id === undefined;
  return { ...found, listing: nameless ? 'not-yet-identified' : 'not-listed' };
}
