import type { Slice } from './slice.ts';

/** What a link that was copied says of the data it was made on. Empty: an address of one's own. */
export interface LinkState {
  snapshot: string;
}

export const link: Slice<LinkState> = {
  start: { snapshot: '' },
  read: (words) => ({ snapshot: words.get('snapshot')?.trim() ?? '' }),
  write: ({ snapshot }) => [['snapshot', snapshot]],
};
