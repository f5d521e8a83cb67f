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
  (
    'total|totals|grand total|sub total|subtotal|total amount|overall total|sum|overall|all suppliers|合計|小計|総計|総合計|総額|計|合计|小计|总计|总额|' +
    'summe|gesamt|gesamtsumme|gesamtergebnis|ergebnis|endsumme|zwischensumme|somme|total général|sous total|suma|total general|totale'
  )
    .split('|')
    .map((word) => wordsOnly(foldText(word))),
);

/** Labels that spreadsheets and ERP systems give the sum of a group: `Tin Total`, `Subtotal Tin`, `仕入先計`, `总计（含税）`. */
const SUM_OF = new RegExp(
  '^(?:sub ?|grand |sous )total\\b|\\btotal$|\\b(?:ergebnis|zwischensumme|gesamtsumme)$|^(?:zwischensumme|gesamtsumme)\\b' +
    `|^(?:${foldText('合計|小計|総計|総合計')})|(?:${foldText('合計|小計|総計|先計|業者計')})$`,
);

/** `Total SA` of France is a company: these tell nothing where no other column could. */
const SUM_PERHAPS = /^(?:total|summe|sum|suma|somme)\b/;

const labelOf = (name: string): string =>
  wordsOnly(foldText(name.normalize('NFKC').replace(/\(.*?\)/g, ' ')));

/**
 * Whether a row that is called so adds others up and is no supplier. `others`: what the cells of the list's other columns
 * say of who it is, blank ones among them.
 */
export function isSum(name: string, others: readonly string[]): boolean {
  const label = labelOf(name);
  if (TOTALS.has(label)) return true;
  if (others.some((text) => text !== '')) return false;
  return SUM_OF.test(label) || (others.length > 0 && SUM_PERHAPS.test(label));
}

/** Materials of a cell, each once, in order of the alphabet: `Tin; Gold`, `锡、金`, and `Tin/Gold` where both are known. */
export function materialsOf(cell: string): string[] {
  const parts = cell.split(/[;；、\n]/).flatMap((part) => {
    const smaller = part.split(/[,，/／+＋&]/);
    return smaller.length > 1 && smaller.every((each) => isMaterial(each)) ? smaller : [part];
  });
  const materials = parts.flatMap((part) => materialOf(part.trim()) ?? []);
  return [...new Set(materials)].sort();
}
