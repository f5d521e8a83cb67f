/** What lists of smelters know of an identifier, and the little that the review needs of them. */
import type { LookupRow } from '../declaration.ts';
import { foldText } from '../fold.ts';

export interface KnownSmelter {
  /** `CID001234` */
  id: string;
  /** In lower case: an identifier belongs to one material; '' where no list says which. */
  material: string;
  /** Standard name first, then others. */
  names: readonly string[];
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  /** Set where it has left the list; with the ISO date where the list tells it. */
  removed?: { date?: string };
}

/** A list of smelters, whatever its source: the look-up of a workbook, or editions of RMI's lists together. */
export interface KnownSmelters {
  /** `CID001234` as the list has it, removed ones included; undefined where it was never listed. */
  smelter(id: string): KnownSmelter | undefined;
  /** Identifiers that go by a name for a material. */
  named(material: string, name: string): readonly string[];
  /** Every identifier, for suggestions. */
  ids(): ReadonlySet<string>;
  /** Whether it has any smelter of a material: a list of cobalt's says nothing of tin. */
  covers(material: string): boolean;
}

const keyOf = (material: string, name: string): string => `${material}\n${foldText(name)}`;

/** The list of what is given. Of one identifier given twice the names are joined. */
export function knownSmelters(smelters: Iterable<KnownSmelter>): KnownSmelters {
  const byId = new Map<string, KnownSmelter>();
  const byName = new Map<string, Set<string>>();
  for (const smelter of smelters) {
    const before = byId.get(smelter.id);
    byId.set(smelter.id, before ? { ...before, names: [...before.names, ...smelter.names] } : smelter);
    for (const name of smelter.names) {
      const key = keyOf(smelter.material, name);
      byName.set(key, (byName.get(key) ?? new Set()).add(smelter.id));
    }
  }
  const ids = new Set(byId.keys());
  const materials = new Set([...byId.values()].map(({ material }) => material));
  return {
    smelter: (id) => byId.get(id),
    named: (material, name) => [...(byName.get(keyOf(material, name)) ?? [])],
    ids: () => ids,
    covers: (material) => materials.has(material),
  };
}

/** The look-up sheet that a declaration's workbook came with, as a list. Its two special entries have no identifier. */
export function ownLookup(rows: readonly LookupRow[]): KnownSmelters {
  return knownSmelters(
    rows
      .filter(({ id }) => id !== '')
      .map(({ id, material, name, lookup, countryCode }) => ({
        id,
        material,
        names: [name, lookup],
        ...(countryCode !== undefined && { countryCode }),
      })),
  );
}
