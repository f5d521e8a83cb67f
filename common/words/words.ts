import { fill, type Values } from './fill.ts';
import { type Formats, formats } from './format.ts';
import type { Lang } from './lang.ts';

/** Speaks one language: messages by key, terms by id, numbers and dates. */
export interface WordsOf<Key extends string> extends Formats {
  lang: Lang;
  t(key: Key, values?: Values): string;
  /** The message of a key made of a group and an id that comes from data, its name in the data, or `fallback`. */
  term(group: string, id: string, fallback?: string): string;
  raw(key: Key): string;
}

/** `given`: names that data brings for terms without a message, by key: those of a user's own lens. */
export function wordsOf<Key extends string>(
  lang: Lang,
  messages: Readonly<Record<Key, string>>,
  given: Readonly<Record<string, string>> = {},
): WordsOf<Key> {
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
