/** Nearest known names to one that is not known, for error messages. */
import { distance } from 'fastest-levenshtein';

const SUGGESTIONS = 5;

interface Scored {
  name: string;
  score: number;
}

/** Keeps the best few of what is offered, best first. */
export class Nearest {
  private readonly best: Scored[] = [];

  get names(): string[] {
    return this.best.map(({ name }) => name);
  }

  offer(name: string, score: number): void {
    const { best } = this;
    if (score === Number.POSITIVE_INFINITY) return;
    if (best.length === SUGGESTIONS && best[SUGGESTIONS - 1]!.score <= score) return;
    const at = best.findIndex((other) => other.score > score);
    best.splice(at < 0 ? best.length : at, 0, { name, score });
    if (best.length > SUGGESTIONS) best.pop();
  }
}

/** Names within half their length of edits (two at least) or that contain the asked text, best first, at most five. */
export function nearest(asked: string, known: Iterable<string>): string[] {
  const found = new Nearest();
  for (const name of known) found.offer(name, scoreOf(asked.toLowerCase(), name.toLowerCase()));
  return found.names;
}

/** Smaller is nearer: a prefix, then a part, then by edits; Infinity where nothing is alike. Both in lower case. */
export function scoreOf(asked: string, known: string): number {
  const longer = Math.max(asked.length, known.length);
  if (asked.length > 1 && known.startsWith(asked)) return 0.1;
  if (asked.length > 2 && known.includes(asked)) return 0.2;
  if (Math.abs(asked.length - known.length) * 2 > longer) return Number.POSITIVE_INFINITY;
  const edits = distance(asked, known);
  // two letters changed places: two edits, which is most of a short word
  const most = longer > 2 ? Math.max(2, longer / 2) : 1;
  return edits <= most ? edits / longer : Number.POSITIVE_INFINITY;
}
