/** An entity as resolvers hand it around: a position in the projection of the request's state. */
import { ENTITY_KINDS } from '../../model.ts';
import type { SpaceState } from '../../spaces/registry.ts';

export const ENTITY_TYPES = ['Company', 'Site', 'Smelter', 'Mine', 'Origin', 'Recycled'] as const;

export interface EntityNode {
  __typename: (typeof ENTITY_TYPES)[number];
  state: SpaceState;
  index: number;
  /** The id of the tables. */
  entityId: string;
}

export function entityNode(state: SpaceState, index: number): EntityNode {
  const { projection } = state;
  return {
    __typename: ENTITY_TYPES[ENTITY_KINDS.indexOf(projection.kindOf(index))]!,
    state,
    index,
    entityId: projection.idOf(index),
  };
}

/** By the id of the tables; null where it is not there. */
export function entityNodeById(state: SpaceState, id: string): EntityNode | null {
  const index = state.projection.indexOf(id);
  return index < 0 ? null : entityNode(state, index);
}
