import { QUESTION_STATES, type QuestionState } from '../queries/questions.ts';
import { oneOf, type Slice } from './slice.ts';

/** Which open questions are listed, and which one is looked at. */
export interface QuestionsState {
  asks: QuestionState;
  /** Empty: everybody's. */
  assignee: string;
  /** Those of nobody, whatever `assignee` says. */
  unassigned: boolean;
  /** Only those for the buyer of the sentence. */
  ofBuyer: boolean;
  /** Id of the one that is looked at; empty: none. */
  asked: string;
}

const START: QuestionsState = { asks: 'OPEN', assignee: '', unassigned: false, ofBuyer: false, asked: '' };

export const questions: Slice<QuestionsState> = {
  start: START,
  read: (words) => ({
    asks: oneOf(words.get('asks'), QUESTION_STATES, START.asks),
    assignee: words.get('assignee')?.trim() ?? '',
    unassigned: words.get('unassigned') === '1',
    ofBuyer: words.get('ofBuyer') === '1',
    asked: words.get('asked')?.trim() ?? '',
  }),
  write: ({ asks, assignee, unassigned, ofBuyer, asked }) => [
    ['asks', asks === START.asks ? '' : asks],
    ['assignee', assignee],
    ['unassigned', unassigned ? '1' : ''],
    ['ofBuyer', ofBuyer ? '1' : ''],
    ['asked', asked],
  ],
};
