/** Texts as they are compared: one form for width, case, accents, kana and variants of Han characters. */
import { foldHan } from './han-variants.ts';

const HIDDEN = /[\p{Cc}\p{Cf}]/gu;
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const SMALL_KANA = 'ァィゥェォッャュョヮヵヶ';
const FULL_KANA = 'アイウエオツヤユヨワカケ';
const HIRAGANA_TO_KATAKANA = 0x60;

function foldKana(text: string): string {
  return text
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + HIRAGANA_TO_KATAKANA))
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => FULL_KANA[SMALL_KANA.indexOf(kana)]!)
    .replace(/(?<=[ァ-ヺ])[-‐‑‒–—―−ｰ]+(?=[ァ-ヺ]|$|[\s(])/gu, 'ー');
}

/**
 * Unicode NFKC in lower case, one space for many; no accents on Latin, Greek and Cyrillic letters, no hidden characters; hiragana as
 * katakana, small kana as full ones (キャノン and キヤノン are one); Han characters simplified as far as the table goes.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(HIDDEN, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıħ]/g, (letter) => LETTERS[letter]!);
  return foldHan(foldKana(plain));
}

const UNSPACED_SCRIPTS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ー';
const BESIDE_UNSPACED = new RegExp(`(?<=[${UNSPACED_SCRIPTS}]) | (?=[${UNSPACED_SCRIPTS}])`, 'gu');

/** Letters and digits of a folded text, words apart by one space; none beside scripts that are written without. */
export function wordsOnly(folded: string): string {
  return folded
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}ー]+/gu, ' ')
    .trim()
    .replace(BESIDE_UNSPACED, '');
}
