/** Words in cells of supplier lists: kinds of suppliers, rows that are none. */
import { foldText, wordsOnly } from '../../identifiers/index.ts';
import type { EntityKind } from '../../model.ts';
import { isMaterial, materialOf } from '../declarations/materials.ts';

const KINDS: readonly [EntityKind, RegExp][] = [
  ['smelter', /smelter|refiner|refinery|製錬|精錬|冶炼|冶煉|精炼|schmelz/],
  ['mine', /\bmine\b|mining site|鉱山|矿山|礦山|bergwerk/],
  ['recycled', /recycl|scrap|リサイクル|再生|回收/],
  ['site', /\bsite\b|factory|plant|warehouse|工場|工厂|工廠|拠点|werk\b/],
  [
    'company',
    /company|manufactur|trader|trading|distribut|supplier|vendor|agent|service|subcontract|maker|会社|商社|代理|メーカー|製造|販売|外注|公司|制造|贸易|经销|供应|hersteller|handler/,
  ],
];

/** The kind of supplier that a word means; undefined for one that is not known. */
export function kindOf(word: string): EntityKind | undefined {
  const folded = foldText(word);
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

const TOTALS = new Set(
  'total|totals|grand total|sub total|subtotal|sum|overall|all suppliers|合計|小計|総計|総合計|計|合计|小计|总计|总额|summe|gesamt|gesamtsumme|somme|suma'
    .split('|')
    .map((word) => wordsOnly(foldText(word))),
);

/** Whether a name is what the last row of a list adds up, not a supplier. */
export const isTotal = (name: string): boolean => TOTALS.has(wordsOnly(foldText(name)));

/** Materials of a cell, each once, in order of the alphabet: `Tin; Gold`, `锡、金`, and `Tin/Gold` where both are known. */
export function materialsOf(cell: string): string[] {
  const parts = cell.split(/[;；、\n]/).flatMap((part) => {
    const smaller = part.split(/[,，/／+＋&]/);
    return smaller.length > 1 && smaller.every((each) => isMaterial(each)) ? smaller : [part];
  });
  const materials = parts.flatMap((part) => materialOf(part.trim()) ?? []);
  return [...new Set(materials)].sort();
}
