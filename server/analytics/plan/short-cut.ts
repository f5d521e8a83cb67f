/**
 * The fewest arcs whose removal leaves no path of at most so many arcs. With a limit on length there is no flow to read
 * the answer from, and the problem is NP-hard (Baier et al. 2010): some arc of every short path must go, so one short
 * path is taken after the other and each of its arcs tried.
 */
import { UNWATCHED, type Watch } from '../watch.ts';
import type { Arcs } from './unit-flow.ts';

/** Arcs looked at before the search is given up: some 100 ms. */
const WORK = 2e7;

export class ShortPaths {
  private readonly arcs: Arcs;
  private readonly source: number;
  private readonly sink: number;
  private readonly limit: number;
  private readonly offsets: Int32Array;
  private readonly order: Int32Array;
  /** 1: taken away. */
  private readonly gone: Uint8Array;
  private work = 0;

  constructor(arcs: Arcs, source: number, sink: number, limit: number) {
    this.arcs = arcs;
    this.source = source;
    this.sink = sink;
    this.limit = limit;
    this.gone = new Uint8Array(arcs.from.length);
    this.offsets = new Int32Array(arcs.nodes + 1);
    for (const node of arcs.from) this.offsets[node + 1]!++;
    for (let node = 0; node < arcs.nodes; node++) this.offsets[node + 1]! += this.offsets[node]!;
    const next = this.offsets.slice();
    this.order = new Int32Array(arcs.from.length);
    arcs.from.forEach((node, a) => {
      this.order[next[node]!++] = a;
    });
  }

  /**
   * Of the smallest sets the first in order of arcs; undefined where none has fewer than `below` arcs, or where
   * finding out takes too long: then `atLeast` arcs must go all the same.
   */
  smallestCut(
    below: number,
    watch: Watch = UNWATCHED,
  ): { cut?: number[]; atLeast: number; searched: boolean } {
    for (let size = this.disjoint(); size < below; size++) {
      watch.progress(size / below);
      const cut = this.cutOf(size, new Uint8Array(this.gone.length));
      if (this.work > WORK) return { atLeast: size, searched: false };
      if (cut) return { cut, atLeast: size, searched: true };
    }
    return { atLeast: below, searched: true };
  }

  /** `kept` arcs were tried before. */
  private cutOf(size: number, kept: Uint8Array): number[] | undefined {
    if (this.work > WORK) return undefined;
    const path = this.shortest();
    if (!path) return [];
    if (size === 0 || this.disjoint() > size) return undefined;
    let best: number[] | undefined;
    const tried: number[] = [];
    for (const a of path.sort((x, y) => x - y)) {
      if (kept[a]) continue;
      this.gone[a] = 1;
      const rest = this.cutOf(size - 1, kept);
      this.gone[a] = 0;
      if (rest) {
        const cut = [a, ...rest].sort((x, y) => x - y);
        if (!best || isBefore(cut, best)) best = cut;
      }
      kept[a] = 1;
      tried.push(a);
    }
    for (const a of tried) kept[a] = 0;
    return best;
  }

  /** Short paths without an arc in common, as found one after the other: at least so many arcs must go. */
  private disjoint(): number {
    const taken: number[] = [];
    let count = 0;
    for (let path = this.shortest(); path && this.work <= WORK; path = this.shortest()) {
      count++;
      for (const a of path) this.gone[a] = 1;
      taken.push(...path);
    }
    for (const a of taken) this.gone[a] = 0;
    return count;
  }

  /** Arcs of a shortest path within the limit. */
  private shortest(): number[] | undefined {
    const { from, to, nodes } = this.arcs;
    const by = new Int32Array(nodes).fill(-1);
    this.work += nodes;
    let front = [this.source];
    for (let steps = 1; steps <= this.limit && front.length > 0; steps++) {
      const next: number[] = [];
      for (const node of front) {
        for (let at = this.offsets[node]!; at < this.offsets[node + 1]!; at++) {
          const a = this.order[at]!;
          this.work++;
          const target = to[a]!;
          if (this.gone[a] || by[target]! >= 0 || target === this.source) continue;
          by[target] = a;
          if (target !== this.sink) {
            next.push(target);
            continue;
          }
          const path: number[] = [];
          for (let x = target; x !== this.source; x = from[by[x]!]!) path.push(by[x]!);
          return path;
        }
      }
      front = next;
    }
    return undefined;
  }
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return a.length < b.length;
}
