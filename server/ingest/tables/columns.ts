/**
 * Every table and column of the exchange format, once: the reader, the writer and docs/tables.md follow it, and a test
 * holds it to the model (server/model.ts) and to the row types (server/rows.ts).
 */
import { BASES, DEPTHS, ENTITY_KINDS, MATCH_STATES, RELATIONS, SCOPES } from '../../model.ts';
import type { TableName, TableRows } from '../../rows.ts';

/** How a cell is read; cells.ts has one parser for each. */
export type CellKind =
  | 'id'
  | 'about'
  | 'text'
  | 'enum'
  | 'country'
  | 'region'
  | 'number'
  | 'material'
  | 'ids'
  | 'materials'
  | 'texts'
  | 'date'
  | 'moment';

/** One column. `refers` says what must exist under the id in its cells. */
export interface Column<Name extends string = string> {
  readonly name: Name;
  readonly kind: CellKind;
  readonly means: string;
  readonly required?: true;
  /** The words an enum accepts. */
  readonly values?: readonly string[];
  /** What an empty cell of an enum means. */
  readonly fallback?: string;
  readonly min?: number;
  readonly max?: number;
  readonly refers?: 'entity' | 'document';
}

/** One table. `prefix` is the scheme of ids made from a row's content, where the table allows a row to have none. */
export interface Table<Name extends string = string> {
  readonly file: string;
  readonly means: string;
  readonly prefix?: string;
  readonly columns: readonly Column<Name>[];
}

const document = {
  name: 'document',
  kind: 'id',
  means: 'the document that says so',
  refers: 'document',
} as const;
const validFrom = { name: 'validFrom', kind: 'date', means: 'first day it holds; empty: open' } as const;
const validTo = { name: 'validTo', kind: 'date', means: 'last day it holds; empty: open' } as const;
const times = [
  validFrom,
  validTo,
  {
    name: 'recordedAt',
    kind: 'moment',
    means: 'known from this moment; taken only with `--trust-recorded`',
  },
  {
    name: 'retractedAt',
    kind: 'moment',
    means: 'no longer asserted from this moment; taken only with `--trust-recorded`',
  },
] as const;
const materials = {
  name: 'materials',
  kind: 'materials',
  means: 'materials concerned; empty: not stated',
} as const;
const material = { name: 'material', kind: 'material', means: 'only for this material' } as const;
const about = {
  name: 'about',
  kind: 'about',
  means: 'an entity id, `iso:CD`, `iso:CD-NK` or `material:tin`',
  required: true,
  refers: 'entity',
} as const;

const entity = <Name extends string>(name: Name, means: string) =>
  ({ name, kind: 'id', means, required: true, refers: 'entity' }) as const;

