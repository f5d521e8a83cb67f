/**
 * Maximum flow where every arc carries one unit (Dinic 1970; for unit capacities O(arcs * nodes^(2/3)), Even and Tarjan
 * 1975), and from it the minimum cut.
 */
import { components } from '../../projection/tarjan.ts';

/** Arc a leads from `from[a]` to `to[a]`. */
export interface Arcs {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export class UnitFlow {
  /** Units that flow: the size of every minimum cut. */
  readonly value: number;
  /** By arc: 1 where a unit flows. */
  readonly flowing: Uint8Array;
  private readonly arcs: Arcs;
  private readonly source: number;
  private readonly sink: number;
  /** Arcs out of and into each node, as 2a forward and 2a + 1 backward. */
  private readonly offsets: Int32Array;
  private readonly incident: Int32Array;

  /** `onPhase` is called before every phase, of which there are few. */
  constructor(arcs: Arcs, source: number, sink: number, onPhase: () => void = () => {}) {
    this.arcs = arcs;
    this.source = source;
    this.sink = sink;
    this.flowing = new Uint8Array(arcs.from.length);
    const { offsets, incident } = incidence(arcs);
    this.offsets = offsets;
    this.incident = incident;
    this.value = this.maximise(onPhase);
  }

  /**
   * Of all minimum cuts the one whose arcs, in the order given by `rank`, come first: arc by arc the smallest that some
   * minimum cut holds together with those before it. Minimum cuts are the sets of nodes around the source that no step
   * with room leaves (Picard and Queyranne 1980), so each choice says which nodes must lie on which side.
   */
  firstCut(rank: (a: number, b: number) => number): number[] {
    const { from, to, nodes } = this.arcs;
    const before = new Uint8Array(nodes);
    const behind = new Uint8Array(nodes);
    const together = this.cyclesOfRoom();
    this.spread(this.source, before, true);
    this.spread(this.sink, behind, false);
    const full = Array.from(from.keys()).filter(
      (a) => this.flowing[a] && together[from[a]!] !== together[to[a]!],
    );
    const cut: number[] = [];
    for (const a of full.sort(rank)) {
      if (cut.length === this.value) break;
      if (behind[from[a]!] || before[to[a]!]) continue;
      this.spread(from[a]!, before, true);
      this.spread(to[a]!, behind, false);
      cut.push(a);
    }
    return cut;
  }

  /** Number of arcs of each path that a unit takes. */
  pathLengths(): number[] {
    const { from, to } = this.arcs;
    const out: number[][] = Array.from({ length: this.arcs.nodes }, () => []);
    for (let a = 0; a < from.length; a++) if (this.flowing[a]) out[from[a]!]!.push(to[a]!);
    return out[this.source]!.map((first) => {
      let steps = 1;
      for (let at = first; at !== this.sink; at = out[at]!.pop()!) steps++;
      return steps;
    });
  }

  private maximise(onPhase: () => void): number {
    const { nodes } = this.arcs;
    const level = new Int32Array(nodes);
    const next = new Int32Array(nodes);
    let value = 0;
    for (;;) {
      onPhase();
      if (!this.levels(level)) return value;
      next.set(this.offsets.subarray(0, nodes));
      while (this.augment(level, next)) value++;
    }
  }

  /** Fewest steps with room from the source; false where the sink is out of reach. */
  private levels(level: Int32Array): boolean {
    level.fill(-1);
    level[this.source] = 0;
    const queue = [this.source];
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i]!;
      for (let at = this.offsets[node]!; at < this.offsets[node + 1]!; at++) {
        const step = this.incident[at]!;
        const target = this.end(step);
        if (level[target]! >= 0 || !this.hasRoom(step)) continue;
        level[target] = level[node]! + 1;
        queue.push(target);
      }
    }
    return level[this.sink]! >= 0;
  }

  /** Sends one more unit along levels, each step looked at once per phase. */
  private augment(level: Int32Array, next: Int32Array): boolean {
    const path: number[] = [];
    let node = this.source;
    while (node !== this.sink) {
      const at = next[node]!;
      if (at === this.offsets[node + 1]) {
        if (path.length === 0) return false;
        level[node] = -1;
        const back = path.pop()!;
        node = this.start(back);
        next[node]!++;
        continue;
      }
      const step = this.incident[at]!;
      if (level[this.end(step)] !== level[node]! + 1 || !this.hasRoom(step)) {
        next[node]!++;
        continue;
      }
      path.push(step);
      node = this.end(step);
    }
    for (const step of path) this.flowing[step >> 1] = step & 1 ? 0 : 1;
    return true;
  }

  /** Marks what is reached from a node by steps with room, or what reaches it. */
  private spread(start: number, marked: Uint8Array, forward: boolean): void {
    if (marked[start]) return;
    marked[start] = 1;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let at = this.offsets[node]!; at < this.offsets[node + 1]!; at++) {
        const step = this.incident[at]!;
        const other = this.end(step);
        if (marked[other] || !this.hasRoom(forward ? step : step ^ 1)) continue;
        marked[other] = 1;
        open.push(other);
      }
    }
  }

  /** By node: which set it is in of nodes that reach each other by steps with room. */
  private cyclesOfRoom(): Int32Array {
    const { nodes } = this.arcs;
    const offsets = new Int32Array(nodes + 1);
    const targets = new Int32Array(this.incident.length);
    let count = 0;
    for (let node = 0; node < nodes; node++) {
      for (let at = this.offsets[node]!; at < this.offsets[node + 1]!; at++) {
        if (this.hasRoom(this.incident[at]!)) targets[count++] = this.end(this.incident[at]!);
      }
      offsets[node + 1] = count;
    }
    const { order, starts } = components(nodes, offsets, targets.subarray(0, count));
    const set = new Int32Array(nodes);
    for (let c = 0; c + 1 < starts.length; c++) {
      for (let i = starts[c]!; i < starts[c + 1]!; i++) set[order[i]!] = c;
    }
    return set;
  }

  private hasRoom(step: number): boolean {
    return this.flowing[step >> 1] === (step & 1);
  }

  private start(step: number): number {
    return step & 1 ? this.arcs.to[step >> 1]! : this.arcs.from[step >> 1]!;
  }

  private end(step: number): number {
    return this.start(step ^ 1);
  }
}

function incidence({ nodes, from, to }: Arcs) {
  const offsets = new Int32Array(nodes + 1);
  for (let a = 0; a < from.length; a++) {
    offsets[from[a]! + 1]!++;
    offsets[to[a]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const incident = new Int32Array(from.length * 2);
  for (let a = 0; a < from.length; a++) {
    incident[next[from[a]!]!++] = 2 * a;
    incident[next[to[a]!]!++] = 2 * a + 1;
  }
  return { offsets, incident };
}
