import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../state.ts';
import { en, type Key, type Messages } from './en.ts';
import { fill, type Values } from './fill.ts';
import { type Formats, formats } from './format.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const MESSAGES: Readonly<Record<Lang, Messages>> = { en, ja, zh };

/** What a view needs to speak: messages by key, terms by id, numbers and dates. */
export interface Words extends Formats {
  lang: Lang;
  t(key: Key, values?: Values): string;
  /** The message of a key made of a group and an id that comes from data, its name in the data, or `fallback`. */
  term(group: string, id: string, fallback?: string): string;
  raw(key: Key): string;
}

/** `given`: names that data brings for terms without a message, by key: those of a user's own lens. */
export function wordsOf(lang: Lang, given: Readonly<Record<string, string>> = {}): Words {
  const messages = MESSAGES[lang];
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

export const WordsContext = createContext<Words>(wordsOf('en'));

export function useWords(): Words {
  return useContext(WordsContext);
}
