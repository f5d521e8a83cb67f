/** Made-up histories of a space: imports like declarations, each with all that it names, and decisions who is who. */
import { type TableRowsSource, type TableSet, withMadeId } from '../../server/ingest/tables/index.ts';
import type {
  DocumentRow,
  EntityRow,
  LinkRow,
  MatchRow,
  StatusRow,
  TableName,
  TableRows,
} from '../../server/rows.ts';
import type { Random } from '../oracle/random.ts';

/** What one import brings. */
export interface Brought {
  entities: EntityRow[];
  documents: DocumentRow[];
  links: LinkRow[];
  statuses: StatusRow[];
  matches: MatchRow[];
}

/** In the order in which they name a group: one of a register, the importer's own, one made of a name. */
export const COMPANIES = ['lei:L', 'duns:1', 'own:a', 'own:b', 'named:x', 'named:y'];
const SMELTERS = ['rmi:CID000001', 'rmi:CID000002', 'rmi:CID000003'];
/** Confirming any of them makes groups in which no pair is ever rejected. */
const PAIRS = [
  ['own:a', 'duns:1'],
  ['named:y', 'own:a'],
  ['lei:L', 'named:x'],
] as const;
const DAYS = ['2025-01-31', '2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'];

const maybe = <K extends string, V>(
  random: Random,
  chance: number,
  key: K,
  value: () => V,
): Partial<Record<K, V>> => (random.chance(chance) ? ({ [key]: value() } as Partial<Record<K, V>>) : {});

function entity(random: Random, id: string, document: string): EntityRow {
  const place = random.pick<Partial<EntityRow>>([
    {},
    { country: 'ID' },
    { country: 'ID', region: 'ID-BB' },
    { country: 'MY' },
    { region: 'CD-NK' },
  ]);
  return {
    id,
    kind: id.startsWith('rmi:') ? 'smelter' : 'company',
    name: `Name ${random.int(1, 4)}`,
    ...place,
    identifiers: [],
    materials: random.pick([[], ['tin'], ['gold', 'tin']]),
    ...maybe(random, 0.7, 'document', () => document),
  };
}

/**
 * `any` dates and none; `claims` apart: no two claims tie and every document is dated; `all` apart: the order of loading
 * decides nothing.
 */
export type Dates = 'any' | 'claims' | 'all';

/** The import number `k` of a history. */
export function made(random: Random, k: number, dates: Dates = 'any'): Brought {
  const document = `doc:${k}`;
  const declarer = random.pick(COMPANIES);
  const own = `2025-0${k + 1}-15`;
  const date = dates === 'all' ? own : random.pick(DAYS);
  const smelters = SMELTERS.filter(() => random.chance(0.6));
  const matches = random.chance(0.4) ? [match(random, k)] : [];
  const named = new Set([declarer, ...smelters, ...matches.flatMap(({ a, b }) => [a, b])]);
  const valid = {
    ...maybe(random, dates === 'any' ? 0.7 : 1, 'validFrom', () => (dates === 'any' ? date : own)),
    ...maybe(random, 0.2, 'validTo', () => '2026-06-30'),
  };
  return {
    documents: [
      {
        id: document,
        title: 'Declaration',
        declarer,
        ...maybe(random, dates === 'any' ? 0.85 : 1, 'date', () => date),
        ...maybe(random, 0.8, 'series', () => random.pick(['cmrt', 'emrt'])),
      },
    ],
    entities: [...named].map((id) => {
      const row = entity(random, id, document);
      return dates === 'all' ? { ...row, document } : row;
    }),
    links: smelters.map((supplier, i) => ({
      id: `link:${k}-${i}`,
      supplier,
      customer: declarer,
      materials: ['tin'],
      basis: 'declared',
      scope: 'company',
      depth: 'chain',
      products: [],
      ...valid,
      document,
    })),
    statuses: [declarer, ...smelters].map((about) =>
      withMadeId('statuses', { about, kind: 'uses-material', value: 'yes', ...valid, document }),
    ),
    matches,
  };
}

function match(random: Random, k: number): MatchRow {
  const [a, b] = random.pick(PAIRS);
  const state = random.weighted([
    ['confirmed', 3],
    ['rejected', 1],
  ] as const);
  const decidedAt = `2026-01-${String(k + 1).padStart(2, '0')}T06:00:00.000Z`;
  return withMadeId('matches', { a, b, state, decidedBy: 'reviewer', decidedAt });
}

/** What an earlier import brought, its document under another title. */
export function retold({ documents, ...brought }: Brought, k: number): Brought {
  return { ...brought, documents: documents.map((row) => ({ ...row, title: `Title ${k}` })) };
}

const NAMES: readonly (TableName & keyof Brought)[] = [
  'entities',
  'documents',
  'links',
  'statuses',
  'matches',
];

export function tablesOf(brought: Brought, label: string): TableSet {
  const source = <N extends TableName & keyof Brought>(name: N): TableRowsSource<N> => ({
    label: `${label} ${name}`,
    digest: label,
    rows: () => [(brought[name] as TableRows[N][]).map((value, i) => ({ row: i + 2, value }))],
  });
  const files = Object.fromEntries(
    NAMES.filter((name) => brought[name].length > 0).map((name) => [name, source(name)]),
  );
  return { source: label, files, notices: [], close: async () => undefined };
}
