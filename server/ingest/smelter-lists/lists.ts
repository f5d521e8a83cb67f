/** The lists of smelters that RMI publishes, and what they are called where they are documents. */

/** A template's look-up of names and ids; smelters assessed; smelters being assessed; what changed in the look-ups. */
export type ListKind = 'look-up' | 'conformant' | 'active' | 'revisions';

/** The templates that have a look-up of their own. */
export type LookupOf = 'CMRT' | 'EMRT' | 'AMRT' | 'CRT';

export interface SmelterList {
  kind: ListKind;
  /** The same for every edition. */
  title: string;
  /** Of RMI's series: a later edition ends what an earlier one says. */
  series: string;
  /** First part of its documents' ids. */
  slug: string;
}

export const RMI = 'own:rmi';
export const LOOKUP_SERIES = 'smelter-look-up:';
export const REVISION_SERIES = 'smelter-list-revisions';

export const lookupList = (of: LookupOf): SmelterList => ({
  kind: 'look-up',
  title: `${of} smelter look-up`,
  series: LOOKUP_SERIES + of.toLowerCase(),
  slug: of.toLowerCase(),
});

export const CONFORMANT: SmelterList = {
  kind: 'conformant',
  title: 'RMAP conformant smelters',
  series: 'rmap-conformant',
  slug: 'conformant',
};

export const ACTIVE: SmelterList = {
  kind: 'active',
  title: 'RMAP active smelters',
  series: 'rmap-active',
  slug: 'active',
};

export const REVISIONS: SmelterList = {
  kind: 'revisions',
  title: 'Revisions of the smelter look-ups',
  series: REVISION_SERIES,
  slug: 'revisions',
};

const OF_CMRT = new Set(['tantalum', 'tin', 'gold', 'tungsten']);
const OF_EMRT = new Set(['cobalt', 'copper', 'graphite', 'lithium', 'mica', 'nickel']);

/** Which template a look-up belongs to, by its materials: only AMRT's has others than those of the two. */
export function lookupOf(materials: Iterable<string>): LookupOf {
  const all = [...materials];
  if (all.every((material) => OF_CMRT.has(material))) return 'CMRT';
  return all.every((material) => OF_EMRT.has(material)) ? 'EMRT' : 'AMRT';
}
