/** How each table goes into the store: which statements write its rows, and how a row becomes their parameters. */
import { PAGE_SIZE } from '../model.ts';
import type { TableName, TableRows } from '../rows.ts';
import type { Step } from '../store/store.ts';
import { keyOf } from './record.ts';

/** A row on its way into the store. `n` is its node number; relationships have none. */
export interface Placed<N extends TableName> {
  row: number;
  value: TableRows[N];
  digest: string;
  n: number;
  /** True where an undone import left something under its key, which it is written over. */
  over?: boolean;
}

export interface Target {
  space: string;
  import: number;
  batch: number;
}

/** Nodes are known by their key, relationships by the key of the entity they point at and their id. */
export type Shape = 'node' | 'relationship';

export interface TablePlan<N extends TableName> {
  table: N;
  /** The part of a statement's name: `ingest/known-<part>`, `ingest/assert-<part>`. */
  partOf(row: TableRows[N]): string;
  shape: Shape;
  /** Whether further imports may describe a row's subject otherwise, each in its own words. */
  described?: true;
  /** The entity a relationship points at. */
  into?(row: TableRows[N]): string;
  write(target: Target, rows: readonly Placed<N>[]): Step[];
}

export const step = (target: Target, name: string, rows: readonly object[]): Step => ({
  statement: `ingest/${name}`,
  params: { import: target.import, batch: target.batch, space: target.space, rows },
});
/** Statements that tie nodes to others need no space. */
export const tie = (target: Target, name: string, rows: readonly object[]): Step[] =>
  rows.length
    ? [{ statement: `ingest/${name}`, params: { import: target.import, batch: target.batch, rows } }]
    : [];

function nodeParams<N extends 'entities' | 'documents' | 'facts' | 'statuses'>(
  target: Target,
  placed: Placed<N>,
): object {
  const { notes, ...properties } = placed.value;
  return {
    ...properties,
    key: keyOf(target.space, placed.value.id),
    n: placed.n,
    page: Math.floor(placed.n / PAGE_SIZE),
    digest: placed.digest,
    notes: notes && JSON.stringify(notes),
  };
}

/** Made whole in one statement a kind: a property set later costs as much as a node. */
const newEntities = (target: Target, rows: readonly Placed<'entities'>[]): Step[] =>
  [...groupBy(rows, (row) => row.value.kind)].map(([kind, members]) =>
    step(
      target,
      `new-${kind}`,
      members.map((row) => nodeParams(target, row)),
    ),
  );

function writtenOver(target: Target, rows: readonly Placed<'entities'>[]): Step[] {
  if (rows.length === 0) return [];
  const steps = [
    step(
      target,
      'entities',
      rows.map((row) => nodeParams(target, row)),
    ),
  ];
  for (const [kind, members] of groupBy(rows, (row) => row.value.kind)) {
    const keys = members.map((row) => keyOf(target.space, row.value.id));
    steps.push({
      statement: `ingest/label-${kind}`,
      params: { import: target.import, batch: target.batch, keys },
    });
  }
  return steps;
}

const entities: TablePlan<'entities'> = {
  table: 'entities',
  shape: 'node',
  described: true,
  partOf: () => 'entities',
  write(target, rows) {
    const steps = [
      ...newEntities(
        target,
        rows.filter((row) => !row.over),
      ),
      ...writtenOver(
        target,
        rows.filter((row) => row.over),
      ),
    ];
    const located = rows.map(({ value }) => ({ key: keyOf(target.space, value.id), ...placeOf(value) }));
    steps.push(
      ...tie(
        target,
        'locations-region',
        located.filter((row) => row.code && row.country),
      ),
    );
    steps.push(
      ...tie(
        target,
        'locations-country',
        located.filter((row) => row.code && !row.country),
      ),
    );
    return steps;
  },
};

function placeOf(value: TableRows['entities']): { code?: string; country?: string } {
  if (value.region) return { code: value.region, country: value.region.slice(0, 2) };
  return value.country ? { code: value.country } : {};
}

export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const documents: TablePlan<'documents'> = {
  table: 'documents',
  shape: 'node',
  described: true,
  partOf: () => 'documents',
  write: (target, rows) => [
    step(
      target,
      'documents',
      rows.map((row) => nodeParams(target, row)),
    ),
  ],
};

/** What a fact or status speaks of: `iso:CD`, `iso:CD-NK`, `material:tin` or an entity. */
function subjectOf(space: string, about: string): { kind: string; target: string } {
  if (about.startsWith('material:')) return { kind: 'material', target: about.slice(9) };
  if (about.startsWith('iso:')) {
    return { kind: about.length > 6 ? 'region' : 'country', target: about.slice(4) };
  }
  return { kind: 'entity', target: keyOf(space, about) };
}

function evidence<N extends 'facts' | 'statuses'>(table: N, word: string): TablePlan<N> {
  return {
    table,
    shape: 'node',
    partOf: () => table,
    write(target, rows) {
      const subjects = rows.map(({ value }) => ({
        key: keyOf(target.space, value.id),
        ...subjectOf(target.space, value.about),
      }));
      const ties = [...groupBy(subjects, (subject) => subject.kind)].flatMap(([kind, members]) =>
        tie(target, `about-${kind}-${word}`, members),
      );
      return [
        step(
          target,
          table,
          rows.map((row) => nodeParams(target, row)),
        ),
        ...ties,
      ];
    },
  };
}

function relationParams(
  from: string,
  to: string,
  space: string,
  placed: { value: object; digest: string },
): object {
  const { notes, ...properties } = placed.value as { notes?: object };
  return {
    ...properties,
    from: keyOf(space, from),
    to: keyOf(space, to),
    digest: placed.digest,
    notes: notes && JSON.stringify(notes),
  };
}

const links: TablePlan<'links'> = {
  table: 'links',
  shape: 'relationship',
  partOf: () => 'links',
  into: (row) => row.customer,
  write: (target, rows) => [
    step(
      target,
      'links',
      rows.map((row) => relationParams(row.value.supplier, row.value.customer, target.space, row)),
    ),
  ],
};

const roles: TablePlan<'roles'> = {
  table: 'roles',
  shape: 'relationship',
  partOf: (row) => row.relation,
  into: (row) => row.to,
  write: (target, rows) =>
    [...groupBy(rows, (row) => row.value.relation)].map(([relation, members]) =>
      step(
        target,
        relation,
        members.map((row) => relationParams(row.value.from, row.value.to, target.space, row)),
      ),
    ),
};

const matches: TablePlan<'matches'> = {
  table: 'matches',
  shape: 'relationship',
  partOf: () => 'matches',
  into: (row) => row.b,
  write: (target, rows) => [
    step(
      target,
      'matches',
      rows.map((row) => relationParams(row.value.a, row.value.b, target.space, row)),
    ),
  ],
};

/** In the order of loading: what others refer to comes first. */
export const TABLE_PLANS: { readonly [N in TableName]: TablePlan<N> } = {
  documents,
  entities,
  links,
  roles,
  facts: evidence('facts', 'fact'),
  statuses: evidence('statuses', 'status'),
  matches,
};

/** Tables whose rows become nodes take numbers. */
export const NODE_TABLES = ['documents', 'entities', 'facts', 'statuses'] as const satisfies TableName[];
