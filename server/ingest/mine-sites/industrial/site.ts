/** One row of the compilation of industrial mines (Jasansky et al.): what kind of site, which commodities. */
import type { EntityKind } from '../../../model.ts';

/** A product as traded, to the metal or mineral it is of: "Copper cathode" is copper, "Thermal coal" is coal. */
const FORMS =
  /(?:\s+(?:ores?|concentrates?|cathodes?|pellets?|anodes?|matte|dor[eé]|oxides?|hydroxides?|sulphates?|carbonates?|rods?|metal))+$/;
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pgm: 'platinum group metals',
    diamonds: 'diamond',
    'bituminous coal': 'coal',
    'sub-bituminous coal': 'coal',
    'thermal coal': 'coal',
    'coking coal': 'coal',
    'metallurgical coal': 'coal',
    'metallurgical bituminous coal': 'coal',
    u3o8: 'uranium',
    alumina: 'aluminium',
    bauxite: 'aluminium',
    lignite: 'coal',
  }),
);

function materialOf(product: string): string {
  const word = product.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const plain = word.replace(FORMS, '');
  return SAME.get(word) ?? SAME.get(plain) ?? plain;
}

/** Materials of a list of commodities and products, each once; what they are called stays in the notes. */
export function materialsOf(products: string | undefined): string[] {
  const materials = (products ?? '').split(/[,;]/).map(materialOf);
  return [...new Set(materials.filter((material) => material !== ''))].sort();
}

/** A mine that also refines is a mine: what it refines is dug there. */
export function kindOf(does: string | undefined): EntityKind {
  const words = (does ?? '').toLowerCase();
  if (words.includes('mine')) return 'mine';
  if (/smelter|refinery/.test(words)) return 'smelter';
  return words.trim() === 'company' ? 'company' : 'mine';
}
