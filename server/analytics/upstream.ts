/** What a drawing of one buyer's upstream shows: the entities that carry the exposure, and what was left out. */
import type { UpstreamGraph } from './answer.ts';
import { requireBuyer } from './buyer.ts';
import { Drawing } from './drawing.ts';
import { figuresOf } from './figures.ts';
import { flowsOf } from './flows.ts';
import type { Prepared } from './prepare.ts';
import { reachUpstream } from './reach-tree.ts';
import { chooseShown } from './shown.ts';
import { type UpstreamWalk, walkUpstream } from './upstream-walk.ts';

/** Links drawn per entity shown, on average; what exceeds it is counted in `linksLeftOut`. */
const LINKS_PER_NODE = 2;

/** Most entities on a drawing, what is opened included: more nobody can read. */
export const MOST_DRAWN = 300;

/**
 * At most `maxNodes` entities, the buyer among them: the largest paths whole, then what carries most exposure, then
 * what carries most mass, each with the entities that join it to the buyer. Of opened customers all suppliers too, as
 * far as MOST_DRAWN goes. Throws NOT_A_BUYER.
 */
export function upstreamOf(
  prepared: Prepared,
  buyer: number,
  maxNodes: number,
  open: readonly number[] = [],
): UpstreamGraph {
  requireBuyer(prepared, buyer);
  const walk = walkUpstream(prepared, buyer);
  const tree = reachUpstream(prepared, buyer);
  const drawing = new Drawing(prepared, buyer, walk, tree, flowsOf(prepared, walk));
  const chosen = chooseShown(prepared, buyer, walk, tree, drawing.flows, maxNodes);
  const drawn = drawing.open(chosen, open, MOST_DRAWN);
  const { shown } = drawn;
  const { links, leftOut } = drawing.links(shown, Math.max(maxNodes, shown.size) * LINKS_PER_NODE);
  return {
    nodes: drawing.nodes(drawn),
    links,
    bands: drawing.bands(shown),
    shown: shown.size,
    total: new Set([buyer, ...tree.entities]).size,
    linksLeftOut: leftOut,
    restExposure: restExposure(prepared, buyer, walk, shown),
  };
}

/** The part of the exposure on paths that leave the shown entities. */
function restExposure(
  prepared: Prepared,
  buyer: number,
  walk: UpstreamWalk,
  shown: ReadonlySet<number>,
): number {
  const { expected } = figuresOf(prepared, buyer).exposure;
  if (expected === 0) return 0;
  const kept = Uint8Array.from(walk.entities, (x) => (shown.has(x) ? 1 : 0));
  if (!kept.includes(0)) return 0;
  const { arrival } = flowsOf(prepared, walk, kept);
  const inside = arrival.reduce((sum, mass, i) => sum + mass * prepared.vector.risk[walk.entities[i]!]!, 0);
  return Math.min(1, Math.max(0, 1 - inside / expected));
}
