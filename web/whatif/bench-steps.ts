import type { BenchItem, Change } from './changes.ts';

type Bench = readonly BenchItem[];

/** What leads from one bench to the next, to say what undo and redo would do. */
export type BenchStep =
  | { did: 'added' | 'removed' | 'moved' | 'edited' | 'off' | 'on'; change: Change }
  | { did: 'several' };

const keyOf = ({ change, off }: BenchItem): string => `${off ? '-' : '+'}${JSON.stringify(change)}`;

export function sameBench(a: Bench, b: Bench): boolean {
  return a.length === b.length && a.every((item, i) => keyOf(item) === keyOf(b[i]!));
}

/** The one item more that `longer` has; undefined where that is not all. */
function surplus(longer: Bench, shorter: Bench): BenchItem | undefined {
  const at = longer.findIndex((item, i) => !shorter[i] || keyOf(item) !== keyOf(shorter[i]));
  return sameBench([...longer.slice(0, at), ...longer.slice(at + 1)], shorter) ? longer[at] : undefined;
}

function oneLonger(longer: Bench, shorter: Bench, did: 'added' | 'removed'): BenchStep {
  const item = longer.length === shorter.length + 1 ? surplus(longer, shorter) : undefined;
  return item ? { did, change: item.change } : { did: 'several' };
}

export function stepBetween(before: Bench, after: Bench): BenchStep {
  if (after.length > before.length) return oneLonger(after, before, 'added');
  if (after.length < before.length) return oneLonger(before, after, 'removed');
  const other = before.flatMap((item, i) => (keyOf(item) === keyOf(after[i]!) ? [] : [i]));
  const [i] = other;
  if (i === undefined) return { did: 'several' };
  const [was, is] = [before[i]!, after[i]!];
  if (other.length > 1) {
    const keys = (bench: Bench) => JSON.stringify(bench.map(keyOf).sort());
    const moved = other.length === 2 && keys(before) === keys(after);
    return moved ? { did: 'moved', change: was.change } : { did: 'several' };
  }
  if (JSON.stringify(was.change) !== JSON.stringify(is.change)) return { did: 'edited', change: is.change };
  return { did: is.off ? 'off' : 'on', change: is.change };
}

/** Takes an item to another place. */
export function movedTo(bench: Bench, from: number, to: number): Bench {
  const item = bench[from];
  if (!item || to < 0 || to >= bench.length) return bench;
  const rest = bench.filter((_, i) => i !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Those that are not there yet come after the others. */
export function withChanges(bench: Bench, changes: readonly Change[]): Bench {
  const there = new Set(bench.map(({ change }) => JSON.stringify(change)));
  const fresh = changes.filter((change) => {
    const text = JSON.stringify(change);
    return !there.has(text) && there.add(text);
  });
  return [...bench, ...fresh.map((change) => ({ change, off: false }))];
}
