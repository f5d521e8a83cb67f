/** Which risky entities a buyer reaches by no way but through x, whatever the shares (method.md 3, "Reach"). */

import type { Prepared } from '../prepare.ts';
import type { ReachTree } from '../reach-tree.ts';
import { dominatorsOf, NO_DOMINATOR } from './dominators.ts';

export interface CutOffs {
  /** Risky entities upstream. */
  readonly risky: number;
  /** How many of them are not reached once nothing goes through x, x itself among them. */
  of(entity: number): number;
}

/** Everything upstream as a graph: node 0 is the buyer as a start, node p + 1 the entity at position p of the tree. */
interface ReachGraph {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** By node: 1 where r > 0. */
  readonly risky: Uint8Array;
}

export function cutOffsOf(prepared: Prepared, buyer: number, tree: ReachTree): CutOffs {
  const graph = graphOf(prepared, buyer, tree);
  const risky = graph.risky.reduce((sum, one) => sum + one, 0);
  const { tiers } = prepared.question;
  const behind = tiers === null ? dominated(graph) : (node: number) => risky - around(graph, node, tiers);
  return {
    risky,
    of(entity) {
      const position = tree.positionOf[entity]!;
      return position < 0 ? 0 : behind(position + 1);
    },
  };
}

function graphOf({ supply, vector }: Prepared, buyer: number, tree: ReachTree): ReachGraph {
  const nodes = [buyer, ...tree.entities];
  const offsets = new Int32Array(nodes.length + 1);
  const targets: number[] = [];
  nodes.forEach((x, node) => {
    for (let link = supply.offsets[x]!; !supply.end[x] && link < supply.offsets[x + 1]!; link++) {
      const position = tree.positionOf[supply.supplier[link]!]!;
      if (position >= 0) targets.push(position + 1);
    }
    offsets[node + 1] = targets.length;
  });
  const risky = Uint8Array.from(nodes, (x, node) => (node > 0 && vector.risk[x]! > 0 ? 1 : 0));
  return { offsets, targets: Int32Array.from(targets), risky };
}

/** Without a tier limit: what a node dominates, added up over the tree of dominators. */
function dominated({ offsets, targets, risky }: ReachGraph): (node: number) => number {
  const { dominator, order } = dominatorsOf(risky.length, offsets, targets);
  const behind = Int32Array.from(risky);
  for (let i = order.length - 1; i > 0; i--) behind[dominator[order[i]!]!]! += behind[order[i]!]!;
  return (node) => (dominator[node] === NO_DOMINATOR ? 0 : behind[node]!);
}

/** With one: the risky entities within so many links when none leads through the node. */
function around({ offsets, targets, risky }: ReachGraph, without: number, tiers: number): number {
  const met = new Uint8Array(risky.length);
  met[without] = 1;
  let found = 0;
  let front = [0];
  for (let links = 1; links <= tiers && front.length > 0; links++) {
    const next: number[] = [];
    for (const x of front) {
      for (let at = offsets[x]!; at < offsets[x + 1]!; at++) {
        const target = targets[at]!;
        if (met[target]) continue;
        met[target] = 1;
        found += risky[target]!;
        next.push(target);
      }
    }
    front = next;
  }
  return found;
}
