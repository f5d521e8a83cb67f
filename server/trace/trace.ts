/**
 * The trace inside the database: from a buyer tier by tier upstream, a frontier of entities out and the next one back,
 * until nothing new is met. What was read is projected and asked as the whole graph would be: every figure of a buyer
 * hangs on its upstream alone, so the answers are the same.
 */
import { OrepathError } from '../errors.ts';
import { buildProjection } from '../projection/builder.ts';
import { compareCodePoints } from '../projection/code-points.ts';
import type { Projection } from '../projection/projection.ts';
import type { Store } from '../store/store.ts';
import type { Traced, TraceOrder } from './order.ts';
import { readPlaces } from './places.ts';
import { rowsSource } from './rows-source.ts';
import { standingMasses } from './standing-masses.ts';
import type { TraceView } from './trace-view.ts';
import { type Met, UpstreamRows } from './upstream-rows.ts';

/**
 * Where the claims upstream are more than `mostClaims`, whole tiers are followed while they fit, and of the first that
 * does not those entities with the largest mass: the others stay opaque, so that low and high still hold.
 * Throws UNKNOWN_ENTITY, TOO_LARGE_TO_PROJECT where the claims into the entity alone are too many, STORE_UNAVAILABLE.
 */
export async function traceUpstream(
  store: Pick<Store, 'read' | 'readColumns'>,
  space: string,
  view: TraceView,
  order: TraceOrder,
): Promise<Traced> {
  const rows = new UpstreamRows(store, space, view);
  const start = await startOf(rows, view, order);
  const weighed = await followTiers(rows, view, start, order);
  await readPlaces(rows);
  const cut = cutOf(rows);
  const projection = await buildProjection(rowsSource(rows, view, new Set(cut)));
  return { projection, of: start.id, statements: rows.statements, cut, weighed };
}

/** A bare value is looked up as `own:` too, as in the tables. */
async function startOf(rows: UpstreamRows, view: TraceView, { of, mostClaims }: TraceOrder): Promise<Met> {
  for (const named of of.includes(':') ? [of] : [of, `own:${of}`]) {
    const id = view.merging.canonical(named);
    await rows.meet([id]);
    const start = rows.met.get(id);
    if (!start) continue;
    if (start.claims <= mostClaims) return start;
    throw new OrepathError({
      code: 'TOO_LARGE_TO_PROJECT',
      message: `${start.claims} claims name suppliers of ${start.id} itself`,
      expected: `at most ${mostClaims} claims in one trace (OREPATH_TRACE_AT_MOST)`,
      got: start.id.slice(0, 200),
    });
  }
  throw new OrepathError({
    code: 'UNKNOWN_ENTITY',
    message: `No entity ${JSON.stringify(of)}`,
    expected: 'the id of an entity',
    got: of.slice(0, 200),
  });
}

/** Whether some had to be chosen. */
async function followTiers(
  rows: UpstreamRows,
  view: TraceView,
  start: Met,
  { weighing, mostClaims }: TraceOrder,
): Promise<boolean> {
  let frontier = [start];
  while (frontier.length > 0) {
    const left = mostClaims - rows.claims;
    if (claimsInto(frontier) > left) {
      const masses = await massesOf(rows, view, start, weighing);
      await follow(rows, largestFitting(frontier, left, masses));
      return true;
    }
    frontier = await follow(rows, frontier);
  }
  return false;
}

/** Reads who supplies these; those among them who were not followed yet. Whom a terminal entity names is met, not followed. */
async function follow(rows: UpstreamRows, frontier: readonly Met[]): Promise<Met[]> {
  for (const each of frontier) each.walked = true;
  const suppliers = await rows.expand(frontier.filter(({ terminal }) => !terminal));
  await rows.expand(frontier.filter(({ terminal }) => terminal));
  const next = Array.from(suppliers, (id) => rows.met.get(id)).filter((met) => met !== undefined);
  for (const each of next) each.walked = true;
  return next.filter(({ expanded }) => !expanded);
}

const claimsInto = (entities: readonly Met[]): number =>
  entities.reduce((sum, { claims }) => sum + claims, 0);

/** The largest first, by id among equals, each that still fits. */
function largestFitting(frontier: readonly Met[], left: number, mass: (id: string) => number): Met[] {
  const ranked = [...frontier].sort((a, b) => mass(b.id) - mass(a.id) || compareCodePoints(a.id, b.id));
  let room = left;
  return ranked.filter(({ claims }) => {
    if (claims > room) return false;
    room -= claims;
    return true;
  });
}

async function massesOf(
  rows: UpstreamRows,
  view: TraceView,
  start: Met,
  weighing: TraceOrder['weighing'],
): Promise<(id: string) => number> {
  const projection: Projection = await buildProjection(rowsSource(rows, view, new Set(cutOf(rows))));
  const masses = standingMasses(projection, projection.indexOf(start.id), weighing);
  return (id) => masses[projection.indexOf(id)] ?? 0;
}

/** Ids, by code point, of those whom the walk comes to and whose claims were not read. */
function cutOf({ met }: UpstreamRows): string[] {
  const left = Array.from(met.values()).filter((each) => each.walked && !each.expanded && each.claims > 0);
  return left.map(({ id }) => id).sort(compareCodePoints);
}
