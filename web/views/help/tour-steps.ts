import { TOUR_STEPS } from '../../slices/tour.ts';
import { type PageState, START } from '../../state.ts';

/** One step: what the page shows for it, and which part of it the words are about. */
interface TourStep {
  shows: Partial<PageState>;
  /** CSS selector of the part that is outlined. */
  part: string;
}

const ASKED: Partial<PageState> = {
  screen: 'question',
  buyer: 'own:hoshino',
  risk: 'conflict',
  material: 'tin',
  view: 'graph',
};

/** Over the demonstration chain (seed/demo): the figure, its ends, its paths, the evidence, and what to ask. */
const STEPS: readonly TourStep[] = [
  { shows: ASKED, part: '.figures' },
  { shows: ASKED, part: '.ends' },
  { shows: { ...ASKED, select: 'rmi:CID900103' }, part: '.graph-view' },
  { shows: { ...ASKED, select: 'own:M-mm-hpalaung' }, part: '#panel' },
  { shows: ASKED, part: '.gaps' },
];

/** The page at a step (1 to TOUR_STEPS) in the space of the demonstration; language and theme stay. */
export function atStep(state: PageState, step: number, space: string): PageState {
  const { lang, theme } = state;
  return {
    ...START,
    ...STEPS[step - 1]?.shows,
    lang,
    theme,
    space,
    tour: { step: Math.min(step, TOUR_STEPS) },
  };
}

export function partOf(step: number): string {
  return STEPS[step - 1]?.part ?? '';
}
