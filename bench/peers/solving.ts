/**
 * How any graph library would solve h(x) = r(x) + (1 - r(x)) * sum of w(u->x) h(u): entities in an order that has
 * everything upstream first, cycles gone round until nothing moves (Gauss-Seidel). The order is given, not timed.
 */
export interface Solvable<Node> {
  /** Suppliers before customers, cycles kept together. */
  readonly order: readonly Node[];
  /** Cycles in `order`: start, end, start, end, ... ascending. */
  readonly cyclic: Int32Array;
  /** Sets h of a node from its suppliers'; how far it moved. */
  readonly settle: (node: Node) => number;
}

const STILL = 1e-12;

export function solve<Node>({ order, cyclic, settle }: Solvable<Node>): void {
  let at = 0;
  for (let c = 0; c <= cyclic.length; c += 2) {
    const start = cyclic[c] ?? order.length;
    for (let k = at; k < start; k++) settle(order[k]!);
    at = cyclic[c + 1] ?? start;
    for (let moved = 1; moved > STILL && start < at; ) {
      moved = 0;
      for (let k = start; k < at; k++) moved = Math.max(moved, settle(order[k]!));
    }
  }
}
