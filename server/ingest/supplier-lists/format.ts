/** Supplier lists out of ERP systems and spreadsheets: any table whose columns a mapping explains, given or suggested. */

import { OrepathError } from '../../errors.ts';
import type { LinkRow } from '../../rows.ts';
import { finding } from '../formats/finding.ts';
import type { Format, Reading } from '../formats/format.ts';
import { outsideLinks } from '../formats/outside-links.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { contentId, type PlacedRow, withMadeId } from '../tables/index.ts';
import { type Buyer, noBuyer, usualBuyer } from './buyer.ts';
import { findHeader, headerTexts } from './find-header.ts';
import { speaksOfSuppliers } from './header-fields.ts';
import { ListRows } from './list-rows.ts';
import type { Mapping } from './mapping.ts';
import { givenList, type MappedList, resolveList } from './resolve.ts';
import { type ShareOf, sharesOf } from './shares.ts';
import type { Supply } from './supply.ts';
import { linesOf } from './table.ts';

export const SERIES = 'supplier-list';
const TITLE = 'Supplier list';
const BATCH = 5_000;
/** Rows between two reports of progress. */
const TELL_EVERY = 2_000;

export const supplierList: Format = {
  name: 'supplier-list',
  known: 'supplier lists (CSV or .xlsx with a header that names suppliers; any columns, by a mapping)',

  async recognise(probe, options) {
    const list = await givenList(probe, options?.mapping);
    const found = list ? undefined : await findHeader(probe);
    if (!list && !found) return undefined;
    const titles = list ? list.columns.map(({ title }) => title) : headerTexts(found!.header);
    const language = languageOf(titles);
    return { format: supplierList.name, title: TITLE, ...(language && { language }) };
  },

  async read(probe, recognised, options) {
    const list = await resolveList(probe, options.mapping);
    if (!list) throw notAList(probe);
    const hash = await probe.sha256();
    const usual = usualBuyer(options.buyer, list.mapping.buyer, hash);
    const named = list.columns.some(({ field }) => field === 'customer-id' || field === 'customer-name');
    if (!usual && !named) throw noBuyer(probe.input.path);
    const rows = new ReadingRows(probe.input.path, hash);
    const workbook = await probe.workbook();
    for (const each of workbook ? outsideLinks(workbook) : []) rows.say(each);
    const date = list.mapping.date ?? options.now.toISOString().slice(0, 10);
    const documentOf = remembered((customer) => documentId(list.mapping, hash, date, customer));
    const read = new ListRows(list, rows, usual, hash, documentOf);
    await readAll(probe, list, read, options.progress);
    return readingOf({ list, rows, read, hash, date, path: probe.input.path, documentOf }, recognised);
  },
};

const notAList = (probe: Probe): OrepathError =>
  new OrepathError({
    code: 'MAPPING_NEEDED',
    message: 'no row near the top names columns of a supplier list',
    expected: 'a mapping (`--mapping FILE.json`); docs/supplier-lists.md tells its form',
    got: probe.input.path,
    where: { file: probe.input.path },
  });

/** Of the header, where its script tells. */
function languageOf(titles: readonly string[]): string | undefined {
  const text = titles.join(' ');
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]|取引|仕入|業者|国名|単位/u.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return titles.some(speaksOfSuppliers) ? 'en' : undefined;
}

async function readAll(
  probe: Probe,
  { layout, headerRow }: MappedList,
  read: ListRows,
  progress: ((done: number) => void) | undefined,
): Promise<void> {
  const { bytes } = probe.input;
  const perRow = probe.head.length / (probe.head.filter((byte) => byte === 0x0a).length + 1);
  let next = TELL_EVERY;
  for await (const line of linesOf(probe, layout)) {
    if (line.row <= headerRow) continue;
    read.take(line);
    if (line.row < next) continue;
    next = line.row + TELL_EVERY;
    progress?.(Math.min(0.99, (line.row * perRow) / bytes));
  }
  progress?.(1);
}

interface ReadList {
  list: MappedList;
  rows: ReadingRows;
  read: ListRows;
  hash: string;
  date: string;
  path: string;
  documentOf: (customer: string) => string;
}

