/** Names of companies as they are compared and as ids are made from them. */
import { foldText, wordsOnly } from './fold-text.ts';
import { FORMS_AFTER, FORMS_BEFORE, FORMS_UNSPACED } from './legal-forms.ts';

export interface FoldedName {
  /** The name without its legal forms, folded (fold-text.ts). The whole name where it is nothing but a legal form. */
  readonly text: string;
  /** Codes of the legal forms split off, sorted, each once. */
  readonly forms: readonly string[];
  /** Text and forms: what ids are made from. Equal for two spellings of one name. */
  readonly key: string;
}

const LONGEST_FORM = 8;

/** `S.p.A.` as `spa`, `G.m.b.H.` as `gmbh`. */
const joinAbbreviations = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){2,}\p{L}{0,2}(?![\p{L}\p{N}])/gu, (letters) =>
    letters.replaceAll('.', ''),
  );

function splitUnspaced(text: string, forms: Set<string>): string {
  let rest = text;
  for (let found = true; found; ) {
    found = false;
    for (const [spelling, code] of FORMS_UNSPACED) {
      const shorter = rest.startsWith(spelling)
        ? rest.slice(spelling.length)
        : rest.endsWith(spelling)
          ? rest.slice(0, -spelling.length)
          : rest;
      if (shorter === rest || !/[\p{L}\p{N}]/u.test(shorter)) continue;
      rest = shorter.trim();
      forms.add(code);
      found = true;
    }
  }
  return rest;
}

/** Takes off the longest run of words at one end that is a legal form, as often as there is one; the last word stays. */
function splitWords(words: readonly string[], forms: Set<string>): readonly string[] {
  let [start, end] = [0, words.length];
  for (let size = LONGEST_FORM; size > 0; size--) {
    if (size >= end - start) continue;
    const after = FORMS_AFTER.get(words.slice(end - size, end).join(''));
    const before = after ? undefined : FORMS_BEFORE.get(words.slice(start, start + size).join(''));
    const form = after ?? before;
    if (!form) continue;
    forms.add(form);
    if (after) end -= size;
    else start += size;
    size = LONGEST_FORM + 1;
  }
  return words.slice(start, end);
}

/**
 * Folds a name and splits its legal forms off: `ＡＢＣ Metals Co.,Ltd` and `Abc Metals Company Limited` fold alike, as do
 * `(株)三井金属` and `三井金属株式会社`. `&` is `and`; a leading article and punctuation go.
 */
export function foldName(name: string): FoldedName {
  const forms = new Set<string>();
  const spelled = joinAbbreviations(foldText(name).replace(/\s*[&+]\s*/g, ' and '));
  const unspaced = splitUnspaced(spelled.trim().replace(/\s*([()])\s*/g, '$1'), forms);
  const words = wordsOnly(unspaced).split(' ').filter(Boolean);
  if (words.length > 1 && words[0] === 'the') words.shift();
  const text = splitWords(words, forms).join(' ');
  const sorted = [...forms].sort();
  return { text, forms: sorted, key: `${text}|${sorted.join(',')}` };
}
