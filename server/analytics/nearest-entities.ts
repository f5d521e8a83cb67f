/** Nearest known entities to one that is not known, for error messages. */
import { Nearest, scoreOf } from '../nearest.ts';
import type { Projection } from '../projection/projection.ts';

/** Ids of the entities whose id or name is nearest. Looks at every entity: for error messages only. */
export function nearestEntities(projection: Projection, asked: string): string[] {
  const found = new Nearest();
  const text = asked.toLowerCase();
  for (const entity of projection.byId) {
    const id = projection.idOf(entity);
    const value = id.slice(id.indexOf(':') + 1).toLowerCase();
    const name = projection.nameOf(entity).toLowerCase();
    found.offer(id, Math.min(scoreOf(text, id.toLowerCase()), scoreOf(text, value), scoreOf(text, name)));
  }
  return found.names;
}
