import type { Slice } from './slice.ts';

export interface MapState {
  /** Whether supply between places is drawn. */
  flows: boolean;
}

export const map: Slice<MapState> = {
  start: { flows: false },
  read: (words) => ({ flows: words.get('flows') === 'on' }),
  write: ({ flows }) => [['flows', flows ? 'on' : '']],
};
