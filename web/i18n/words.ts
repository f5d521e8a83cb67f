import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../state.ts';
import type { Key, Messages } from './en/messages.ts';
import { fill, type Values } from './fill.ts';
import { type Formats, formats } from './format.ts';

/** What a view needs to speak: messages by key, terms by id, numbers and dates. */
export interface Words extends Formats {
  lang: Lang;
  t(key: Key, values?: Values): string;
  /** The message of a key made of a group and an id that comes from data, its name in the data, or `fallback`. */
  term(group: string, id: string, fallback?: string): string;
  raw(key: Key): string;
}

/** `given`: names that data brings for terms without a message, by key: those of a user's own lens. */
export function wordsOf(lang: Lang, messages: Messages, given: Readonly<Record<string, string>> = {}): Words {
  const form = formats(lang);
  const write = (n: number) => form.number(n);
  return {
    ...form,
    lang,
    raw: (key) => messages[key],
    t: (key, values = {}) => fill(messages[key], values, form.plural, write),
    term: (group, id, fallback = id) =>
      messages[`${group}.${id}` as Key] ?? given[`${group}.${id}`] ?? fallback,
  };
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside of the page');
  return words;
}
