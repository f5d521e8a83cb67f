import type { Slice } from './slice.ts';

/** How many steps the tour of the demonstration chain has. */
export const TOUR_STEPS = 5;

export interface TourState {
  /** 1 to TOUR_STEPS; 0: no tour. */
  step: number;
}

export const tour: Slice<TourState> = {
  start: { step: 0 },
  read: (words) => {
    const step = Number(words.get('tour'));
    return { step: Number.isInteger(step) && step >= 1 && step <= TOUR_STEPS ? step : 0 };
  },
  write: ({ step }) => [['tour', step === 0 ? '' : String(step)]],
};
