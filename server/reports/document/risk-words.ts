/** Risks, materials, scales and what facts are about, in words. */
import type { ReportFact } from '../content/facts.ts';
import type { ReportWords } from '../words/report-words.ts';

/** As the lens means it: the same id may be narrower under one of them. */
export function riskName({ risk, lens }: { risk: string | null; lens: string }, words: ReportWords): string {
  const id = risk ?? '';
  return words.term('risk', `${id}.${lens}`, words.term('risk', id));
}

/** null: all layers together. */
export const materialName = (material: string | null, words: ReportWords): string =>
  material === null ? words.t('tierN.allMaterials') : words.term('material', material);

export const scaleName = (scale: string, words: ReportWords): string => words.term('scale', scale);

/** The entity itself, a place or a material; with the material that the fact speaks of there. */
export function aboutText({ about, material }: ReportFact, words: ReportWords): string {
  const where = placeText(about, words);
  return material === null
    ? where
    : words.t('facts.materialAt', { material: materialName(material, words), where });
}

function placeText(about: string | null, words: ReportWords): string {
  if (about === null) return words.t('facts.itself');
  const [scheme, code = ''] = about.split(':', 2);
  if (scheme === 'material') return materialName(code, words);
  if (scheme !== 'iso') return about;
  const country = words.country(code.slice(0, 2));
  return code.length > 2 ? `${country} (${code})` : country;
}
