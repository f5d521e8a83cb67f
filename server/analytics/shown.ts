/** Which entities a drawing shows. */
import type { Flows } from './flows.ts';
import { largestPaths } from './path-search.ts';
import type { Prepared } from './prepare.ts';
import { pathTo, type ReachTree } from './reach-tree.ts';
import type { UpstreamWalk } from './upstream-walk.ts';

/** Paths looked at; a drawing of 300 entities seldom holds more. */
const PATHS = 200;

/** At most `most` entities: the buyer, the largest paths, then by exposed mass, by mass, by tier, by id. */
export function chooseShown(
  prepared: Prepared,
  buyer: number,
  walk: UpstreamWalk,
  tree: ReachTree,
  flows: Flows,
  most: number,
): Set<number> {
  const shown = new Set([buyer]);
  for (const { entities } of largestPaths(prepared, buyer, PATHS)) addWhole(shown, entities, most);
  for (const position of byWeight(prepared, walk, tree, flows)) {
    if (shown.size >= most) break;
    addWhole(shown, pathTo(tree, buyer, position), most);
  }
  return shown;
}

/** All or none, so that nothing is shown without what joins it to the buyer. */
function addWhole(shown: Set<number>, entities: readonly number[], most: number): void {
  const added = new Set(entities.filter((x) => !shown.has(x)));
  if (shown.size + added.size > most) return;
  for (const x of added) shown.add(x);
}

/** Positions of the tree, those that carry most first. */
function byWeight({ projection }: Prepared, walk: UpstreamWalk, tree: ReachTree, flows: Flows): number[] {
  const exposed = new Float64Array(tree.entities.length);
  const mass = new Float64Array(tree.entities.length);
  walk.entities.forEach((x, i) => {
    const position = tree.positionOf[x]!;
    exposed[position] = flows.exposed[i]!;
    mass[position] = flows.arrival[i]!;
  });
  const rank = (position: number) => projection.idRank[tree.entities[position]!]!;
  return Array.from(tree.entities.keys()).sort(
    (a, b) =>
      exposed[b]! - exposed[a]! || mass[b]! - mass[a]! || tree.tier[a]! - tree.tier[b]! || rank(a) - rank(b),
  );
}
