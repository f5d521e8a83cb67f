/**
 * Strongly connected components (Tarjan 1972), without recursion.
 * Components come out sinks first: with arcs from customers to suppliers that is upstream first.
 */
export interface Components {
  /** Nodes, component after component. */
  readonly order: Int32Array;
  /** Where component c starts in `order`; one more than there are components. */
  readonly starts: Int32Array;
}

/**
 * Arcs of node x are `targets[offsets[x]] .. targets[offsets[x + 1] - 1]`. Nodes are tried from 0 up and arcs in the
 * order given, so equal graphs give equal orders. O(nodes + arcs).
 */
export function components(count: number, offsets: Int32Array, targets: Int32Array): Components {
  const number = new Int32Array(count); // order of discovery from 1; 0: not met yet
  const low = new Int32Array(count); // least number reached; FINISHED: the component is complete
  const next = new Int32Array(count);
  const open = new Int32Array(count);
  const trail = new Int32Array(count);
  const order = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  const FINISHED = count + 1;
  let met = 0;
  let opened = 0;
  let placed = 0;
  let found = 0;

  for (let root = 0; root < count; root++) {
    if (number[root] !== 0) continue;
    let depth = 0;
    let node = root;
    trail[0] = node;
    for (;;) {
      if (number[node] === 0) {
        number[node] = low[node] = ++met;
        next[node] = offsets[node]!;
        open[opened++] = node;
      }
      const end = offsets[node + 1]!;
      let least = low[node]!;
      let arc = next[node]!;
      let child = -1;
      while (arc < end) {
        const target = targets[arc++]!;
        if (number[target] === 0) {
          child = target;
          arc--; // seen again on return, when its low is known
          break;
        }
        const reached = low[target]!;
        if (reached < least) least = reached;
      }
      low[node] = least;
      next[node] = arc;
      if (child >= 0) {
        trail[++depth] = child;
        node = child;
        continue;
      }
      if (least === number[node]) {
        let member: number;
        do {
          member = open[--opened]!;
          low[member] = FINISHED;
          order[placed++] = member;
        } while (member !== node);
        starts[++found] = placed;
      }
      if (depth === 0) break;
      node = trail[--depth]!;
    }
  }
  return { order, starts: starts.slice(0, found + 1) };
}
