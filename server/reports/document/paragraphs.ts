/** Sentences as paragraphs. */
import { runs } from './cells.ts';
import type { Paragraph } from './document.ts';

export const paragraph = (sentence: string): Paragraph => ({ type: 'paragraph', runs: runs(sentence) });

/** Small, beside the matter. */
export const note = (sentence: string): Paragraph => ({
  type: 'paragraph',
  tone: 'note',
  runs: runs(sentence),
});
