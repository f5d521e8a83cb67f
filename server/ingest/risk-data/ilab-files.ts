/** The two forms in which ILAB's list comes: the XML of one edition, and a flat CSV of several. */
import { type CsvRow, csvHeader } from '../csv/index.ts';
import type { ReadingOptions } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';
import { readXml } from '../xml/reader.ts';
import { columnOf } from './cells.ts';
import type { Pair, PairFields } from './ilab-pair.ts';
import { LARGEST_LIST, listRows, refuseTooLarge, refuseTooMany } from './list-rows.ts';

export interface PairFile {
  fields: PairFields;
  /** Where the file says which edition a pair is of: the name of that field. */
  edition: string | undefined;
  /** Pairs in the order of the file; `row` is that of the CSV, or counts the pairs of the XML from 1. */
  pairs(options: ReadingOptions): AsyncIterable<Pair>;
}

const XML_FIELDS = {
  good: 'Good_Name',
  sector: 'Good_Sector',
  country: 'Country_Name',
  childLabor: 'Child_Labor',
  forcedLabor: 'Forced_Labor',
  forcedChildLabor: 'Forced_Child_Labor',
  derived: 'Derived_Labor_Exploitation',
  derivedFrom: 'Derived_Country',
} as const satisfies PairFields;

const GOOD = 'Good';
const COUNTRY = 'Country';

async function* xmlPairs(probe: Probe, edition: string): AsyncGenerator<Pair> {
  refuseTooLarge(probe);
  const { input } = probe;
  const pairs: Pair[] = [];
  let texts: Record<string, string> = {};
  let text = '';
  const of = (element: string): string => texts[element]?.trim() ?? '';
  const pair = (): Pair => ({
    row: pairs.length + 1,
    edition,
    good: of(XML_FIELDS.good),
    sector: of(XML_FIELDS.sector),
    country: of(XML_FIELDS.country),
    childLabor: of(XML_FIELDS.childLabor),
    forcedLabor: of(XML_FIELDS.forcedLabor),
    forcedChildLabor: of(XML_FIELDS.forcedChildLabor),
    derived: of(XML_FIELDS.derived),
    derivedFrom: of(XML_FIELDS.derivedFrom),
  });
  const ofGood = (): Record<string, string> => ({
    [XML_FIELDS.good]: of(XML_FIELDS.good),
    [XML_FIELDS.sector]: of(XML_FIELDS.sector),
  });
  const handlers = {
    open(name: string): void {
      text = '';
      if (name === GOOD) texts = {};
      if (name === COUNTRY) texts = ofGood();
    },
    text: (piece: string): void => {
      text += piece;
    },
    close(name: string): void {
      if (name !== COUNTRY) texts[name] = text;
      else refuseTooMany(probe, pairs.push(pair()));
      text = '';
    },
  };
  await readXml(await input.open(), input.path, handlers, { bytes: LARGEST_LIST });
  yield* pairs;
}

function xmlFile(probe: Probe): PairFile | undefined {
  const head = probe.text?.head ?? '';
  if (probe.kind !== 'xml' || !/<(?:\w+:)?Goods[\s>]/.test(head) || !head.includes(XML_FIELDS.good)) {
    return undefined;
  }
  // The file names no edition; the year that people put into its name is all there is.
  const years = new Set(
    probe.input.path
      .split('/')
      .at(-1)!
      .match(/(?<!\d)20\d\d(?!\d)/g),
  );
  const edition = years.size === 1 ? [...years][0]! : '';
  return { fields: XML_FIELDS, edition: undefined, pairs: () => xmlPairs(probe, edition) };
}

function csvFile(probe: Probe): PairFile | undefined {
  const header = csvHeader(probe);
  if (!header) return undefined;
  const found = {
    good: columnOf(header, 'good', 'good name', 'goods'),
    sector: columnOf(header, 'sector', 'good sector'),
    country: columnOf(header, 'country', 'country name', 'country/area'),
    childLabor: columnOf(header, 'child labor', 'child labour'),
    forcedLabor: columnOf(header, 'forced labor', 'forced labour'),
    forcedChildLabor: columnOf(header, 'forced child labor', 'forced child labour'),
    derived: columnOf(header, 'derived', 'derived labor exploitation'),
    derivedFrom: columnOf(header, 'derived country'),
  };
  if (!found.good || !found.country || !found.childLabor || !found.forcedLabor) return undefined;
  const fields = Object.fromEntries(Object.entries(found).map(([field, column]) => [field, column ?? '']));
  const edition = columnOf(header, 'file year', 'edition', 'year');
  return {
    fields: fields as PairFields,
    edition,
    pairs: (options) => csvPairs(probe, fields as PairFields, edition, options),
  };
}

async function* csvPairs(
  probe: Probe,
  fields: PairFields,
  edition: string | undefined,
  options: ReadingOptions,
): AsyncGenerator<Pair> {
  for await (const { row, cells } of listRows(probe, options)) {
    yield { row, edition: cellOf(cells, edition), ...pairCells(cells, fields) };
  }
}

const cellOf = (cells: CsvRow['cells'], column: string | undefined): string =>
  cells[column ?? '']?.trim() ?? '';

function pairCells(cells: CsvRow['cells'], fields: PairFields): Omit<Pair, 'row' | 'edition'> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, column]) => [field, cellOf(cells, column)]),
  ) as Omit<Pair, 'row' | 'edition'>;
}

/** The file's form, told by its root element and its elements or by its columns; undefined for any other file. */
export const pairFileOf = (probe: Probe): PairFile | undefined => xmlFile(probe) ?? csvFile(probe);
