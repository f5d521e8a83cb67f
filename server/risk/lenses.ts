/** The lenses that come with the service: every JSON file in lenses/, checked once. */
import { OrepathError } from '../errors.ts';
import { checkLens } from './check-lens.ts';
import type { Lens, Lenses } from './lens.ts';

const files = import.meta.glob('../../lenses/*.json', { eager: true, import: 'default' });

let builtIn: readonly Lens[] | undefined;

/** The built-in lenses and a user's own, by id. Throws INVALID_VALUE where a file is not a lens or repeats an id. */
export function loadLenses(own: readonly Lens[] = []): Lenses {
  builtIn ??= Object.entries(files).map(([path, value]) => checkLens(value, path));
  return lensesOf([...builtIn, ...own]);
}

/** Lenses by id, in order of id. Throws INVALID_VALUE for an id that comes twice. */
export function lensesOf(lenses: readonly Lens[]): Lenses {
  const byId = new Map<string, Lens>();
  for (const lens of [...lenses].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (byId.has(lens.id)) {
      throw new OrepathError({
        code: 'INVALID_VALUE',
        message: `Two lenses have the id ${lens.id}`,
        expected: 'an id of its own',
        got: lens.id,
        where: { field: 'id' },
      });
    }
    byId.set(lens.id, lens);
  }
  return byId;
}
