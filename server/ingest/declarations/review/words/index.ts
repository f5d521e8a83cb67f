/** Languages that a request can be written in. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

export const WORDS: Readonly<Record<string, Words>> = { en, ja, zh };

/** The words of a declaration's language; English for those there are none of. */
export const wordsOf = (language: string): Words => WORDS[language.split('-')[0]!] ?? en;
