/** Which mapping reads a file, and which cell of its lines is which field. */
import { createHash } from 'node:crypto';
import { OrepathError } from '../../errors.ts';
import { foldText, wordsOnly } from '../../identifiers/index.ts';
import type { Probe } from '../formats/probe.ts';
import { checkMapping } from './check-mapping.ts';
import { type FoundHeader, findHeader, headerTexts, sheetsLike } from './find-header.ts';
import type { Field, MappedColumn, Mapping } from './mapping.ts';
import { suggestMapping } from './suggest.ts';
import type { Line, TableOptions } from './table.ts';

const folded = (text: string): string => wordsOnly(foldText(text)) || text.trim();

/** The same for headers that say the same in the same order. */
export const fingerprintOf = (header: readonly string[]): string =>
  createHash('sha256').update(header.map(folded).join('\x1f')).digest('hex').slice(0, 32);

/** A mapped column in its place. */
export interface PlacedColumn {
  index: number;
  /** The header's text, or `column 3`. */
  title: string;
  field: Field;
  authority: string | undefined;
}

/** A list that can be read. */
export interface MappedList {
  mapping: Mapping;
  layout: TableOptions;
  /** Row of the header, 0 where there is none. */
  headerRow: number;
  columns: readonly PlacedColumn[];
  /** Other sheets of the workbook with the same header: they are not read. */
  sheetsLike: readonly string[];
  /** Set where nobody gave the mapping. */
  suggested: boolean;
}

function indexOf({ column }: MappedColumn, titles: readonly string[], file: string): number {
  if (typeof column === 'number') return column - 1;
  const wanted = folded(column);
  const found = titles.flatMap((title, index) => (folded(title) === wanted ? [index] : []));
  if (found.length === 1) return found[0]!;
  throw new OrepathError({
    code: 'MISSING_COLUMN',
    message: found.length === 0 ? `no column ${column}` : `${found.length} columns are called ${column}`,
    expected:
      found.length === 0 ? 'every mapped column' : 'a column by its number, where others have its name',
    got: titles.join(', ').slice(0, 200),
    where: { file, column },
  });
}

function place(mapping: Mapping, found: FoundHeader | undefined, file: string): PlacedColumn[] {
  const titles = found ? headerTexts(found.header) : [];
  return mapping.columns.map((column) => {
    const index = indexOf(column, titles, file);
    const title = titles[index] || `column ${index + 1}`;
    return { index, title, field: column.field, authority: column.authority };
  });
}

const layoutOf = ({ sheet, encoding, delimiter }: Mapping): TableOptions => ({
  ...(sheet !== undefined && { sheet }),
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
});

/** How many of the mapped columns a line names; 0 where one is missing, or it is not the row that the mapping names. */
const fitsMapping =
  (mapping: Mapping) =>
  (line: Line): number => {
    if (mapping.headerRow !== undefined) return line.row === mapping.headerRow ? 1 : 0;
    const titles = new Set(headerTexts(line).map(folded));
    const named = mapping.columns.filter(({ column }) => typeof column === 'string');
    return named.every(({ column }) => titles.has(folded(String(column)))) ? named.length : 0;
  };

async function listAt(
  probe: Probe,
  mapping: Mapping,
  found: FoundHeader,
  suggested: boolean,
): Promise<MappedList> {
  return {
    mapping,
    layout: found.layout,
    headerRow: found.header.row,
    columns: place(mapping, found, probe.input.path),
    sheetsLike: await sheetsLike(probe, found),
    suggested,
  };
}

/** The list as a person's mapping reads it; undefined where the file has no such header. Throws MISSING_COLUMN. */
async function byMapping(probe: Probe, mapping: Mapping): Promise<MappedList | undefined> {
  const { path } = probe.input;
  if (mapping.headerRow === 0) {
    const columns = place(mapping, undefined, path);
    return { mapping, layout: layoutOf(mapping), headerRow: 0, columns, sheetsLike: [], suggested: false };
  }
  const found = await findHeader(probe, layoutOf(mapping), fitsMapping(mapping));
  return found && listAt(probe, mapping, found, false);
}

/** The list by that of several mappings which was made for its header. */
async function byKept(probe: Probe, mappings: readonly Mapping[]): Promise<MappedList | undefined> {
  const known = new Map(mappings.map((mapping) => [fingerprintOf(mapping.header), mapping]));
  const mappingOf = (line: Line): Mapping | undefined => known.get(fingerprintOf(headerTexts(line)));
  const found = await findHeader(probe, {}, (line) => (mappingOf(line) ? 1 : 0));
  const mapping = found && mappingOf(found.header);
  return found && mapping && listAt(probe, mapping, found, false);
}

/**
 * The list by what was given: one mapping, or those that were kept. Undefined where none was given or none fits the file.
 * Throws INVALID_VALUE for what is no mapping, MISSING_COLUMN.
 */
export async function givenList(probe: Probe, given: unknown): Promise<MappedList | undefined> {
  if (given === undefined) return undefined;
  return Array.isArray(given)
    ? byKept(probe, given.map(checkMapping))
    : byMapping(probe, checkMapping(given));
}

/** The mapping of last year's workbook may name a tab that this year's calls otherwise. */
function noHeader(mapping: Mapping, path: string, sheets: readonly string[]): OrepathError {
  if (mapping.sheet !== undefined && !sheets.includes(mapping.sheet)) {
    return new OrepathError({
      code: 'MISSING_COLUMN',
      message: `no sheet ${mapping.sheet}, which the mapping names as sheet`,
      expected: 'a mapping with the name of a sheet, or without one',
      got: sheets.join(', ').slice(0, 200) || path,
      where: { file: path, field: 'sheet' },
    });
  }
  return new OrepathError({
    code: 'MISSING_COLUMN',
    message: 'no row near the top has the columns that the mapping names',
    expected: mapping.columns.map(({ column }) => column).join(', '),
    got: path,
    where: { file: path },
  });
}

const doubtful = (doubts: readonly string[], mapping: Mapping, path: string): OrepathError =>
  new OrepathError({
    code: 'MAPPING_NEEDED',
    message: `its columns leave doubts: ${doubts.join('; ')}`,
    expected:
      '`orepath mapping FILE > FILE.json` prints the mapping that is suggested: correct it, then `orepath import FILE ' +
      `--mapping FILE.json\`. Suggested: ${JSON.stringify({ ...mapping, doubts })}`,
    got: path,
    where: { file: path },
  });

/**
 * The list by the mapping given; of several mappings that were kept, by the one made for its header; without one, by the
 * suggestion, where that leaves no doubt. Undefined where the file is no supplier list. Throws INVALID_VALUE for what is
 * no mapping, MISSING_COLUMN for one that does not fit, MAPPING_NEEDED for doubts.
 */
export async function resolveList(probe: Probe, given: unknown): Promise<MappedList | undefined> {
  const list = await givenList(probe, given);
  if (list) return list;
  const { path } = probe.input;
  if (given !== undefined && !Array.isArray(given)) {
    const sheets = (await probe.workbook())?.sheetNames ?? [];
    throw noHeader(checkMapping(given), path, sheets);
  }
  const found = await findHeader(probe);
  if (!found) return undefined;
  const { mapping, doubts } = suggestMapping(found);
  if (doubts.length > 0) throw doubtful(doubts, mapping, path);
  return listAt(probe, mapping, found, true);
}
