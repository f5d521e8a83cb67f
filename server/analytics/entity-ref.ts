import type { Projection } from '../projection/projection.ts';
import type { EntityName, EntityRef } from './answer.ts';

export function nameOf(projection: Projection, entity: number): EntityName {
  return { id: projection.idOf(entity), name: projection.nameOf(entity) };
}

export function refOf(projection: Projection, entity: number): EntityRef {
  return { ...nameOf(projection, entity), kind: projection.kindOf(entity) };
}
