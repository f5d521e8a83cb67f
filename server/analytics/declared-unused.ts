/** Entities that declare not to use a material: status `uses-material` = `no` (method.md 1). */
import { counts, type Projection } from '../projection/projection.ts';
import type { SupplyQuestion } from './question.ts';

export const USES_MATERIAL = 'uses-material';

/** Material numbers by entity; an entity may declare several. Statuses that name no material say nothing. */
export function declaredUnused(projection: Projection, question: SupplyQuestion): Map<number, Set<number>> {
  const declared = new Map<number, Set<number>>();
  for (const status of projection.statuses) {
    if (status.kind !== USES_MATERIAL || status.value !== 'no' || status.material === null) continue;
    if (!counts(status, question.asOf, question.knownAt)) continue;
    const entity = projection.indexOf(status.about);
    const material = projection.materials.indexOf(status.material);
    if (entity < 0 || material < 0) continue;
    const materials = declared.get(entity);
    if (materials) materials.add(material);
    else declared.set(entity, new Set([material]));
  }
  return declared;
}
