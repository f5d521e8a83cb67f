/** Texts as a search compares them: wider than what ids are made from (identifiers/fold-text.ts), and free to change. */
import { Converter } from 'opencc-js/t2cn';
import { foldText } from '../identifiers/index.ts';

const PLAIN = /^[\x20-\x7e]*$/;
const HAN = /\p{Script=Han}/gu;

/** From Japanese forms, which include the traditional ones, to simplified ones, by OpenCC's tables. */
const simplify = Converter({ from: 'jp', to: 'cn' });
const simplified = new Map<string, string>();

/** Forms that Japanese names are written with and no table of simplification has: each with its common form. */
const NAME_FORMS = new Map(
  ['髙高', '﨑崎', '𠮷吉', '栁柳', '濵滨', '桒桑', '冨富', '邉边'].map(
    (pair) => [...pair] as [string, string],
  ),
);

/** Character by character, so that a part of a word folds as the whole does. */
function foldHan(character: string): string {
  let form = simplified.get(character);
  if (form === undefined) {
    form = NAME_FORMS.get(character) ?? simplify(character);
    simplified.set(character, form);
  }
  return form;
}

/**
 * Case, width, accents, kana and Han forms folded: ｔｉｎ is Tin, Dégé is found by dege, ほしの by ホシノ, 錫業 by 锡业,
 * 瀧澤 by 滝沢.
 */
export function foldSearch(text: string): string {
  if (PLAIN.test(text)) return text.trim().replace(/ {2,}/g, ' ').toLowerCase();
  return foldText(text).trim().replace(HAN, foldHan);
}