export const TABLES = {
  entities: {
    file: 'entities.csv',
    means: 'companies, sites, smelters, mines, origins, recycled sources',
    columns: [
      { name: 'id', kind: 'id', means: 'unique and stable', required: true },
      { name: 'kind', kind: 'enum', means: 'what it is', required: true, values: ENTITY_KINDS },
      { name: 'name', kind: 'text', means: 'its name, in any script', required: true },
      { name: 'country', kind: 'country', means: 'where it is: ISO 3166-1 alpha-2' },
      { name: 'region', kind: 'region', means: 'where in the country: ISO 3166-2' },
      { name: 'latitude', kind: 'number', means: 'degrees north', min: -90, max: 90 },
      { name: 'longitude', kind: 'number', means: 'degrees east', min: -180, max: 180 },
      { name: 'identifiers', kind: 'ids', means: 'its other ids' },
      materials,
      validFrom,
      validTo,
      document,
    ],
  },
  links: {
    file: 'links.csv',
    means: 'who supplies whom: one claim a row',
    prefix: 'link',
    columns: [
      { name: 'id', kind: 'id', means: 'unique; empty: made from the content' },
      entity('supplier', 'who supplies'),
      entity('customer', 'whom'),
      materials,
      { name: 'share', kind: 'number', means: 'of the customer’s intake; empty: unknown', min: 0, max: 1 },
      {
        name: 'basis',
        kind: 'enum',
        means: 'how well it is known',
        values: BASES,
        fallback: 'declared',
      },
      { name: 'scope', kind: 'enum', means: 'what the claim covers', values: SCOPES, fallback: 'company' },
      {
        name: 'depth',
        kind: 'enum',
        means: '`chain`: at least one step between them',
        values: DEPTHS,
        fallback: 'direct',
      },
      { name: 'products', kind: 'texts', means: 'products concerned' },
      ...times,
      document,
    ],
  },
  roles: {
    file: 'roles.csv',
    means: 'who operates or owns what; carries no mass and no risk',
    prefix: 'role',
    columns: [
      entity('from', 'the operator or owner'),
      { name: 'relation', kind: 'enum', means: 'which role', required: true, values: RELATIONS },
      entity('to', 'what is operated or owned'),
      { name: 'percentage', kind: 'number', means: 'percent owned', min: 0, max: 100 },
      ...times,
      document,
    ],
  },
  facts: {
    file: 'facts.csv',
    means: 'risks observed of an entity, a place or a material',
    prefix: 'fact',
    columns: [
      about,
      { name: 'risk', kind: 'text', means: 'risk id, such as `conflict`', required: true },
      material,
      {
        name: 'severity',
        kind: 'number',
        means: 'how bad; empty: not rated, unless the lens knows the scale of `value`',
        min: 0,
        max: 1,
      },
      { name: 'value', kind: 'text', means: 'the raw value as published' },
      { name: 'scale', kind: 'text', means: 'the scale of the raw value' },
      ...times,
      { ...document, required: true },
    ],
  },
  statuses: {
    file: 'statuses.csv',
    means: 'assurance, certificates and declarations',
    prefix: 'status',
    columns: [
      about,
      { name: 'kind', kind: 'text', means: 'such as `uses-material`', required: true },
      { name: 'value', kind: 'text', means: 'such as `no`', required: true },
      material,
      ...times,
      { ...document, required: true },
    ],
  },
  documents: {
    file: 'documents.csv',
    means: 'one edition of a declaration, list, index, audit, article',
    columns: [
      { name: 'id', kind: 'id', means: 'unique and stable', required: true },
      { name: 'publisher', kind: 'text', means: 'who published it' },
      { name: 'title', kind: 'text', means: 'the same for every edition' },
      { name: 'date', kind: 'date', means: 'day of publication' },
      { name: 'edition', kind: 'text', means: 'which edition' },
      { name: 'licence', kind: 'text', means: 'under which it may be used' },
      { name: 'url', kind: 'text', means: 'where it is' },
      { name: 'hash', kind: 'text', means: 'SHA-256 of the file it was read from' },
      { name: 'declarer', kind: 'id', means: 'the company that declares in it', refers: 'entity' },
      {
        name: 'series',
        kind: 'text',
        means: 'of one declarer and series, a later date replaces an earlier one from that date on',
      },
    ],
  },
  matches: {
    file: 'matches.csv',
    means: 'whether two entities are the same',
    prefix: 'match',
    columns: [
      entity('a', 'one entity'),
      entity('b', 'the other'),
      { name: 'state', kind: 'enum', means: 'what is decided', required: true, values: MATCH_STATES },
      { name: 'score', kind: 'number', means: 'how alike', min: 0, max: 1 },
      { name: 'reason', kind: 'text', means: 'why' },
      { name: 'decidedBy', kind: 'text', means: 'who decided' },
      { name: 'decidedAt', kind: 'moment', means: 'when' },
    ],
  },
} as const satisfies { [N in TableName]: Table<keyof TableRows[N] & string> };

/** In the order in which files are reported, digested and written. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A table seen as any table: code that works for all of them asks here. */
export const tableOf = (name: TableName): Table => TABLES[name];
