/** Answers and fields as people fill them in, and what they mean. */
import { foldText } from './fold.ts';
import type { Labels } from './labels.ts';

/** Every answer that some drop-down of some version offers, as it has it in English. */
export const OPTIONS = [
  'Yes',
  'No',
  'Unknown',
  '100%',
  'Greater than 90%',
  'Greater than 75%',
  'Greater than 50%',
  '50% or less',
  'None',
  'Did not survey',
  'Not declaring',
  'Not applicable for this declaration',
  'DRC only',
  'DRC or adjoining countries only',
  'India and/or Madagascar only',
  'Yes, in conformance with IPC1755 (e.g., CMRT)',
  'Yes, in conformance with IPC1755 (e.g., EMRT)',
  'Yes, CRT',
  'Yes, using other format (describe)',
  'Yes, when more processors are validated',
  'Yes, with the SEC',
  'Yes, with the EU',
  'Yes, with the SEC and the EU',
] as const;

/** Ways of saying them that are in no template's dictionary, or are another version's wording. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  Yes: ['y', '是', '是的', '有', 'はい', '有り', 'あり', '예', '네', 'oui', 'ja', 'sí', 'sim', 'sì', 'evet'],
  No: ['n', '否', '不是', '没有', '無', '无', 'いいえ', 'なし', '아니요', 'non', 'nein', 'não', 'hayır'],
  Unknown: [
    '不明',
    '未知',
    '不知道',
    '不详',
    'わからない',
    '알 수 없음',
    'inconnu',
    'unbekannt',
    'desconocido',
  ],
  '100%': ['1', '100', '1.0', 'yes 100%', '100 percent'],
  'Greater than 90%': ['> 90%', '>90%', '大于 90%', '超过 90%', '90%超'],
  'Greater than 75%': ['> 75%', '>75%', '大于 75%', '超过 75%', '75%超'],
  'Greater than 50%': ['> 50%', '>50%', '大于 50%', '超过 50%', '50%超'],
  '50% or less': ['<= 50%', '50% 或更小', '50% 或以下', '50%以下'],
  None: ['0%', '完全没有', 'ゼロ'],
  'Yes, in conformance with IPC1755 (e.g., CMRT)': [
    'Yes, in conformance with IPC-1755 [e.g., CMRT]',
    'Yes, CMRT',
  ],
  'Yes, in conformance with IPC1755 (e.g., EMRT)': [
    'Yes, in conformance with IPC-1755 [e.g., EMRT]',
    'Yes, Extended Mineral Reporting Template',
    'Yes, EMRT',
  ],
};

const BY_WORDS = new Map<string, string>([
  ...OPTIONS.map((option) => [foldText(option), option] as const),
  ...Object.entries(OTHER_WORDS).flatMap(([option, words]) =>
    words.map((word) => [foldText(word), option] as const),
  ),
]);

/** The option that an answer is, in any language; undefined where it is none. `100%` comes as 1, "1" or "100%". */
export function optionOf(written: string, labels: Labels): string | undefined {
  return BY_WORDS.get(foldText(written)) ?? BY_WORDS.get(foldText(labels.inEnglish(written)));
}

const PLACEHOLDERS = new Set(
  [
    'n/a', 'na', 'n.a.', 'not applicable', 'not available', 'none', 'nil', 'null', 'unknown', 'not known', 'tbd',
    'tba', 'to be determined', 'xxx', '不明', '未知', '不知道', '无', '無', '没有', '不适用', '不適用', '该当なし',
    '該当なし', 'なし', '無し', '特になし', '未定', '暂无', 'enter smelter details', '?', '#n/a',
  ].map(foldText), // biome-ignore format: a list of words
);

/** Whether a text stands for nothing: N/A, None, Unknown, a dash, a template's own "enter details". */
export function isPlaceholder(text: string): boolean {
  const folded = foldText(text);
  return folded === '' ? text.trim() !== '' : PLACEHOLDERS.has(folded);
}

const NOT_LISTED = new Set(['smelter not listed', 'processor not listed', 'not listed'].map(foldText));
const NOT_IDENTIFIED = new Set(
  [
    'smelter not yet identified',
    'smelter not identified',
    'processor not yet identified',
    'not yet identified',
  ].map(foldText),
);

/** What the two special entries of the look-up list say, in any case and language that the dictionary knows. */
export function specialLookup(text: string, labels: Labels): 'not-listed' | 'not-yet-identified' | undefined {
  for (const words of [foldText(text), foldText(labels.inEnglish(text))]) {
    if (NOT_LISTED.has(words)) return 'not-listed';
    if (NOT_IDENTIFIED.has(words)) return 'not-yet-identified';
  }
  return undefined;
}

/** `CID001234` where an id has that form however it is typed; else as written, tidied. */
export function smelterIdOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\ufeff-]+/g, '');
  return /^CID\d{6}$/.test(plain) ? plain : text.trim();
}

export const isRmiId = (id: string | undefined): id is string => id !== undefined && /^CID\d{6}$/.test(id);
