import type { EntityRow, FactRow, Kind, LinkRow, OracleQuestion, OracleTables } from './tables.ts';

/** A small graph worked by hand. Figures left out are not checked. Masses: hit, clean, opaque, beyond the limit. */
export interface Worked {
  /** The claim the example makes. */
  name: string;
  tables: OracleTables;
  question: OracleQuestion;
  buyer: string;
  figures: {
    low: number;
    expected: number;
    high: number;
    coverage: number;
    mass: [number, number, number, number];
    ofTraced?: number | null;
    /** entity, tier, arrival, contribution */
    contributions?: [string, number, number, number][];
    /** arriving, hit, clean, opaque of rows 0, 1, 2, ... */
    byTier?: [number, number, number, number][];
    gaps?: [string, number][];
    assumed?: [string, number][];
    /** contribution and entities, separated by blanks */
    paths?: [number, string][];
    /** ids of the first path's claims */
    links?: string[];
    explained?: number;
    /** entity, tier, tierAtLeast, path separated by blanks */
    reach?: [string, number, boolean, string][];
    through?: [string, number][];
    dependency?: [string, number][];
    /** entity, lowGain, highGain */
    gains?: [string, number, number][];
  };
}

const KINDS: Record<string, Kind> = { M: 'mine', R: 'recycled', O: 'origin', Z: 'smelter' };

/** Kinds by first letter: M mine, R recycled, O origin, Z smelter, any other a company. */
export const entities = (names: string, more: Record<string, Partial<EntityRow>> = {}): EntityRow[] =>
  names.split(' ').map((id) => ({ id, kind: KINDS[id[0]!] ?? 'company', ...more[id] }));

/** 'S>B' is "S supplies B"; no share = unknown. */
export function link(pair: string, share?: number, more: Partial<LinkRow> = {}): LinkRow {
  const [supplier, customer] = pair.split('>') as [string, string];
  const stated = share === undefined ? {} : { share };
  return { id: pair, supplier, customer, ...stated, basis: 'declared', depth: 'direct', ...more };
}

export function fact(about: string, severity?: number, more: Partial<FactRow> = {}): FactRow {
  const rated = severity === undefined ? {} : { severity };
  return { about, risk: 'conflict', ...rated, document: 'doc', ...more };
}

export const graph = (rows: Partial<OracleTables>): OracleTables => ({
  entities: [],
  links: [],
  facts: [],
  statuses: [],
  documents: [],
  ...rows,
});

export const ask = (more: Partial<OracleQuestion> = {}): OracleQuestion => ({
  risk: 'conflict',
  lens: 'proportional',
  asOf: '2024-06-30',
  knownAt: '2024-07-01T00:00:00Z',
  ...more,
});
