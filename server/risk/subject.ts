/** What facts speak of. */
import type { Fact } from '../projection/projection.ts';
import type { RiskRule, Subject } from './lens.ts';

export function subjectOf({ about, material }: Pick<Fact, 'about' | 'material'>): Subject {
  if (about.startsWith('iso:')) return material === null ? 'place' : 'goods';
  return about.startsWith('material:') ? 'material' : 'entity';
}

/** The material that a fact on a material wherever it comes from is about; null for any other. */
export function materialAbout({ about }: Fact): string | null {
  return about.startsWith('material:') ? about.slice('material:'.length) : null;
}

/** Whether a rule does not speak of a material. */
export function isOutsideMaterials({ materials }: RiskRule, material: string | null): boolean {
  return material !== null && materials !== undefined && !materials.includes(material);
}
