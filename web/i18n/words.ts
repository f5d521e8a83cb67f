import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WordsOf } from '../../common/words/words.ts';
import type { Key } from './en/messages.ts';

/** What a view needs to speak. */
export type Words = WordsOf<Key>;

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside of the page');
  return words;
}
