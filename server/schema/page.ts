/** Relay connections over lists whose order is known: a cursor is the key of its row, so pages never shift. */
import { OrepathError } from '../errors.ts';
import type { Projection } from '../projection/projection.ts';
import { once } from './once.ts';

export interface PageArgs {
  first: number;
  after?: string | null;
}

/** Nodes are made when they are asked for: one may take an analysis. */
export interface Connection<T> {
  edges: { cursor: string; node: () => T }[];
  nodes: () => T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

export const MOST_PER_PAGE = 100;

/** Throws PAGE_TOO_LARGE or INVALID_ARGUMENT. */
export function checkFirst(first: number, most: number = MOST_PER_PAGE, field = 'first'): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw new OrepathError({
    code: first > most ? 'PAGE_TOO_LARGE' : 'INVALID_ARGUMENT',
    message: `${field} is out of range`,
    expected: `1 to ${most}`,
    got: String(first),
    where: { field },
  });
}

const encode = (key: string): string => Buffer.from(key).toString('base64url');

/**
 * A page of `items`, whose keys are unique. A cursor whose row has gone is an error, never a silent first page:
 * throws INVALID_ARGUMENT.
 */
export function pageOf<T, N>(
  items: readonly T[],
  args: PageArgs,
  keyOf: (item: T) => string,
  node: (item: T) => N,
): Connection<N> {
  const first = checkFirst(args.first);
  const start = startAfter(args, (key) => items.findIndex((item) => keyOf(item) === key));
  const slice = items.slice(start, start + first);
  return connection(slice, start, items.length, keyOf, node);
}

/** The same of entities, by their ids: a cursor is found without reading the ids of all. */
export function pageOfEntities<N>(
  items: Int32Array,
  args: PageArgs,
  projection: Projection,
  node: (entity: number) => N,
): Connection<N> {
  const first = checkFirst(args.first);
  const start = startAfter(args, (id) => items.indexOf(projection.indexOf(id)));
  const slice = Array.from(items.subarray(start, start + first));
  return connection(slice, start, items.length, (entity) => projection.idOf(entity), node);
}

/** A page cut by who holds the list: rows from `start` on, of `total`. */
export function connection<T, N>(
  slice: readonly T[],
  start: number,
  total: number,
  keyOf: (item: T) => string,
  node: (item: T) => N,
): Connection<N> {
  const edges = slice.map((item) => ({ cursor: encode(keyOf(item)), node: once(() => node(item)) }));
  return {
    edges,
    nodes: () => edges.map((edge) => edge.node()),
    pageInfo: {
      hasNextPage: start + slice.length < total,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

/** Where the page after a cursor starts; 0 without one. `find` gives the position of a key, -1 where it is gone. */
function startAfter({ after }: PageArgs, find: (key: string) => number): number {
  if (!after) return 0;
  const found = find(keyOfCursor(after));
  if (found >= 0) return found + 1;
  throw goneCursor(after);
}

/** The key of the row that a cursor stands for. */
export function keyOfCursor(after: string): string {
  return Buffer.from(after, 'base64url').toString();
}

export function goneCursor(after: string): OrepathError {
  return new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'this cursor is of no row in the list any more; begin again without it',
    expected: 'a cursor of this list',
    got: after.slice(0, 200),
    where: { field: 'after' },
  });
}
