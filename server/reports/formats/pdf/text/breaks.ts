/**
 * Where a line may end. Latin words stay whole; Han and kana break between any two, but no line begins with a closing
 * mark, a small kana or a sound mark and none ends with an opening one (the rules of kinsoku).
 */
import { isWide } from '../fonts/scripts.ts';

const SPACE = /[\u0020\u2000-\u2006\u2008-\u200b\u3000]/u;
const GLUE = /[\u00a0\u2007\u202f\u2060\ufeff]/u;
const MARK = /\p{M}/u;
/** Never at the start of a line. */
const CLOSING =
  /[)\]}.,:;!?%‰°′″℃’”…‥、。，．・：；？！）」』】〕》〉］｝｠〗〙〟゛゜ヽヾゝゞ々〻ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖㇰ-ㇿ‐゠–〜～‼⁇⁈⁉％｡｣､･ｧ-ｰﾞﾟ]/u;
/** Never at the end of one. */
const OPENING = /[([{¥$£€＄￥￡“‘（「『【〔《〈［｛｟〖〘〝｢]/u;
/** Between the parts of a compound: a line may end after one. */
const HYPHEN = /[-‐–]/u;
/** Between the parts of ids and addresses: what is too long for a line is broken after one first. */
const PARTING = /[-/_:@&=|‐–]/u;
const DIGIT = /\p{Nd}/u;
const LETTER = /[\p{L}\p{Nd}]/u;
const PAIRED = /[—…‥]/u;

/** Positions in `text` at which a new line may begin, ascending; its end is always the last of them. */
export function breaksOf(text: string): number[] {
  const found: number[] = [];
  let at = 0;
  let before = '';
  let twoBefore = '';
  for (const character of text) {
    if (at > 0 && mayBreak(twoBefore, before, character)) found.push(at);
    twoBefore = before;
    before = character;
    at += character.length;
  }
  if (at > 0) found.push(at);
  return found;
}

/** Whether a word that no line holds is best broken after this character. */
export const parts = (character: string): boolean => PARTING.test(character);

function mayBreak(twoBefore: string, before: string, after: string): boolean {
  if (SPACE.test(after) || GLUE.test(after) || GLUE.test(before) || MARK.test(after)) return false;
  if (SPACE.test(before)) return true;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  if (PAIRED.test(before) && before === after) return false;
  if (isWide(before) || isWide(after)) return true;
  return HYPHEN.test(before) && LETTER.test(after) && mayPart(twoBefore, after);
}

/** Not after a sign, nor within a date, a time or a range of numbers. */
const mayPart = (twoBefore: string, after: string): boolean =>
  LETTER.test(twoBefore) && !(DIGIT.test(twoBefore) && DIGIT.test(after));
