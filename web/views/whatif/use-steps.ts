import { useRef } from 'preact/hooks';
import { ask } from '../../api.ts';
import { questionInput } from '../../queries/question-input.ts';
import { type Figures, STEPS, type Step, type Steps } from '../../queries/whatif.ts';
import type { PageState } from '../../state.ts';
import { type Resource, useResource } from '../../ui/use-resource.ts';
import { type BenchItem, givenChange } from '../../whatif/changes.ts';
import { type Named, namedIn } from './change-words.ts';

const MOVED = 12;
/** Steps whose names are kept in mind. */
const REMEMBERED = 300;

async function askSteps(state: PageState, signal: AbortSignal) {
  const { space, buyer } = state;
  const { bench } = state.whatif;
  const variables = {
    buyer,
    question: questionInput(state),
    changes: bench.map(({ change }) => givenChange(change)),
    without: bench.flatMap(({ off }, i) => (off ? [i] : [])),
    moved: MOVED,
  };
  const { scenarioSteps } = await ask(STEPS, variables, space, signal);
  return { reply: scenarioSteps, bench };
}

/** What the service says of one change. */
export interface Effect {
  step: Step;
  /** What those before it come to. */
  before: Figures;
}

export interface Asked {
  found: Resource<Awaited<ReturnType<typeof askSteps>>>;
  /** The last answer; while the next one is asked, that of the bench before. */
  steps: Steps | undefined;
  /** The bench that it is about. */
  bench: readonly BenchItem[];
  /** What an item does, by the last answer that knows it. */
  effectOf(item: BenchItem, place: number): Effect | undefined;
  /** Names of what this and earlier answers spoke of: a change keeps its words while it is asked anew. */
  named: Named;
  /** The changes that count, as the service takes them. */
  made: readonly object[];
}

/** What the changes of the bench do. */
export function useSteps(state: PageState, asks: boolean): Asked {
  const { space, buyer } = state;
  const key =
    asks && buyer && space ? JSON.stringify([space, buyer, questionInput(state), state.whatif.bench]) : null;
  const found = useResource(key, (signal) => askSteps(state, signal));
  const { reply, bench = [] } = found.value ?? {};
  const steps = reply?.__typename === 'ScenarioSteps' ? reply : undefined;
  const known = useRef<readonly Step[]>([]);
  const [first] = steps?.steps ?? [];
  if (first && !known.current.includes(first)) {
    known.current = [...steps!.steps, ...known.current].slice(0, REMEMBERED);
  }
  return {
    found,
    steps,
    bench,
    effectOf: (item, place) => steps && effectIn(steps, bench, item, place),
    // of two that say the same the latest counts
    named: namedIn([...known.current].reverse()),
    made: bench.filter((_, i) => steps?.steps[i]?.after).map(({ change }) => givenChange(change)),
  };
}

/** By what it says; a change whose share is being edited by its place. */
function effectIn(
  { steps, together }: Steps,
  bench: readonly BenchItem[],
  item: BenchItem,
  place: number,
): Effect | undefined {
  const text = JSON.stringify(item);
  const same = (one: BenchItem | undefined) => one !== undefined && JSON.stringify(one) === text;
  const exact = same(bench[place]) ? place : bench.findIndex(same);
  const at = exact >= 0 ? exact : place;
  const step = steps[at];
  if (!step || (exact < 0 && bench[at]?.off !== item.off)) return undefined;
  const before = steps.slice(0, at).findLast(({ after }) => after)?.after ?? together.before;
  return { step, before };
}
