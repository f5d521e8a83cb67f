/** Rows of the smelter list: as shown, or looked up in the workbook's own list where formulas came without results. */
import { countryOf, regionOf } from '../../../places/index.ts';
import { finding } from '../../formats/finding.ts';
import type { LookupRow, SmelterRow } from '../declaration.ts';
import { defined } from '../defined.ts';
import type { SmelterField } from '../layouts/layout.ts';
import { materialOf } from '../materials.ts';
import { optionOf } from '../values.ts';
import { type FoundSmelter, findSmelter, type SmelterTexts } from './find-smelter.ts';
import { listRows } from './list-rows.ts';
import type { Lookup } from './lookup.ts';
import type { Reader } from './reader.ts';
import { Subdivisions } from './subdivisions.ts';

type Texts = SmelterTexts['texts'];

function tellNoMetal(row: number, written: string, reader: Reader): void {
  const { columns, sheet } = reader.layout.smelters;
  reader.findings.push(
    finding('VALUE_NOT_READ', {
      message:
        'This is not the name of one metal; the claim names none but what the look-up list has for the id.',
      sheet,
      row,
      cell: `${columns.material}${row}`,
      got: written.slice(0, 200),
      expected: 'one metal a row',
    }),
  );
}

/** The metal of a row; where it names none that can be read, that of its smelter. */
function metalOf(
  { row, texts }: SmelterTexts,
  entry: LookupRow | undefined,
  reader: Reader,
): Pick<SmelterRow, 'material' | 'materialWritten'> {
  const written = texts.material;
  const material = written === undefined ? undefined : materialOf(written);
  if (written === undefined || material !== undefined)
    return defined({ material: material ?? entry?.material });
  tellNoMetal(row, written, reader);
  return defined({ material: entry?.material, materialWritten: written });
}

function countryIn(texts: Texts, entry: LookupRow | undefined): string | undefined {
  for (const [text, scheme] of [
    [texts.country, 'iso-name'],
    [texts.countryCode, 'alpha-2'],
  ] as const) {
    const found = text === undefined ? undefined : countryOf(text, { scheme });
    if (found && 'code' in found) return found.code;
  }
  return texts.country === undefined ? entry?.countryCode : undefined;
}

/** By the code that the row has, else by the name of its province or state in the workbook's list and in ours. */
function regionIn(
  texts: Texts,
  state: string | undefined,
  country: string | undefined,
  subdivisions: Subdivisions,
): string | undefined {
  if (country === undefined) return undefined;
  for (const text of [texts.subdivision, state && subdivisions.codeOf(country, state), state]) {
    const found = text === undefined ? undefined : regionOf(country, text);
    if (found && 'code' in found && found.code.startsWith(`${country}-`)) return found.code;
  }
  return undefined;
}

function recycledIn(text: string | undefined, reader: Reader): string | undefined {
  if (text === undefined) return undefined;
  const option = optionOf(text, reader.labels);
  return option === 'Yes' || option === 'No' || option === 'Unknown' ? option.toLowerCase() : text;
}

/** What the row says of the smelter, else what the look-up list has of it. */
function described(texts: Texts, { entry, named }: FoundSmelter, subdivisions: Subdivisions) {
  const stateProvince = texts.stateProvince ?? entry?.stateProvince;
  const countryCode = countryIn(texts, entry);
  return {
    name: texts.name ?? texts.standardName ?? entry?.name ?? named,
    country: texts.country ?? entry?.country,
    countryCode,
    street: texts.street ?? entry?.street,
    city: texts.city ?? entry?.city,
    stateProvince,
    subdivision: regionIn(texts, stateProvince, countryCode, subdivisions),
    standardName: entry?.name || texts.standardName,
  };
}

const FROM_LOOKUP: readonly SmelterField[] = ['material', 'lookup', 'country', 'id'];

/** What the formulas of a row show, where they came without results or made nothing of an id that is typed otherwise. */
function shown({ texts, uncached }: SmelterTexts, entry: LookupRow | undefined) {
  const byFormula = (field: 'lookup' | 'idSource'): boolean =>
    uncached.has(field) || texts.idInput !== undefined;
  return {
    lookup: texts.lookup ?? (byFormula('lookup') ? entry?.name : undefined),
    idSource: texts.idSource ?? (byFormula('idSource') ? entry?.idSource : undefined),
  };
}

function rowOf(row: SmelterTexts, lookup: Lookup, subdivisions: Subdivisions, reader: Reader): SmelterRow {
  const { texts, placeholders, uncached } = row;
  const found = findSmelter(row, lookup, reader);
  const lookedUp = found.entry !== undefined && FROM_LOOKUP.some((field) => uncached.has(field));
  return {
    row: row.row,
    listing: found.listing,
    ...metalOf(row, found.entry, reader),
    ...defined({
      ...shown(row, found.entry),
      id: found.id,
      idFromInput: (texts.id === undefined && texts.idInput !== undefined) || undefined,
      idWritten: found.idWritten,
      ...described(texts, found, subdivisions),
      contactName: texts.contactName,
      contactEmail: texts.contactEmail,
      nextSteps: texts.nextSteps,
      mines: texts.mines,
      mineCountries: texts.mineCountries,
      recycled: recycledIn(texts.recycled, reader),
      comments: texts.comments,
      lookedUp: lookedUp || undefined,
      placeholders: Object.keys(placeholders).length > 0 ? placeholders : undefined,
    }),
    columns: reader.layout.smelters.columns,
  };
}

export async function readSmelters(lookup: Lookup, reader: Reader): Promise<SmelterRow[]> {
  const list = reader.layout.smelters;
  const sheet = await reader.workbook.sheet(list.sheet);
  if (!sheet) return [];
  const options = { naming: ['idInput', 'material', 'lookup', 'name', 'id'], answers: ['recycled'] } as const;
  const subdivisions = await Subdivisions.of(reader.workbook);
  const rows: SmelterRow[] = [];
  for (const row of listRows(sheet, list, options, reader))
    rows.push(rowOf(row, lookup, subdivisions, reader));
  return rows;
}
