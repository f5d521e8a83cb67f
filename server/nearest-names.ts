import { distance } from 'fastest-levenshtein';

/** The known names nearest to what was given, best first: at most three, none further than half its length. */
export function nearestNames(given: string, known: readonly string[]): string[] {
  const folded = given.toLowerCase();
  return known
    .map((name) => ({ name, score: distance(folded, name.toLowerCase()) }))
    .filter(({ score, name }) => score <= Math.max(2, Math.ceil(Math.min(folded.length, name.length) / 2)))
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
