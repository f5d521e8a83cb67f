/** Nearest known names to one that is not known, for error messages. */
import { distance } from 'fastest-levenshtein';
import type { Projection } from '../projection/projection.ts';

const SUGGESTIONS = 5;

interface Scored {
  name: string;
  score: number;
}

/** Names within half their length of edits or that contain the asked text, best first, at most five. */
export function nearest(asked: string, known: Iterable<string>): string[] {
  const best: Scored[] = [];
  for (const name of known) offer(best, name, scoreOf(asked.toLowerCase(), name.toLowerCase()));
  return best.map(({ name }) => name);
}

/** Ids of the entities whose id or name is nearest. Looks at every entity: for error messages only. */
export function nearestEntities(projection: Projection, asked: string): string[] {
  const best: Scored[] = [];
  const text = asked.toLowerCase();
  for (let rank = 0; rank < projection.entities.count; rank++) {
    const entity = projection.byId[rank]!;
    const id = projection.idOf(entity);
    const value = id.slice(id.indexOf(':') + 1).toLowerCase();
    const name = projection.nameOf(entity).toLowerCase();
    offer(best, id, Math.min(scoreOf(text, id.toLowerCase()), scoreOf(text, value), scoreOf(text, name)));
  }
  return best.map(({ name }) => name);
}

/** Smaller is nearer: a prefix, then a part, then by edits; Infinity where nothing is alike. */
function scoreOf(asked: string, known: string): number {
  const longer = Math.max(asked.length, known.length);
  if (asked.length > 1 && known.startsWith(asked)) return 0.1;
  if (asked.length > 2 && known.includes(asked)) return 0.2;
  if (Math.abs(asked.length - known.length) * 2 > longer) return Number.POSITIVE_INFINITY;
  const score = distance(asked, known) / longer;
  return score <= 0.5 ? score : Number.POSITIVE_INFINITY;
}

function offer(best: Scored[], name: string, score: number): void {
  if (score === Number.POSITIVE_INFINITY) return;
  if (best.length === SUGGESTIONS && best[SUGGESTIONS - 1]!.score <= score) return;
  const at = best.findIndex((other) => other.score > score);
  best.splice(at < 0 ? best.length : at, 0, { name, score });
  if (best.length > SUGGESTIONS) best.pop();
}
