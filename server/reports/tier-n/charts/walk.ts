/**
 * Paths laid over each other: an entity stands once in each tier at which a path passes it, so every link leads to the
 * next column. Whole paths are drawn, the largest first, while there is room; the rest of each column is one node.
 */
import type { LinkLook } from '../../drawing/spec.ts';
import type { ReportEntity } from '../../report.ts';
import type { ReportPath } from '../content.ts';
import { lookOf } from './nodes.ts';

const MOST_NODES = 40;
const MOST_IN_COLUMN = 12;
/** The buyer's column and tiers; a longer path goes on in the last one. */
const MOST_COLUMNS = 8;

export interface WalkNode {
  column: number;
  /** null: the entities of the column that are not drawn, of which there are `more`. */
  entity: ReportEntity | null;
  risk: number;
  more: number;
}

export interface WalkLink {
  /** Places in the list of nodes. */
  from: number;
  to: number;
  /** What the paths that go this way contribute together. */
  contribution: number;
  /** Of the claim; absent where several entities are drawn as one. */
  look: LinkLook | null;
}

export interface Walk {
  /** The buyer first. */
  nodes: WalkNode[];
  links: WalkLink[];
  columns: number;
  /** Some paths have more steps than there are columns. */
  goesOn: boolean;
  /** Paths drawn whole, what they contribute together, and how many entities of all on paths are drawn. */
  paths: number;
  contribution: number;
  entities: number;
  ofEntities: number;
}

const LAST = MOST_COLUMNS - 1;
const columnOf = (step: number): number => Math.min(step + 1, LAST);
const nodeKey = (column: number, id: string): string => `${column} ${id}`;

export function walkOf(buyer: ReportEntity, paths: readonly ReportPath[]): Walk {
  const drawn = drawnPaths(paths);
  const nodes: WalkNode[] = [{ column: 0, entity: buyer, risk: 0, more: 0 }];
  const places = new Map<string, number>();
  for (const { steps } of drawn)
    steps.forEach(({ supplier, risk }, i) => {
      const key = nodeKey(columnOf(i), supplier.id);
      if (places.has(key)) return;
      places.set(key, nodes.length);
      nodes.push({ column: columnOf(i), entity: supplier, risk, more: 0 });
    });
  const rest = restByColumn(paths, places);
  for (const [column, ids] of rest) {
    places.set(nodeKey(column, ''), nodes.length);
    nodes.push({ column, entity: null, risk: 0, more: ids.size });
  }
  const shown = new Set(nodes.flatMap(({ entity }) => entity?.id ?? []));
  return {
    nodes,
    links: linksOf(paths, places, nodes),
    columns: Math.max(...nodes.map(({ column }) => column)) + 1,
    goesOn: paths.some(({ steps }) => steps.length > LAST),
    paths: drawn.length,
    contribution: drawn.reduce((sum, { contribution }) => sum + contribution, 0),
    entities: shown.size,
    ofEntities: new Set([buyer.id, ...paths.flatMap(({ steps }) => steps.map(({ supplier }) => supplier.id))])
      .size,
  };
}

/** In their order, each whole that still has room. */
function drawnPaths(paths: readonly ReportPath[]): ReportPath[] {
  const columns = Array.from({ length: MOST_COLUMNS }, () => new Set<string>());
  let count = 1;
  return paths.filter(({ steps }) => {
    if (steps.length > LAST) return false;
    const fresh = steps.map(({ supplier }, i) => !columns[columnOf(i)]!.has(supplier.id));
    const added = fresh.filter(Boolean).length;
    const hasRoom = fresh.every((isNew, i) => !isNew || columns[columnOf(i)]!.size < MOST_IN_COLUMN);
    if (!hasRoom || count + added > MOST_NODES) return false;
    steps.forEach(({ supplier }, i) => {
      columns[columnOf(i)]!.add(supplier.id);
    });
    count += added;
    return true;
  });
}

/** Ids of what is not drawn in each column that has some, nearest column first. */
function restByColumn(
  paths: readonly ReportPath[],
  places: ReadonlyMap<string, number>,
): [column: number, ids: Set<string>][] {
  const rest = new Map<number, Set<string>>();
  for (const { steps } of paths)
    steps.forEach(({ supplier }, i) => {
      const column = columnOf(i);
      if (places.has(nodeKey(column, supplier.id))) return;
      rest.set(column, (rest.get(column) ?? new Set()).add(supplier.id));
    });
  return [...rest].sort(([a], [b]) => a - b);
}

function linksOf(
  paths: readonly ReportPath[],
  places: ReadonlyMap<string, number>,
  nodes: readonly WalkNode[],
): WalkLink[] {
  const links = new Map<string, WalkLink>();
  for (const { steps, contribution } of paths) {
    let from = 0;
    steps.forEach((step, i) => {
      const column = columnOf(i);
      const to = places.get(nodeKey(column, step.supplier.id)) ?? places.get(nodeKey(column, ''))!;
      // beyond the last column all is drawn as one
      if (nodes[to]!.column === nodes[from]!.column) return;
      const key = `${from} ${to}`;
      const look = nodes[from]!.entity && nodes[to]!.entity ? lookOf(step) : null;
      const link = links.get(key) ?? { from, to, contribution: 0, look };
      link.contribution += contribution;
      links.set(key, link);
      from = to;
    });
  }
  return [...links.values()];
}
