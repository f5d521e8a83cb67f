/**
 * Names of metals and minerals as declarations write them: in English, Chinese and Japanese; those of CMRT and EMRT in
 * all ten languages of the templates.
 */
import { foldText } from './fold.ts';

/** Every name of a material in lower case, the name that the model has first. */
const NAMES: readonly (readonly string[])[] = [
  ['tantalum', '钽', '鉭', 'タンタル', 'ta', '钽矿'],
  ['tin', '锡', '錫', 'スズ', 'すず', 'sn'],
  ['gold', '金', '黄金', '黃金', 'au'],
  ['tungsten', '钨', '鎢', 'タングステン', 'wolfram'],
  ['cobalt', '钴', '鈷', 'コバルト'],
  ['mica', '云母', '雲母', 'マイカ', '天然云母', '天然マイカ', 'natural mica'],
  ['copper', '铜', '銅'],
  ['graphite', '石墨', 'グラファイト', '黒鉛', '天然石墨', 'natural graphite'],
  ['lithium', '锂', '鋰', 'リチウム'],
  ['nickel', '镍', '鎳', 'ニッケル'],
  ['aluminium', 'aluminum', '铝', '鋁', 'アルミニウム', 'アルミ'],
  ['antimony', '锑', '銻', 'アンチモン'],
  ['bauxite', '铝土矿', 'ボーキサイト'],
  ['beryllium', '铍', '鈹', 'ベリリウム'],
  ['bismuth', '铋', '鉍', 'ビスマス'],
  ['boron', '硼', 'ホウ素'],
  ['cadmium', '镉', '鎘', 'カドミウム'],
  ['chromium', '铬', '鉻', 'クロム', 'chrome'],
  ['gallium', '镓', '鎵', 'ガリウム'],
  ['germanium', '锗', '鍺', 'ゲルマニウム'],
  ['indium', '铟', '銦', 'インジウム'],
  ['iridium', '铱', '銥', 'イリジウム'],
  ['iron/steel', 'iron steel', '铁', '鐵', '鉄', '钢', '钢铁', '铁钢', '鉄鋼', '鋼鐵', '铁 钢', '鉄 鋼'],
  ['lead', '铅', '鉛'],
  ['magnesium', '镁', '鎂', 'マグネシウム'],
  ['manganese', '锰', '錳', 'マンガン'],
  ['molybdenum', '钼', '鉬', 'モリブデン'],
  ['niobium', '铌', '鈮', 'ニオブ'],
  ['palladium', '钯', '鈀', 'パラジウム'],
  ['platinum', '铂', '鉑', '白金', 'プラチナ'],
  ['rare earths', 'rare earth elements', 'rare earth', 'ree', '稀土', 'レアアース', '希土類'],
  ['rhenium', '铼', '錸', 'レニウム'],
  ['rhodium', '铑', '銠', 'ロジウム'],
  ['ruthenium', '钌', '釕', 'ルテニウム'],
  ['selenium', '硒', 'セレン'],
  ['silicon', '硅', '矽', 'ケイ素', 'シリコン'],
  ['silver', '银', '銀'],
  ['tellurium', '碲', 'テルル'],
  ['titanium', '钛', '鈦', 'チタン'],
  ['vanadium', '钒', '釩', 'バナジウム'],
  ['zinc', '锌', '鋅', '亜鉛'],
  ['zirconium', '锆', '鋯', 'ジルコニウム'],
];

/** Names in Korean, French, Portuguese, German, Spanish, Italian and Turkish, where they are no English ones. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  tantalum: ['탄탈럼', '탄탈륨', 'tantale', 'tântalo', 'tantal', 'tántalo', 'tantalio'],
  tin: ['주석', 'étain', 'estanho', 'zinn', 'estaño', 'stagno', 'kalay'],
  gold: ['금', 'ouro', 'oro', 'altın'],
  tungsten: ['텅스텐', 'tungstène', 'tungstênio', 'volfrâmio', 'wolframio', 'tungsteno', 'volfram'],
  cobalt: ['코발트', 'cobalto', 'kobalt'],
  mica: ['운모', 'glimmer', 'mika'],
  copper: ['구리', 'cuivre', 'cobre', 'kupfer', 'rame', 'bakır'],
  graphite: ['흑연', 'grafite', 'graphit', 'grafito', 'grafit'],
  lithium: ['리튬', 'lítio', 'litio', 'lityum'],
  nickel: ['니켈', 'níquel', 'nichel', 'nikel'],
};

const BY_NAME = new Map([
  ...Object.entries(OTHER_NAMES).flatMap(([material, names]) =>
    names.map((name) => [foldText(name), material] as const),
  ),
  ...NAMES.flatMap((names) => names.map((name) => [foldText(name), names[0]!] as const)),
]);

/** Whether a text is the name of a material that is known. */
export const isMaterial = (text: string): boolean => BY_NAME.has(foldText(text));

/** Marks that nobody sees: two names would look alike and differ. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Between the names of several materials. */
const BETWEEN = /[;,；，、/／&+\n]| and |および|和|与/i;

/** A name of more characters is a sentence. */
const LONGEST_NAME = 100;

const severalIn = (text: string): boolean => {
  const parts = text.split(BETWEEN);
  return parts.length > 1 && parts.every(isMaterial);
};

/**
 * The material that a text names, in lower case; undefined where it names none, or several. A name that is not known
 * stays as it is written, for people add materials of their own.
 */
export function materialOf(text: string): string | undefined {
  const folded = foldText(text);
  const known = BY_NAME.get(folded);
  if (known || folded === '') return known;
  const name = text
    .normalize('NFKC')
    .replace(/\(\*\)/g, '')
    .replaceAll(';', ',')
    .replace(/\s+/g, ' ')
    .replace(HIDDEN, '')
    .trim();
  if (name === '' || name.length > LONGEST_NAME || severalIn(text)) return undefined;
  return name.toLowerCase();
}
