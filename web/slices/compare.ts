import { dayOf, momentOf, type Slice } from './slice.ts';

/** The earlier of the two viewpoints; the later one is that of the question. Empty: not chosen. */
export interface CompareState {
  beforeAsOf: string;
  beforeKnownAt: string;
}

const START: CompareState = { beforeAsOf: '', beforeKnownAt: '' };

export const compare: Slice<CompareState> = {
  start: START,
  read: (words) => ({
    beforeAsOf: dayOf(words.get('beforeAsOf')),
    beforeKnownAt: momentOf(words.get('beforeKnownAt')),
  }),
  write: ({ beforeAsOf, beforeKnownAt }) => [
    ['beforeAsOf', beforeAsOf],
    ['beforeKnownAt', beforeKnownAt],
  ],
};
