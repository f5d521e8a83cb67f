/** How far upstream a content says that its entities are. */
import { isEntity, isObject, isRelationship, type Json } from './shapes.ts';

/** The least tier beside each entity, by id: from rows with a tier, and from steps, which go upstream one by one. */
export function leastTiers(content: unknown): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  const note = (entity: unknown, tier: unknown): void => {
    if (!isEntity(entity) || typeof tier !== 'number') return;
    if (tier < (least.get(entity.id) ?? Number.POSITIVE_INFINITY)) least.set(entity.id, tier);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        if (isObject(item) && isRelationship(item)) note(item['supplier'], i + 1);
        visit(item);
      });
    } else if (isObject(value)) {
      if ('tier' in value) noteBeside(value, note);
      Object.values(value).forEach(visit);
    }
  };
  visit(content);
  return least;
}

function noteBeside(row: Json, note: (entity: unknown, tier: unknown) => void): void {
  for (const each of Object.values(row)) note(each, row['tier']);
}