/** The same file read by another mapping, or as of another day, says something else. */
function documentId(
  { columns, constants, shares, decimal }: Mapping,
  hash: string,
  date: string,
  customer: string,
) {
  const read = columns.map(({ column, field, authority }) => [column, field, authority]);
  return contentId('supplier-list', JSON.stringify([hash, customer, date, read, constants, shares, decimal]));
}

/** Asked once a row, of few customers. */
function remembered(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
}

function addDocument(list: ReadList, { id, name, entity }: Buyer): void {
  const { rows, hash, date } = list;
  const { mapping } = list.list;
  const document = list.documentOf(id);
  if (entity && !rows.get('entities', id))
    rows.add('entities', list.list.headerRow || 1, { ...entity, document });
  rows.add('documents', list.list.headerRow || 1, {
    id: document,
    publisher: name,
    title: TITLE,
    date,
    hash,
    declarer: id,
    series: SERIES,
    notes: { columns: columnsText(list.list), shares: ruleText(mapping) },
  });
}

const columnsText = ({ columns }: MappedList): string =>
  columns
    .map(({ title, field, authority }) => `${title} = ${field}${authority ? ` (${authority})` : ''}`)
    .join('; ');

function ruleText({ shares: { from, complete } }: Mapping): string {
  if (from === 'none') return 'none';
  if (from === 'share') return 'as stated';
  return `${from} over the sum of ${from}${complete ? ', the rows that state it taken for all' : ''}`;
}

function linkOf(supply: Supply, share: number | undefined, document: string, date: string): LinkRow {
  const { supplier, products, validTo, rows } = supply;
  const { customer, materials } = supply.intake;
  const notes: Record<string, string> = {};
  for (const field of ['spend', 'quantity', 'share'] as const) {
    const amounts = supply[field];
    if (amounts) notes[field] = amounts.text();
  }
  if (rows > 1) notes['rows'] = String(rows);
  if (products && products.more > 0) notes['products'] = `and ${products.more} more`;
  for (const [title, texts] of supply.notes ?? []) notes[title] = texts.text();
  return withMadeId('links', {
    supplier,
    customer,
    materials,
    ...(share !== undefined && { share }),
    basis: 'declared',
    scope: 'company',
    depth: 'direct',
    products: products?.list() ?? [],
    validFrom: supply.validFrom ?? date,
    ...(validTo !== null && { validTo }),
    document,
    ...(Object.keys(notes).length > 0 && { notes }),
  });
}

function* linksOf(
  { read, date, documentOf }: ReadList,
  shareOf: ShareOf,
): Iterable<readonly PlacedRow<'links'>[]> {
  let batch: PlacedRow<'links'>[] = [];
  for (const supply of read.all()) {
    const value = linkOf(supply, shareOf(supply), documentOf(supply.intake.customer), date);
    batch.push({ row: supply.row, value });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function readingOf(list: ReadList, recognised: Reading['recognised']): Reading {
  const { rows, read, hash, path } = list;
  if (list.list.suggested) {
    const message = `columns were taken by what they are called and hold: ${columnsText(list.list)}`;
    rows.say(
      finding('COLUMNS_TAKEN', { message, ...(list.list.headerRow > 0 && { row: list.list.headerRow }) }),
    );
  }
  for (const sheet of list.list.sheetsLike) {
    const message = `sheet ${sheet} has the same header and is not read: a list is one sheet, so put its rows there`;
    rows.say(finding('SHEET_NOT_READ', { message, sheet, values: { sheet } }));
  }
  const { shareOf, findings } = sharesOf(read, list.list.mapping.shares);
  for (const each of findings) rows.say(each);
  for (const buyer of read.buyers.values()) addDocument(list, buyer);
  const reading = rows.reading(recognised);
  const links = { label: path, digest: hash, rows: () => linksOf(list, shareOf) };
  return {
    ...reading,
    tables: { ...reading.tables, ...(rows.kept > 0 && { links }) },
    toMatch: [...read.byName],
  };
}
