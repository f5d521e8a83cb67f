/** Rows of the smelter list as entities and claims: the smelter, and where its material is said to come from. */
import { finding } from '../../formats/finding.ts';
import { withMadeId } from '../../tables/index.ts';
import type { LookupRow, SmelterRow } from '../declaration.ts';
import { mineOf, originOf, recycledOf, smelterOf } from './entities.ts';
import { type NamedSources, namedCountries, namedMines } from './sources.ts';
import type { Writing } from './writing.ts';

/** What a row says beside who and whose, by the name that its note has. */
function notesOf(row: SmelterRow): Record<string, string | undefined> {
  const { placeholders = {} } = row;
  return {
    'name as reported': row.name,
    'metal as reported': row.materialWritten,
    'look-up name': row.lookup,
    'country as reported': row.country,
    'id as reported': row.idWritten ?? row.id,
    'source of id': row.idSource,
    street: row.street,
    city: row.city,
    'state or province': row.stateProvince,
    'contact name': row.contactName,
    'contact email': row.contactEmail,
    'next steps': row.nextSteps,
    mines: row.mines ?? placeholders['mines'],
    'mine countries': row.mineCountries ?? placeholders['mineCountries'],
    'recycled or scrap': row.recycled,
    comments: row.comments,
  };
}

const textOfSources = (row: SmelterRow): { mines: NamedSources; places: NamedSources } => ({
  mines: namedMines(row.mines ?? ''),
  places: namedCountries(row.mineCountries ?? ''),
});

function tellUnmapped(row: SmelterRow, places: NamedSources, writing: Writing): void {
  const { sheet } = SMELTERS;
  const column = row.columns['mineCountries'];
  for (const { unmapped, reason, nearest } of places.unmapped) {
    writing.sayOnce(`place ${unmapped.toLowerCase()}`, row.row, () =>
      finding('PLACE_NOT_MAPPED', {
        message: 'This names no country for sure; it stays in the notes, and no origin is made of it.',
        sheet,
        row: row.row,
        ...(column && { cell: `${column}${row.row}` }),
        got: unmapped.slice(0, 200),
        expected: nearest.length > 0 ? `one of ${nearest.join(', ')}` : 'a country',
        values: { reason },
      }),
    );
  }
}

const SMELTERS = { sheet: 'Smelter List' } as const;

function tellElsewhere(row: SmelterRow, texts: readonly string[], writing: Writing): void {
  for (const text of texts) {
    writing.sayOnce(`elsewhere ${text.toLowerCase()}`, row.row, () =>
      finding('SOURCES_ELSEWHERE', {
        message: 'This names no mine and no country: it says that they stand elsewhere, or are not told.',
        ...SMELTERS,
        row: row.row,
        got: text.slice(0, 200),
        expected: 'names of mines and countries',
      }),
    );
  }
}

/** Mines, countries and recycled sources of a row, each supplying the smelter. */
function writeSources(row: SmelterRow, smelter: string, writing: Writing): void {
  const { mines, places } = textOfSources(row);
  const { material } = row;
  const { document, claims } = writing;
  const countries = [...new Set([...places.countries, ...mines.countries])];
  // which mine is where is told only where there is one country
  const country = countries.length === 1 ? countries[0] : undefined;
  const notes = { 'mines as reported': row.mines, 'mine countries as reported': row.mineCountries };
  const supplies = (supplier: string): unknown =>
    claims.add({ supplier, customer: smelter, material, depth: 'direct' }, row.row, notes);
  for (const mine of mines.mines) {
    supplies(writing.entity(row.row, mineOf(mine, smelter, material, country, document)));
  }
  if (mines.mines.length === 0 || country === undefined) {
    for (const code of countries) supplies(writing.entity(row.row, originOf(material, code, document)));
  }
  if (mines.recycled || places.recycled || row.recycled === 'yes') {
    supplies(writing.entity(row.row, recycledOf(material, document)));
  }
  tellUnmapped(row, places, writing);
  tellElsewhere(row, [...mines.elsewhere, ...places.elsewhere], writing);
}

/** That all of a smelter's material is recycled. That it is not is no assurance, and stays in the notes. */
function writeRecycled(row: SmelterRow, smelter: string, writing: Writing): void {
  if (row.recycled !== 'yes') return;
  const { validFrom, document, rows } = writing;
  const status = withMadeId('statuses', {
    about: smelter,
    kind: 'recycled-100',
    value: row.recycled,
    ...(row.material !== undefined && { material: row.material }),
    ...(validFrom !== undefined && { validFrom }),
    document,
  });
  rows.add('statuses', row.row, status);
}

/** Which smelter each row turned out to be, for the lists that name smelters. */
export type NamedSmelters = readonly { row: SmelterRow; id: string }[];

export function writeSmelters(writing: Writing, products: readonly string[]): NamedSmelters {
  const { declaration, claims, declarer, rows } = writing;
  const entries = new Map<string, LookupRow>();
  for (const entry of declaration.lookup) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  return declaration.smelters.map((row) => {
    const smelter = smelterOf(row, row.id === undefined ? undefined : entries.get(row.id), writing);
    const id = writing.entity(row.row, smelter);
    if (id.startsWith('unlisted:')) writing.toMatch.add(id);
    const claim = { supplier: id, customer: declarer, material: row.material, depth: 'chain' } as const;
    claims.add(claim, row.row, notesOf(row), products);
    writeRecycled(row, id, writing);
    writeSources(row, id, writing);
    rows.kept++;
    return { row, id };
  });
}

/** One claim out of several rows: told, for each of them was somebody's line. */
export function tellMerged(writing: Writing, smelters: NamedSmelters): void {
  const said = new Map<string, { material: string | undefined; rows: number[] }>();
  for (const { row, id } of smelters) {
    const key = `${id}\x1f${row.material ?? ''}`;
    const held = said.get(key);
    if (held) held.rows.push(row.row);
    else said.set(key, { material: row.material, rows: [row.row] });
  }
  for (const [key, { material, rows }] of said) {
    if (rows.length < 2) continue;
    const smelter = key.split('\x1f')[0]!;
    writing.rows.say(
      finding('ROWS_MERGED', {
        message: `Rows ${rows.join(', ')} name the same smelter${material ? ` for ${material}` : ''}: one claim.`,
        ...SMELTERS,
        row: rows[0]!,
        values: { smelter, rows: rows.join(', '), ...(material && { material }) },
      }),
    );
  }
}
