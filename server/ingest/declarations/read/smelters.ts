/** Rows of the smelter list: as shown, or looked up in the workbook's own list where formulas came without results. */
import { countryOf, regionOf } from '../../../places/index.ts';
import { finding } from '../../formats/finding.ts';
import type { LookupRow, SmelterRow } from '../declaration.ts';
import type { SmelterField } from '../layouts/layout.ts';
import { materialOf } from '../materials.ts';
import { isRmiId, optionOf, smelterIdOf, specialLookup } from '../values.ts';
import type { ListRow } from './list-rows.ts';
import { listRows } from './list-rows.ts';
import type { Lookup } from './lookup.ts';
import type { Reader } from './reader.ts';

type Row = ListRow<SmelterField>;

interface Found {
  id?: string;
  idWritten?: string;
  entry?: LookupRow;
}

function ambiguous(row: Row, name: string, hits: readonly LookupRow[], reader: Reader): void {
  const { columns, sheet } = reader.layout.smelters;
  reader.findings.push(
    finding('ALIAS_AMBIGUOUS', {
      message: 'The look-up list has this name for more than one smelter; without an id it stays unlisted.',
      sheet,
      row: row.row,
      cell: `${columns.lookup ?? columns.name}${row.row}`,
      got: name.slice(0, 200),
      expected: `one of ${hits.map(({ id }) => id).join(', ')}`,
      values: { name },
    }),
  );
}

function notOne(row: Row, written: string, reader: Reader): void {
  const { columns, sheet } = reader.layout.smelters;
  reader.findings.push(
    finding('VALUE_NOT_READ', {
      message:
        'This is not the name of one metal; the claim names none but what the look-up list has for the id.',
      sheet,
      row: row.row,
      cell: `${columns.material}${row.row}`,
      got: written.slice(0, 200),
      expected: 'one metal a row',
    }),
  );
}

/** The smelter that a row names: by its id, else by the look-up name and material. */
function find(row: Row, lookup: Lookup, reader: Reader): Found {
  const { texts } = row;
  const ids = [texts.id, texts.idInput].flatMap((each) => (each === undefined ? [] : [smelterIdOf(each)]));
  const id = ids.find(isRmiId) ?? ids[0];
  const special = texts.lookup !== undefined && specialLookup(texts.lookup, reader.labels) !== undefined;
  if (isRmiId(id)) {
    const entry = lookup.byId(id);
    return { id, ...(entry && { entry }) };
  }
  const hits =
    texts.lookup === undefined || special ? [] : lookup.byName(texts.lookup, materialIn(texts.material));
  if (hits.length === 1) {
    const entry = hits[0]!;
    // a list may have "Not Matched" in place of an id
    if (!isRmiId(entry.id)) return { entry, ...(id !== undefined && { id }) };
    return { id: entry.id, entry, ...(id !== undefined && { idWritten: id }) };
  }
  if (hits.length > 1) ambiguous(row, texts.lookup!, hits, reader);
  return id === undefined ? {} : { id };
}

const materialIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : materialOf(text);

function countryIn(texts: Row['texts'], entry: LookupRow | undefined): string | undefined {
  for (const [text, scheme] of [
    [texts.country, 'iso-name'],
    [texts.countryCode, 'alpha-2'],
  ] as const) {
    const found = text === undefined ? undefined : countryOf(text, { scheme });
    if (found && 'code' in found) return found.code;
  }
  return texts.country === undefined ? entry?.countryCode : undefined;
}

function regionIn(
  texts: Row['texts'],
  state: string | undefined,
  country: string | undefined,
): string | undefined {
  if (country === undefined) return undefined;
  for (const text of [texts.subdivision, state]) {
    const found = text === undefined ? undefined : regionOf(country, text);
    if (found && 'code' in found && found.code.startsWith(`${country}-`)) return found.code;
  }
  return undefined;
}

function listingOf(row: Row, found: Found, reader: Reader): SmelterRow['listing'] {
  const { texts } = row;
  const special = texts.lookup === undefined ? undefined : specialLookup(texts.lookup, reader.labels);
  if (special) return special;
  if (isRmiId(found.id) || found.entry) return 'listed';
  return texts.name === undefined && texts.lookup === undefined && found.id === undefined
    ? 'not-yet-identified'
    : 'not-listed';
}

function recycledIn(text: string | undefined, reader: Reader): string | undefined {
  if (text === undefined) return undefined;
  const option = optionOf(text, reader.labels);
  return option === 'Yes' || option === 'No' || option === 'Unknown' ? option.toLowerCase() : text;
}

/** Fields that the row has, else what its smelter has in the look-up list. */
function shown({ texts }: Row, entry: LookupRow | undefined, reader: Reader) {
  const special = texts.lookup !== undefined && specialLookup(texts.lookup, reader.labels) !== undefined;
  const own = special ? undefined : texts.lookup;
  return {
    name: texts.name ?? texts.standardName ?? entry?.name ?? own,
    country: texts.country ?? entry?.country,
    street: texts.street ?? entry?.street,
    city: texts.city ?? entry?.city,
    stateProvince: texts.stateProvince ?? entry?.stateProvince,
    standardName: entry?.name || texts.standardName,
  };
}

const FROM_LOOKUP: readonly SmelterField[] = ['material', 'lookup', 'country', 'id'];

function rowOf(row: Row, lookup: Lookup, reader: Reader): SmelterRow {
  const { texts, placeholders, uncached } = row;
  const found = find(row, lookup, reader);
  const listing = listingOf(row, found, reader);
  const fields = shown(row, found.entry, reader);
  const countryCode = countryIn(texts, found.entry);
  const material = materialIn(texts.material);
  if (material === undefined && texts.material !== undefined) notOne(row, texts.material, reader);
  const lookedUp = found.entry !== undefined && FROM_LOOKUP.some((field) => uncached.has(field));
  const read = {
    ...fields,
    material: material ?? found.entry?.material,
    materialWritten: material === undefined ? texts.material : undefined,
    lookup: texts.lookup,
    id: found.id,
    idWritten: found.idWritten,
    idSource: texts.idSource,
    countryCode,
    subdivision: regionIn(texts, fields.stateProvince, countryCode),
    contactName: texts.contactName,
    contactEmail: texts.contactEmail,
    nextSteps: texts.nextSteps,
    mines: texts.mines,
    mineCountries: texts.mineCountries,
    recycled: recycledIn(texts.recycled, reader),
    comments: texts.comments,
    lookedUp: lookedUp || undefined,
    placeholders: Object.keys(placeholders).length > 0 ? placeholders : undefined,
  };
  const said = Object.entries(read).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), row: row.row, listing, columns: reader.layout.smelters.columns };
}

export async function readSmelters(lookup: Lookup, reader: Reader): Promise<SmelterRow[]> {
  const list = reader.layout.smelters;
  const sheet = await reader.workbook.sheet(list.sheet);
  if (!sheet) return [];
  const options = { naming: ['idInput', 'material', 'lookup', 'name', 'id'], answers: ['recycled'] } as const;
  const rows: SmelterRow[] = [];
  for (const row of listRows(sheet, list, options, reader)) rows.push(rowOf(row, lookup, reader));
  return rows;
}
