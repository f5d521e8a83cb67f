/**
 * The rows of the tables (docs/tables.md) after parsing: what readers hand to the loader and what export writes.
 * Absent values are absent properties. Dates are `YYYY-MM-DD`, moments ISO 8601 in UTC with milliseconds.
 */
import type { Basis, Depth, EntityKind, MatchState, Relation, Scope } from './model.ts';

/** Columns that the table does not know, kept by header name. */
export type Notes = Readonly<Record<string, string>>;

export interface EntityRow {
  id: string;
  kind: EntityKind;
  name: string;
  country?: string;
  region?: string;
  latitude?: number;
  longitude?: number;
  identifiers: readonly string[];
  materials: readonly string[];
  validFrom?: string;
  validTo?: string;
  document?: string;
  notes?: Notes;
}

/** When a claim holds in the world and when it was known. */
export interface ClaimTimes {
  validFrom?: string;
  validTo?: string;
  recordedAt?: string;
  retractedAt?: string;
}

export interface LinkRow extends ClaimTimes {
  id: string;
  supplier: string;
  customer: string;
  materials: readonly string[];
  /** Share of the customer's intake, 0..1; absent = unknown. */
  share?: number;
  basis: Basis;
  scope: Scope;
  depth: Depth;
  products: readonly string[];
  document?: string;
  notes?: Notes;
}

export interface RoleRow extends ClaimTimes {
  id: string;
  from: string;
  relation: Relation;
  to: string;
  /** 0..100 */
  percentage?: number;
  document?: string;
  notes?: Notes;
}

export interface FactRow extends ClaimTimes {
  id: string;
  /** An entity id, `iso:CD`, `iso:CD-NK` or `material:tin`. */
  about: string;
  risk: string;
  material?: string;
  /** 0..1; absent = not rated. */
  severity?: number;
  value?: string;
  scale?: string;
  document: string;
  notes?: Notes;
}

export interface StatusRow extends ClaimTimes {
  id: string;
  about: string;
  kind: string;
  value: string;
  material?: string;
  document: string;
  notes?: Notes;
}

export interface DocumentRow {
  id: string;
  publisher?: string;
  title?: string;
  date?: string;
  edition?: string;
  licence?: string;
  url?: string;
  /** SHA-256 of the file it was read from, hexadecimal. */
  hash?: string;
  /** Entity id of the company that declares in it. */
  declarer?: string;
  /** With `declarer`: documents of one series replace each other, a later date from that date on. */
  series?: string;
  notes?: Notes;
}

export interface MatchRow {
  id: string;
  a: string;
  b: string;
  state: MatchState;
  /** 0..1 */
  score?: number;
  reason?: string;
  decidedBy?: string;
  decidedAt?: string;
  notes?: Notes;
}

/** One row of one table, as a reader yields it. */
export interface TableRows {
  entities: EntityRow;
  links: LinkRow;
  roles: RoleRow;
  facts: FactRow;
  statuses: StatusRow;
  documents: DocumentRow;
  matches: MatchRow;
}
export type TableName = keyof TableRows;
