/**
 * How much of a buyer's supply passes over the claims of one document. A walk counts once, where it first takes a link
 * of the document: what is hit without those links is taken from all that is hit. Exact, also round cycles and under a
 * tier limit; a link is the document's where the claim that carries it (of several layers the one with the largest
 * part) cites it.
 */
import { requireBuyer } from '../buyer.ts';
import { flowsOf } from '../flows.ts';
import type { Prepared } from '../prepare.ts';
import { type UpstreamWalk, walkUpstream } from '../upstream-walk.ts';
import { documentOf } from './answer-documents.ts';

export interface PassingOver {
  /** Part of the supply, 0..1, that takes a link of the document. */
  readonly supply: number;
  /** Part of the expected exposure, in the unit of `expected`, that comes over one. */
  readonly exposure: number;
  /** Links upstream of the buyer that are the document's. */
  readonly links: number;
}

/** Throws NOT_A_BUYER. */
export function passingOver(prepared: Prepared, buyer: number, document: string): PassingOver {
  requireBuyer(prepared, buyer);
  const { projection, supply, vector } = prepared;
  const walk = walkUpstream(prepared, buyer);
  const isOf = (link: number) => documentOf(projection, supply.claim[link]!) === document;
  const { turned, kept, slots } = turnedAside(walk, isOf);
  if (slots.length === 0) return { supply: 0, exposure: 0, links: 0 };
  const hit = (arrival: Float64Array) =>
    walk.entities.reduce((sum, x, position) => sum + arrival[position]! * vector.risk[x]!, 0);
  const { arrival, stepMass } = flowsOf(prepared, turned, kept);
  const without = hit(arrival);
  const taken = slots.reduce((sum, slot) => sum + stepMass[slot]!, 0);
  return {
    supply: Math.min(1, taken),
    exposure: Math.max(0, hit(flowsOf(prepared, walk).arrival) - without),
    links: slots.length,
  };
}

/** The walk with every link of the document leading to a place of its own, where it ends unseen. */
function turnedAside(walk: UpstreamWalk, isOf: (link: number) => boolean) {
  const nowhere = walk.entities.length;
  const slots: number[] = [];
  const turn = (targets: Int32Array, links: Int32Array, firstSlot: number) =>
    targets.map((target, i) => {
      if (!isOf(links[i]!)) return target;
      slots.push(firstSlot + i);
      return nowhere;
    });
  const turned: UpstreamWalk = {
    ...walk,
    // the place stands for no entity: nothing goes on from it, and what arrives there is not looked at
    entities: withLast(walk.entities, walk.entities[0] ?? 0),
    stepOffsets: withLast(walk.stepOffsets, walk.stepOffsets.at(-1)!),
    firstTargets: turn(walk.firstTargets, walk.firstLinks, 0),
    stepTarget: turn(walk.stepTarget, walk.stepLink, walk.firstLinks.length),
  };
  const kept = new Uint8Array(nowhere + 1).fill(1);
  kept[nowhere] = 0;
  return { turned, kept, slots };
}

function withLast(column: Int32Array, value: number): Int32Array {
  const longer = new Int32Array(column.length + 1);
  longer.set(column);
  longer[column.length] = value;
  return longer;
}
