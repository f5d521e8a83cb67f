import type { Band } from './drawing.ts';

/** A band of many customers opens these of them first: those with most exposure behind it, then most supply. */
const AT_ONCE = 12;

/** The customers that pressing a band opens; where all of them are open, those that it folds again. */
export function pressed({ customers }: Band, open: readonly string[]): string[] {
  const closed = customers.filter(({ id }) => !open.includes(id));
  return (closed.length > 0 ? closed : [...customers])
    .sort((a, b) => b.exposed - a.exposed || b.mass - a.mass)
    .slice(0, AT_ONCE)
    .map(({ id }) => id);
}
