/** A text as it is kept, without some persons. */
import { withoutWords } from './erased-words.ts';
import type { Form } from './held-texts.ts';
import { type Erased, type Notes, type Person, withoutPersons } from './persons-in-notes.ts';

export interface Wish {
  /** Whose all is to go, of a row that these imports assert. */
  meant(person: Person, imports: readonly number[]): boolean;
  /** Words that are to go wherever they stand, and the pattern of them; null: none. */
  sought: { texts: readonly string[]; words: RegExp } | null;
  /** What stands in the place of a person. */
  by: string;
}

/** JSON: the text anew, and the words of whom was taken out; undefined where nothing is to change. */
export interface Rewritten {
  now: string;
  words: readonly string[];
}

const notesIn = (row: unknown): Notes => (row as { notes?: Notes }).notes ?? {};

export function without(
  form: Form,
  was: string,
  imports: readonly number[],
  { meant, sought, by }: Wish,
): Rewritten | undefined {
  if (form === 'words') {
    const now = sought ? withoutWords(was, sought.words, by) : was;
    return now === was ? undefined : { now, words: [] };
  }
  const row = JSON.parse(was) as unknown;
  const notes = form === 'notes' ? (row as Notes) : notesIn(row);
  const erased = withoutPersons(notes, (person) => meant(person, imports), sought?.texts ?? [], by);
  if (!erased) return undefined;
  return { now: JSON.stringify(rowWith(form, row, erased)), words: erased.words };
}

const rowWith = (form: Form, row: unknown, { notes }: Erased): unknown =>
  form === 'notes' ? notes : { ...(row as object), notes };
