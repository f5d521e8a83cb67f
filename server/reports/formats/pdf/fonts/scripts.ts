/** Which family sets a character: Han and kana one of their language, all else Noto Sans. */
import type { Family } from './files.ts';

const WIDE =
  /[\u2e80-\u303f\u3041-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1b000}-\u{1b16f}\u{20000}-\u{3ffff}]/u;

/** Punctuation that Latin and Han writing share, and each sets in its own width. */
const SHARED = /[\u00b7\u2010-\u2027\u2030-\u205e]/u;

/** Characters that turn writing around: nobody sees them, and so they are shown as what they are. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/u;

export const isWide = (character: string): boolean => WIDE.test(character);
export const isShared = (character: string): boolean => SHARED.test(character);
export const isTurning = (character: string): boolean => TURNING.test(character);

/** The family of Han characters in a language, by its BCP 47 tag; null: it has none of its own. */
export function hanFamilyOf(lang: string): 'ja' | 'zh' | null {
  const base = lang.slice(0, 2).toLowerCase();
  return base === 'ja' || base === 'zh' ? base : null;
}

const CHAINS: Readonly<Record<'ja' | 'zh', { wide: readonly Family[]; narrow: readonly Family[] }>> = {
  ja: { wide: ['ja', 'zh', 'latin'], narrow: ['latin', 'ja', 'zh'] },
  zh: { wide: ['zh', 'ja', 'latin'], narrow: ['latin', 'zh', 'ja'] },
};

/** All families, those first that suit: `wide` characters Han families, others the Latin one. */
export const chain = (wide: boolean, han: 'ja' | 'zh'): readonly Family[] =>
  CHAINS[han][wide ? 'wide' : 'narrow'];
