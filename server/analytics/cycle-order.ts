/** The order in which the members of a cycle are solved: upstream before downstream as far as a cycle allows. */

/** Arcs from customers to suppliers: those of node x are `targets[starts[x]] .. targets[starts[x + 1] - 1]`. */
export interface Arcs {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

const OUTSIDE = 0;
const AHEAD = 1;

/** Orders the members of one component at a time; its memory serves every component of the same graph. */
export class UpstreamFirst {
  private readonly arcs: Arcs;
  /** By node: OUTSIDE what is being ordered, or placed already; AHEAD: still to be met. */
  private readonly state: Uint8Array;
  private readonly next: Int32Array;
  private readonly trail: Int32Array;

  constructor(arcs: Arcs) {
    const count = arcs.starts.length - 1;
    this.arcs = arcs;
    this.state = new Uint8Array(count);
    this.next = new Int32Array(count);
    this.trail = new Int32Array(count);
  }

  /**
   * Reorders `members` in place, depth first from the first of them, each one after everything that it leads to: only
   * arcs that close a cycle then lead to one that comes later. O(members and their arcs).
   */
  order(members: Int32Array): void {
    const roots = members.slice();
    for (const node of roots) this.state[node] = AHEAD;
    let placed = 0;
    for (const root of roots) if (this.state[root] === AHEAD) placed = this.placeFrom(root, members, placed);
  }

  private placeFrom(root: number, members: Int32Array, start: number): number {
    const { state, next, trail } = this;
    const { starts, targets } = this.arcs;
    let placed = start;
    let depth = 0;
    trail[0] = root;
    state[root] = OUTSIDE;
    next[root] = starts[root]!;
    while (depth >= 0) {
      const node = trail[depth]!;
      const end = starts[node + 1]!;
      let arc = next[node]!;
      while (arc < end && state[targets[arc]!] !== AHEAD) arc++;
      next[node] = arc + 1;
      if (arc < end) {
        const target = targets[arc]!;
        state[target] = OUTSIDE;
        next[target] = starts[target]!;
        trail[++depth] = target;
      } else {
        members[placed++] = node;
        depth--;
      }
    }
    return placed;
  }
}
