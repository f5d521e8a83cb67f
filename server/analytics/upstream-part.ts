/** What is upstream of one buyer as a graph of its own: whatever is asked about the buyer has the same answer on it. */
import { partOf } from '../projection/part.ts';
import { type Prepared, prepare } from './prepare.ts';
import { reachUpstream } from './reach-tree.ts';

/** A graph that holds all that is upstream of a buyer, and the buyer's index in it. */
export interface BuyerPart {
  readonly prepared: Prepared;
  readonly buyer: number;
}

export interface UpstreamPart extends BuyerPart {
  /** Index in the whole by index in the part, ascending. */
  readonly members: Int32Array;
  /** Index in the part by index in the whole, -1 for those not upstream. */
  readonly indexOf: Int32Array;
}

/**
 * The buyer and what is upstream of it, ascending. Under a tier limit one tier more: links into an entity at the limit
 * are not walked, but whether it is a clean end may rest on them.
 */
export function upstreamMembers(whole: Prepared, buyer: number): Int32Array {
  const { question } = whole;
  const tiers = question.tiers === null ? null : question.tiers + 1;
  const { entities } = reachUpstream({ ...whole, question: { ...question, tiers } }, buyer);
  return Int32Array.from(new Set([buyer, ...entities])).sort();
}

/** O(entities and claims upstream), plus one array over all entities. */
export function upstreamPart(whole: Prepared, buyer: number): UpstreamPart {
  const members = upstreamMembers(whole, buyer);
  const indexOf = new Int32Array(whole.projection.entities.count).fill(-1);
  for (let i = 0; i < members.length; i++) indexOf[members[i]!] = i;
  const part = partOf(whole.projection, members);
  return { prepared: prepare(part, whole.question), buyer: indexOf[buyer]!, members, indexOf };
}
