/**
 * The oracle's own view of the product's tables (interface.md, "Tables"): one plain object per CSV row, values
 * parsed, an empty cell left out. Nothing in this folder imports product code: it exists to disagree with it.
 */
export type Kind = 'company' | 'site' | 'smelter' | 'mine' | 'origin' | 'recycled';
export type Basis = 'verified' | 'declared' | 'inferred';

export interface EntityRow {
  id: string;
  kind: Kind;
  country?: string;
  region?: string;
  materials?: string[];
  validFrom?: string;
  validTo?: string;
}

/** Method 1, "What counts when": the columns that links, facts and statuses have in common. */
export interface Dated {
  validFrom?: string;
  validTo?: string;
  recordedAt?: string;
  retractedAt?: string;
}

export interface LinkRow extends Dated {
  id: string;
  supplier: string;
  customer: string;
  materials?: string[];
  /** 0..1; left out = unknown. */
  share?: number;
  basis: Basis;
  scope?: string;
  depth: 'direct' | 'chain';
  document?: string;
  /** Of a claim that names no material and that a scenario took apart: layers it does not count in. */
  notIn?: string[];
}

export interface FactRow extends Dated {
  /** An entity id, `iso:CC`, `iso:CC-RR` or `material:f`. */
  about: string;
  risk: string;
  material?: string;
  /** 0..1; left out = not rated. */
  severity?: number;
  /** As published, and on which scale. */
  value?: string;
  scale?: string;
  document: string;
}

export interface StatusRow extends Dated {
  about: string;
  kind: string;
  value: string;
  material?: string;
  document: string;
}

export interface DocumentRow {
  id: string;
  publisher?: string;
  title?: string;
  date?: string;
  edition?: string;
}

export interface OracleTables {
  entities: EntityRow[];
  links: LinkRow[];
  facts: FactRow[];
  statuses: StatusRow[];
  documents: DocumentRow[];
}

export interface OracleQuestion {
  risk: string;
  material?: string;
  lens: OracleLens;
  /** Left out = no tier limit. */
  tiers?: number;
  /** YYYY-MM-DD */
  asOf: string;
  /** ISO 8601; a bare date is 00:00 UTC. */
  knownAt: string;
}

/** `mitigated` is a user's own lens: `proportional` without scales, where a status `conformance` = `conformant` leaves 1/4. */
export type OracleLens =
  | 'responsible-minerals'
  | 'proportional'
  | 'oecd-annex-ii'
  | 'dodd-frank-1502'
  | 'eu-2017-821'
  | 'mitigated';

/** Method 1: "Terminal entities are mines, origins and recycled sources". */
export const isTerminal = (kind: Kind): boolean =>
  kind === 'mine' || kind === 'origin' || kind === 'recycled';
