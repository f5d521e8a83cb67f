/**
 * Which questions, answered together, narrow the band low..high most. Answers help each other: one alone may leave low
 * or high where it is because another supplier can be chosen, so gains are neither additive nor diminishing. Small
 * choices are tried in full; larger ones greedily, each gain solved anew for the most promising.
 */
import { UNWATCHED, type Watch } from '../watch.ts';
import { type AnsweredBand, type Candidate, type State, widthOf } from './answered-band.ts';

/** Questions tried per round, the most promising first. */
const TRIED = 24;
/** Gains that differ by less are equal. */
const EQUAL = 1e-12;

export interface QuestionSet {
  readonly asked: readonly Candidate[];
  /** After the first 0, 1, 2, ... questions. */
  readonly states: readonly State[];
}

/** `candidates` in order of mass: of equal gains the first counts. */
export function greedySet(
  band: AnsweredBand,
  candidates: readonly Candidate[],
  count: number,
  watch: Watch = UNWATCHED,
): QuestionSet {
  const asked: Candidate[] = [];
  const states = [band.after([])];
  let open = [...candidates];
  while (asked.length < count && open.length > 0) {
    const state = states.at(-1)!;
    const report = (part: number) => watch.progress((asked.length + part) / count);
    const best = bestNext(band, asked, state, open, report);
    asked.push(best.candidate);
    states.push(best.state);
    open = open.filter((candidate) => candidate !== best.candidate);
  }
  return { asked, states };
}

function bestNext(
  band: AnsweredBand,
  asked: readonly Candidate[],
  state: State,
  open: readonly Candidate[],
  report: (part: number) => void,
): { candidate: Candidate; state: State } {
  const width = widthOf(state);
  const promises = band.promises(state, open);
  const order = Array.from(open.keys()).sort((a, b) => promises[b]! - promises[a]! || a - b);
  let best: { candidate: Candidate; state: State; gain: number } | undefined;
  for (const [tried, i] of order.slice(0, TRIED).entries()) {
    if (best && promises[i]! <= best.gain + EQUAL) break;
    report(tried / TRIED);
    const candidate = open[i]!;
    const after = band.after([...asked, candidate], candidate.about === 'gap' ? state : undefined);
    const gain = width - widthOf(after);
    if (!best || gain > best.gain + EQUAL) best = { candidate, state: after, gain };
  }
  return best!;
}

/** The best set of all: every one is tried. Of equally good ones the greedy set, then the first in order. */
export function bestSet(
  band: AnsweredBand,
  candidates: readonly Candidate[],
  count: number,
  watch: Watch = UNWATCHED,
): QuestionSet {
  const greedy = greedySet(band, candidates, count);
  const size = greedy.asked.length;
  let best = greedy.asked;
  let least = widthOf(greedy.states.at(-1)!);
  const total = choose(candidates.length, size);
  let tried = 0;
  for (const set of subsets(candidates, size)) {
    watch.progress(tried++ / total);
    const width = widthOf(band.after(set));
    if (width >= least - EQUAL) continue;
    least = width;
    best = set;
  }
  return best === greedy.asked ? greedy : greedySet(band, best, size);
}

/** Sets of `size` out of `from`. */
export function choose(from: number, size: number): number {
  let sets = 1;
  for (let i = 0; i < Math.min(size, from); i++) sets = (sets * (from - i)) / (i + 1);
  return sets;
}

function* subsets<T>(items: readonly T[], size: number, start = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = start; i + size <= items.length; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest];
  }
}
