import type { Script } from './places.ts';
import { mix, scale } from './random.ts';

const list = (text: string): readonly string[] => text.split(' ');

const LATIN = list(
  'ka ro mi ven tal or sa lin du ber ni mo zan ter ha vo ri el pra sto qui lu den fa gor ma ny si tro wen',
);
const LATIN_FORMS = list('Ltd. Inc. GmbH S.A. Co. B.V. AB S.p.A. Pty');
const LATIN_TRADES = list(
  'Metals Electric Components Circuits Alloys Trading Systems Plating Magnetics Battery',
);
const KANA = list(
  'アサ ヒノ ミナ カワ ソラ ツキ ハル ノゾ イズ フジ マキ ユウ レン トモ シオ タケ オキ ナギ ハヤ スミ',
);
const KANA_TRADES = list('電機 製作所 金属 工業 商事 精密 材料 めっき');
const HAN = list('华 金 龙 新 泰 远 盛 海 山 明 联 丰 江 瑞 宏 天 博 恒 长 东');
const HAN_TRADES = list('电子 金属 材料 科技 有色 贸易 冶炼 新能源');

const pick = (items: readonly string[], bits: number): string => items[scale(bits, items.length)]!;

function syllables(items: readonly string[], count: number, bits: number): string {
  let word = '';
  for (let i = 0; i < count; i++) word += pick(items, mix(bits, i));
  return word;
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** A company's or plant's name that nobody has, we hope; the number keeps two of a kind apart. */
export function companyName(script: Script, bits: number, number: number): string {
  const trade = mix(bits, 90);
  if (script === 'kana') return `${syllables(KANA, 3, bits)}${pick(KANA_TRADES, trade)}${number}`;
  if (script === 'han') return `${syllables(HAN, 3, bits)}${pick(HAN_TRADES, trade)}${number}`;
  const word = capital(syllables(LATIN, 3, bits));
  return `${word} ${pick(LATIN_TRADES, trade)} ${number} ${pick(LATIN_FORMS, mix(bits, 91))}`;
}

/** A mine's name. */
export const mineName = (bits: number, number: number): string =>
  `${capital(syllables(LATIN, 3, bits))} mine ${number}`;
