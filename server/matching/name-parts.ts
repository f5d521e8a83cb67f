/** A name taken apart into what is compared: words, and short runs of characters. */
import { type FoldedName, foldName, foldText, wordsOnly } from '../identifiers/index.ts';

export interface NameParts {
  /** Of the name without its branch. */
  readonly folded: FoldedName;
  /** What the name says of a branch, factory or office, folded; empty where it says nothing. */
  readonly branch: string;
  /** Words in full; a run of a script without spaces is one word. */
  readonly words: readonly string[];
}

/** Words of trade as they are shortened; only where names are compared, never where ids are made. */
const SHORTENED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mfg: 'manufacturing',
    manuf: 'manufacturing',
    intl: 'international',
    int: 'international',
    ind: 'industries',
    inds: 'industries',
    industry: 'industries',
    industrial: 'industries',
    tech: 'technology',
    technologies: 'technology',
    elec: 'electronics',
    electronic: 'electronics',
    electric: 'electronics',
    metal: 'metals',
    met: 'metals',
    alloy: 'alloys',
    chem: 'chemical',
    chemicals: 'chemical',
    mtl: 'materials',
    material: 'materials',
    matls: 'materials',
    eng: 'engineering',
    engg: 'engineering',
    engr: 'engineering',
    grp: 'group',
    dev: 'development',
    prod: 'products',
    prods: 'products',
    product: 'products',
    trdg: 'trading',
    ref: 'refinery',
    refining: 'refinery',
    smelt: 'smelting',
    smelter: 'smelting',
    co: '',
    company: '',
    and: '',
    of: '',
  }),
);

const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;

function* runs(word: string): Generator<string> {
  const characters = [...word];
  const size = UNSPACED.test(word) ? 2 : 3;
  const padded = ['^', ...characters, '$'];
  for (let i = 0; i + size <= padded.length; i++) yield padded.slice(i, i + size).join('');
}

/** Branches, factories and offices behind a name, folded. */
const BRANCHES = [
  // 上海某某有限公司苏州分公司, 某某株式会社横浜工場
  /(?<=公司|集团|..(?:株式|有限|合同)会社).{0,12}(?:分公司|分厂|工厂|办事处|工场|支店|支社|营业所|事业所|事务所)\)?$/u,
  // 株式会社某某 横浜工場
  /(?<=\S)[\s(].{0,8}(?:分公司|工厂|工场|支店|支社|营业所|事业所)\)?$/u,
  // Some Metals Ltd. - Penang Branch, Some Metals (Penang plant)
  /\s*(?:[-–—,/:]\s|\().{0,40}\b(?:branch|plant|factory|works|office|division|site)\)?$/u,
];

/** A branch of a branch of a branch. */
const MOST_BRANCHES = 3;

/** A folded name without its branch, and the branch. A name that is nothing else keeps it. */
function withoutBranch(text: string, most = MOST_BRANCHES): { text: string; branch: string } {
  for (const pattern of most > 0 ? BRANCHES : []) {
    const found = pattern.exec(text);
    if (!found || found.index === 0) continue;
    const rest = withoutBranch(text.slice(0, found.index).trim(), most - 1);
    return { text: rest.text, branch: rest.branch + wordsOnly(found[0]) };
  }
  return { text, branch: '' };
}

/** Characters of a name that are compared. */
const COMPARED = 300;

/** The parts of a name, of its first 300 characters. */
export function nameParts(name: string): NameParts {
  const { text, branch } = withoutBranch(foldText(name.slice(0, COMPARED)).trim());
  const folded = foldName(text);
  const plain = folded.text.split(' ').filter(Boolean);
  const known = plain.map((word) => SHORTENED.get(word) ?? word).filter(Boolean);
  const words = known.length ? known : plain;
  return { folded, branch, words };
}

/** The key of a word in full, which no run of characters is. */
export const wordKey = (word: string): string => `=${word}`;

/** What blocks are made of: words, trigrams of words, pairs of Han, kana, Hangul and Thai characters, the whole. Each once. */
export function keysOf(words: readonly string[]): Set<string> {
  const keys = new Set([wordKey(words.join(''))]);
  for (const word of words) {
    if (words.length > 1) keys.add(wordKey(word));
    for (const run of runs(word)) keys.add(run);
  }
  return keys;
}
