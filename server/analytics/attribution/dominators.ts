/**
 * Immediate dominators of a graph with one root (Lengauer and Tarjan 1979, the simple variant): the last node that
 * every path from the root to a node goes through before it.
 */

/** The dominator of the root, and of nodes that it does not reach. */
export const NO_DOMINATOR = -1;

/** Nodes are told by their numbers in a depth-first search from here on; the root has 0. */
interface Search {
  readonly nodeOf: Int32Array;
  /** The number that each was met from. */
  readonly parent: Int32Array;
  /** Arcs that lead to each: their sources are `sources[sourceOffsets[v]] .. sources[sourceOffsets[v + 1] - 1]`. */
  readonly sourceOffsets: Int32Array;
  readonly sources: Int32Array;
}

export interface Dominators {
  /** By node. */
  readonly dominator: Int32Array;
  /** The nodes that the root reaches, dominators before those they dominate. */
  readonly order: Int32Array;
}

/** Arcs of node x are `targets[offsets[x]] .. targets[offsets[x + 1] - 1]`; node 0 is the root. O(arcs * log nodes). */
export function dominatorsOf(count: number, offsets: Int32Array, targets: Int32Array): Dominators {
  const { nodeOf, parent, sourceOffsets, sources } = depthFirst(count, offsets, targets);
  const reached = nodeOf.length;
  const semi = Int32Array.from(nodeOf.keys());
  const forest = new Forest(semi);
  const found = new Int32Array(reached);
  const bucket = new Int32Array(reached).fill(-1);
  const nextInBucket = new Int32Array(reached);
  for (let w = reached - 1; w > 0; w--) {
    for (let at = sourceOffsets[w]!; at < sourceOffsets[w + 1]!; at++) {
      semi[w] = Math.min(semi[w]!, semi[forest.leastAbove(sources[at]!)]!);
    }
    nextInBucket[w] = bucket[semi[w]!]!;
    bucket[semi[w]!] = w;
    const above = parent[w]!;
    forest.link(above, w);
    for (let v = bucket[above]!; v >= 0; v = nextInBucket[v]!) {
      const u = forest.leastAbove(v);
      found[v] = semi[u]! < semi[v]! ? u : above;
    }
    bucket[above] = -1;
  }
  const dominator = new Int32Array(count).fill(NO_DOMINATOR);
  for (let w = 1; w < reached; w++) {
    if (found[w] !== semi[w]) found[w] = found[found[w]!]!;
    dominator[nodeOf[w]!] = nodeOf[found[w]!]!;
  }
  return { dominator, order: nodeOf };
}

/** The part of the search tree looked at so far; ways up it are shortened as they are gone (path compression). */
class Forest {
  private readonly semi: Int32Array;
  private readonly ancestor: Int32Array;
  /** Of the nodes between a node and its ancestor, that with the least semidominator. */
  private readonly least: Int32Array;
  private readonly way: Int32Array;

  constructor(semi: Int32Array) {
    this.semi = semi;
    this.ancestor = new Int32Array(semi.length).fill(-1);
    this.least = semi.slice();
    this.way = new Int32Array(semi.length);
  }

  link(above: number, v: number): void {
    this.ancestor[v] = above;
  }

  /** Of v and the nodes above it, its tree's root left out, that with the least semidominator. */
  leastAbove(v: number): number {
    const { ancestor, least, semi, way } = this;
    if (ancestor[v]! < 0) return v;
    let gone = 0;
    for (let u = v; ancestor[ancestor[u]!]! >= 0; u = ancestor[u]!) way[gone++] = u;
    while (gone > 0) {
      const u = way[--gone]!;
      const above = ancestor[u]!;
      if (semi[least[above]!]! < semi[least[u]!]!) least[u] = least[above]!;
      ancestor[u] = ancestor[above]!;
    }
    return least[v]!;
  }
}

function depthFirst(count: number, offsets: Int32Array, targets: Int32Array): Search {
  const numberOf = new Int32Array(count).fill(-1);
  const nodeOf = new Int32Array(count);
  const parent = new Int32Array(count);
  const next = offsets.slice(0, count);
  numberOf[0] = 0;
  let met = 1;
  for (let v = 0; v >= 0; ) {
    const x = nodeOf[v]!;
    if (next[x] === offsets[x + 1]) {
      v = v === 0 ? -1 : parent[v]!;
      continue;
    }
    const target = targets[next[x]!++]!;
    if (numberOf[target]! >= 0) continue;
    numberOf[target] = met;
    nodeOf[met] = target;
    parent[met] = v;
    v = met++;
  }
  return { nodeOf: nodeOf.slice(0, met), parent, ...sourcesOf(numberOf, met, offsets, targets) };
}

function sourcesOf(numberOf: Int32Array, reached: number, offsets: Int32Array, targets: Int32Array) {
  const sourceOffsets = new Int32Array(reached + 1);
  const eachArc = (visit: (source: number, target: number) => void) => {
    for (let x = 0; x < numberOf.length; x++) {
      if (numberOf[x]! < 0) continue;
      for (let at = offsets[x]!; at < offsets[x + 1]!; at++) visit(numberOf[x]!, numberOf[targets[at]!]!);
    }
  };
  eachArc((_, target) => sourceOffsets[target + 1]!++);
  for (let v = 0; v < reached; v++) sourceOffsets[v + 1]! += sourceOffsets[v]!;
  const sources = new Int32Array(sourceOffsets[reached]!);
  const free = sourceOffsets.slice();
  eachArc((source, target) => {
    sources[free[target]!++] = source;
  });
  return { sourceOffsets, sources };
}
