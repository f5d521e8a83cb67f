/** Units of quantities: which can be converted into each other, and by what. */

/** Kilograms in one of each (NIST SP 811: 1 lb = 0.45359237 kg, 1 troy ounce = 31.1034768 g, all exact). */
const KILOGRAMS: Readonly<Record<string, number>> = {
  kg: 1,
  kgs: 1,
  kilogram: 1,
  kilograms: 1,
  kilo: 1,
  kgm: 1,
  公斤: 1,
  千克: 1,
  キログラム: 1,
  キロ: 1,
  g: 0.001,
  gr: 0.001,
  gram: 0.001,
  grams: 0.001,
  grm: 0.001,
  グラム: 0.001,
  克: 0.001,
  mg: 0.000001,
  t: 1000,
  mt: 1000,
  tne: 1000,
  tonne: 1000,
  tonnes: 1000,
  'metric ton': 1000,
  'metric tons': 1000,
  トン: 1000,
  吨: 1000,
  公吨: 1000,
  噸: 1000,
  kt: 1_000_000,
  lb: 0.45359237,
  lbs: 0.45359237,
  lbr: 0.45359237,
  pound: 0.45359237,
  pounds: 0.45359237,
  ポンド: 0.45359237,
  磅: 0.45359237,
  'oz t': 0.0311034768,
  ozt: 0.0311034768,
  'oz tr': 0.0311034768,
  'troy oz': 0.0311034768,
  'troy ounce': 0.0311034768,
  'troy ounces': 0.0311034768,
  apz: 0.0311034768,
  トロイオンス: 0.0311034768,
  金衡盎司: 0.0311034768,
};

const PIECES = new Set(
  'pc pcs pce piece pieces ea each unit units st stk stück ks szt nos no 個 个 個数 件 只 枚 本 台 套 セット ピース'.split(
    ' ',
  ),
);

export interface KnownUnit {
  /** `kg`, `pcs`, or the unit as written, which nothing is converted to. */
  unit: string;
  /** How many of `unit` one of the unit as written is. */
  factor: number;
}

/**
 * The common unit that a unit as written can be converted to. `ton` and `oz` may be several units and stay as they are.
 */
export function unitOf(text: string): KnownUnit {
  const folded = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/[\s._-]+/g, ' ');
  const kilograms = Object.hasOwn(KILOGRAMS, folded) ? KILOGRAMS[folded] : undefined;
  if (kilograms !== undefined) return { unit: 'kg', factor: kilograms };
  return { unit: PIECES.has(folded) ? 'pcs' : folded, factor: 1 };
}
