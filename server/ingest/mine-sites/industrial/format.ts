/**
 * The compilation of industrial mines by Jasansky et al. (An open database on global coal and metal mine production):
 * its tables of mines (`general`) and of their parts (`sub_sites`), one row a site with a source of its own. A site is
 * known by the compilation's own key, its `mine_fac`, and a part by that and its `sub_site`.
 */
import { countryOf } from '../../../places/index.ts';
import { csvHeader, csvRows } from '../../csv/index.ts';
import { finding } from '../../formats/finding.ts';
import type { Format } from '../../formats/format.ts';
import { ReadingRows } from '../../formats/reading-rows.ts';
import { withMadeId } from '../../tables/index.ts';
import { kindOf, materialsOf } from './site.ts';

type Cells = Readonly<Record<string, string>>;

const COLUMNS = ['mine_fac', 'mine_or_processing', 'commodities_products', 'source_url'];

/** Columns that become properties; all others are notes. */
const READ = new Set(['mine_fac', 'sub_site', 'country', 'latitude', 'longitude']);

const TITLE = 'An open database on global coal and metal mine production';

export const industrialMines: Format = {
  name: 'industrial-mines',
  known:
    'industrial mines (CSV of Jasansky et al. with mine_fac, mine_or_processing, commodities_products, source_url)',

  async recognise(probe) {
    const header = csvHeader(probe);
    if (!header || !COLUMNS.every((column) => header.includes(column))) return undefined;
    const parts = header.includes('sub_site');
    return {
      format: industrialMines.name,
      title: `Industrial mines (${parts ? 'parts of mines' : 'mines'})`,
      language: 'en',
    };
  },

  async read(probe, recognised, { progress }) {
    const hash = await probe.sha256();
    const rows = new ReadingRows(probe.input.path, hash);
    const document = `jasansky:${hash.slice(0, 26)}`;
    rows.add('documents', 1, {
      id: document,
      publisher: 'Jasansky et al.',
      title: TITLE,
      licence: 'CC-BY-4.0',
      hash,
    });
    for await (const { row, cells } of csvRows(probe)) addSite(rows, document, cells, row);
    progress?.(1);
    return rows.reading(recognised);
  },
};

function addSite(rows: ReadingRows, document: string, cells: Cells, row: number): void {
  const [name, part] = [clean(cells['mine_fac']), clean(cells['sub_site'])];
  if (name === '') {
    rows.refuse({ message: 'the mine has no name', row, column: 'mine_fac' });
    return;
  }
  const id = `jasansky:${part ? `${name}/${part}` : name}`;
  if (rows.get('entities', id)) {
    // a later row about the same site adds what it says, with its own source
    rows.add(
      'statuses',
      row,
      statusOf(id, 'site-report', clean(cells['source']) || 'no source', cells, document),
    );
    rows.kept++;
    return;
  }
  const country = countryFrom(rows, cells, row);
  rows.add('entities', row, {
    id,
    kind: kindOf(cells['mine_or_processing']),
    name: part || name,
    ...(country && { country }),
    ...coordinatesOf(rows, cells, row),
    identifiers: [],
    materials: materialsOf(cells['commodities_products']),
    document,
    notes: notesOf(cells),
  });
  const activity = clean(cells['activity_status']);
  if (activity) rows.add('statuses', row, statusOf(id, 'activity', activity.toLowerCase(), cells, document));
  const certificate = clean(cells['certification_scheme']);
  if (certificate) rows.add('statuses', row, statusOf(id, 'certificate', certificate, cells, document));
  rows.kept++;
}

const clean = (cell: string | undefined): string => (cell ?? '').normalize('NFC').trim();

function notesOf(cells: Cells): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).filter(([name, cell]) => !READ.has(name) && clean(cell) !== ''),
  );
}

const statusOf = (about: string, kind: string, value: string, cells: Cells, document: string) =>
  withMadeId('statuses', { about, kind, value, notes: notesOf(cells), document });

/** Parts of mines name no country: it is the mine's, and not repeated. */
function countryFrom(rows: ReadingRows, cells: Cells, row: number): string | undefined {
  const named = clean(cells['country']);
  if (named === '') return undefined;
  const found = countryOf(named);
  if ('code' in found) return found.code;
  rows.say(
    finding('PLACE_NOT_MAPPED', {
      message: 'this names no country of ISO 3166',
      row,
      column: 'country',
      got: named,
    }),
  );
  return undefined;
}

function coordinatesOf(
  rows: ReadingRows,
  cells: Cells,
  row: number,
): { latitude?: number; longitude?: number } {
  const published = [clean(cells['latitude']), clean(cells['longitude'])] as const;
  if (published[0] === '' && published[1] === '') return {};
  const [latitude, longitude] = published.map((text) => (text === '' ? Number.NaN : Number(text))) as [
    number,
    number,
  ];
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  const got = published.join(', ').slice(0, 200);
  rows.say(
    finding('VALUE_NOT_READ', {
      message: 'these are no coordinates',
      row,
      column: 'latitude',
      got,
      expected: 'decimal degrees',
    }),
  );
  return {};
}
