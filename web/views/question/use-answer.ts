import { ask } from '../../api.ts';
import { ANSWER } from '../../queries/answer.ts';
import { BY_MATERIAL, type MaterialFigures } from '../../queries/by-material.ts';
import { CHOKEPOINTS, type Chokepoint } from '../../queries/chokepoints.ts';
import { GAPS, type TraceGap } from '../../queries/gaps.ts';
import { LIKELY, type LikelyRange } from '../../queries/likely.ts';
import { questionInput } from '../../queries/question-input.ts';
import { keyOf } from '../../queries/question-key.ts';
import type { PageState } from '../../state.ts';
import { useResource } from '../../ui/use-resource.ts';

const GAPS_SHOWN = 5;
const CHOKEPOINTS_SHOWN = 6;

/** How much of the lists is asked for. */
export interface Sizes {
  paths: number;
  rows: number;
}

/** The figures with their lists. */
export function useAnswer(state: PageState, asked: boolean, sizes: Sizes) {
  const { space, buyer } = state;
  const question = questionInput(state);
  return useResource(keyOf(state, asked, sizes), (signal) =>
    ask(ANSWER, { buyer, question, ...sizes }, space, signal),
  );
}

interface Later {
  likely?: LikelyRange;
  gaps?: TraceGap[];
  chokepoints?: Chokepoint[];
  /** None of a question about one material, or where they could not be had. */
  materials?: MaterialFigures[];
}

/** What takes longer than the answer and comes after it; never that of another question. */
export function useLater(state: PageState, asked: boolean): Later {
  const { space, buyer } = state;
  const question = questionInput(state);
  const likely = useResource(
    keyOf(state, asked, 'likely'),
    (signal) => ask(LIKELY, { buyer, question }, space, signal),
    false,
  );
  const gaps = useResource(
    keyOf(state, asked, 'gaps'),
    (signal) => ask(GAPS, { buyer, question, first: GAPS_SHOWN }, space, signal),
    false,
  );
  const chokepoints = useResource(
    keyOf(state, asked, 'chokepoints'),
    (signal) => ask(CHOKEPOINTS, { buyer, question, first: CHOKEPOINTS_SHOWN }, space, signal),
    false,
  );
  const through = chokepoints.value?.exposure.chokepoints;
  const materials = useResource(
    keyOf(state, asked && !state.material, 'materials'),
    (signal) => ask(BY_MATERIAL, { buyer, question }, space, signal),
    false,
  );
  const each = state.material || materials.error ? [] : materials.value?.exposure.byMaterial;
  const range = likely.value?.exposure;
  const found = gaps.value?.exposure.gaps;
  return {
    ...(range?.likelyLow !== undefined && { likely: range as LikelyRange }),
    ...(found && { gaps: found }),
    ...(through && { chokepoints: through }),
    ...(each && { materials: each }),
  };
}
