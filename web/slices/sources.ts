import { oneOf, type Slice } from './slice.ts';

export const SOURCE_ORDERS = ['DATE', 'TITLE', 'PUBLISHER', 'CITED'] as const;
export const CITED_BY = ['', 'CLAIMS', 'FACTS', 'STATUSES'] as const;

export type SourceOrder = (typeof SOURCE_ORDERS)[number];
export type CitedBy = (typeof CITED_BY)[number];

/** Which documents are listed, in which order, and the one in the panel. */
export interface SourcesState {
  text: string;
  citedBy: CitedBy;
  /** Only those that the asked answer rests on. */
  ofAnswer: boolean;
  order: SourceOrder;
  /** Id of the document in the panel; empty: none. */
  document: string;
}

const START: SourcesState = { text: '', citedBy: '', ofAnswer: false, order: 'DATE', document: '' };

const upper = (value: string | null): string => value?.toUpperCase() ?? '';

export const sources: Slice<SourcesState> = {
  start: START,
  read: (words) => ({
    text: words.get('find')?.trim() ?? '',
    citedBy: oneOf(upper(words.get('citedBy')), CITED_BY, START.citedBy),
    ofAnswer: words.get('ofAnswer') === '1',
    order: oneOf(upper(words.get('order')), SOURCE_ORDERS, START.order),
    document: words.get('document')?.trim() ?? '',
  }),
  write: ({ text, citedBy, ofAnswer, order, document }) => [
    ['find', text],
    ['citedBy', citedBy.toLowerCase()],
    ['ofAnswer', ofAnswer ? '1' : ''],
    ['order', order === START.order ? '' : order.toLowerCase()],
    ['document', document],
  ],
};
