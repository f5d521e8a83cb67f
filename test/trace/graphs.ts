/** Many small random supply graphs in one space, with what decides how rows show: merged entities, later words, replaced documents. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTables } from '../../server/imports/load.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import type { Store } from '../../server/store/store.ts';
import { randomTables } from '../oracle/random-graphs.ts';
import type { OracleTables } from '../oracle/tables.ts';
import { writeFolder } from '../support/tables.ts';

/** After the moment at which the oracle's questions mostly know: who asks then sees the words of before. */
export const WORDS_AT = '2024-07-15T00:00:00.000Z';
const MERGED_AT = '2024-07-10T00:00:00.000Z';
/** Facts about places reach every graph of a space: few graphs bring them, or all would be hit. */
const PLACES_FROM = 11;

type Row = Record<string, unknown>;
type Tables = Record<keyof OracleTables | 'matches', Row[]>;

/** The id of entity `i` of the graph of a seed. */
export const entityOf = (seed: number, i: number): string => `own:g${seed}-E${i}`;

function tablesOf(seed: number): Tables {
  const apart = JSON.stringify(randomTables(seed)).replaceAll('"own:', `"own:g${seed}-`);
  const { facts, ...tables } = JSON.parse(apart) as OracleTables;
  const declared = ['old', 'new'].map((name, i) => ({
    id: `own:g${seed}-${name}`,
    title: `Declaration ${seed}`,
    date: i === 0 ? '2023-01-01' : '2024-03-01',
    declarer: entityOf(seed, 0),
    series: 'suppliers',
  }));
  return {
    ...(tables as unknown as Tables),
    links: tables.links.map((link, i) => ({ ...link, document: link.document ?? declared[i % 3]?.id })),
    facts: facts
      .filter(({ about }) => about.startsWith('own:') || seed % PLACES_FROM === 0)
      .map((fact, i) => ({ id: `own:g${seed}-fact-${i}`, ...fact })),
    statuses: tables.statuses.map((status, i) => ({ id: `own:g${seed}-status-${i}`, ...status })),
    documents: [...tables.documents, ...declared] as Row[],
    matches: seed % 3 === 0 ? [mergedIn(seed)] : [],
  };
}

/** The first two entities are companies: a buyer that is upstream of itself, now and then. */
const mergedIn = (seed: number): Row => ({
  a: entityOf(seed, 1),
  b: entityOf(seed, 0),
  state: 'confirmed',
  decidedBy: 'reviewer',
  decidedAt: seed % 2 === 0 ? MERGED_AT : '2023-01-01T00:00:00.000Z',
});

function csv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string =>
    value === undefined ? '' : JSON.stringify(Array.isArray(value) ? value.join(';') : String(value));
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

/** Other words about every fourth entity: another place, from a later document. */
function laterWords(seeds: readonly number[]): Record<string, string> {
  const entities = seeds
    .flatMap((seed) => tablesOf(seed).entities)
    .filter((_, i) => i % 4 === 0)
    .map(({ validTo: _, ...row }) => ({
      ...row,
      name: `Later ${row['id']}`,
      country: 'CD',
      region: 'CD-NK',
    }));
  return { 'entities.csv': csv(entities.map((row) => ({ ...row, document: 'own:words' }))), ...WORDS };
}

const WORDS = { 'documents.csv': 'id,title,date\nown:words,Words,2024-06-01\n' };

/** Loads the graphs of these seeds into one space. */
export async function loadGraphs(store: Store, space: string, seeds: readonly number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'orepath-graphs-'));
  const together = seeds.map(tablesOf);
  const files = Object.fromEntries(
    (['entities', 'links', 'facts', 'statuses', 'documents', 'matches'] as const).map((name) => {
      const rows = together.flatMap((tables) => tables[name]);
      return [`${name}.csv`, csv(unique(rows.map((row) => named(name, row))))];
    }),
  );
  await load(store, space, await writeFolder(join(folder, 'graphs'), files), '2026-01-01T00:00:00.000Z');
  const words = await writeFolder(join(folder, 'words'), laterWords(seeds));
  await load(store, space, words, WORDS_AT, false);
  await rm(folder, { recursive: true });
}

const named = (table: string, row: Row): Row =>
  table === 'entities' ? { ...row, name: `The ${row['id']}` } : row;

function unique(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row['id'] ?? row), row])).values()];
}

async function load(store: Store, space: string, path: string, at: string, trustRecorded = true) {
  const set = await openTables(path);
  const now = () => new Date(at);
  const options = { space, source: path, trustRecorded, describe: 'supersede', now } as const;
  const report = await loadTables(store, set, options);
  await set.close();
  if (report.import === null) throw new Error(JSON.stringify(report.faults));
}
