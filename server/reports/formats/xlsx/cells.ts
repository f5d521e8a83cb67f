/** Cells of a document as cells of a workbook. */
import type { Cell } from '../../document/document.ts';
import { blankText, type DocumentWords, marks } from '../plain.ts';
import type { BookCell, Look, Place } from './book.ts';

/** Where the sources stand, by their numbers. */
export type SourcePlaces = ReadonlyMap<number, Place>;

export const words = (text: string, look: Look = 'plain', to?: Place): BookCell => ({ text, look, to });

export function bookCell(cell: Cell, say: DocumentWords, places: SourcePlaces): BookCell {
  switch (cell.type) {
    case 'part':
    case 'points':
      return { number: cell.value, form: cell.type };
    case 'number':
      return {
        number: cell.value,
        form: Number.isInteger(cell.value) ? 'whole' : { digits: cell.digits ?? 0 },
      };
    case 'date':
      return { date: cell.value };
    case 'sources':
      return sourcesCell(cell.numbers, say, places);
    case 'absent':
      return words(cell.text, 'absent');
    case 'blank':
      return words(blankText(cell.text, say), 'blank');
    case 'text':
      return { text: cell.text, look: cell.strong ? 'strong' : 'plain', lang: cell.lang };
  }
}

/** Leads to the first of them: a cell has one link. */
function sourcesCell(numbers: readonly number[], say: DocumentWords, places: SourcePlaces): BookCell {
  const text = marks(numbers, say);
  const to = places.get(numbers[0] ?? 0);
  return words(text, numbers.length === 0 ? 'absent' : to ? 'link' : 'plain', to);
}
