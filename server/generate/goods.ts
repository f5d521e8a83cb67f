import { mix, scale } from './random.ts';

/** Materials, the commonest first; a bit each in a set of materials. In the order of the alphabet when written. */
export const MATERIALS = [
  'tin',
  'gold',
  'tungsten',
  'tantalum',
  'cobalt',
  'copper',
  'nickel',
  'lithium',
  'graphite',
  'mica',
] as const;

/** Of a hundred sources, how many are of each material. */
const WEIGHTS = [20, 20, 10, 10, 10, 10, 6, 5, 4, 5];

/** What companies deal in: electronics, batteries, coatings and so on, as sets of materials. */
const FAMILIES = [
  ['tin', 'gold', 'tungsten', 'tantalum'],
  ['tin', 'gold'],
  ['tin'],
  ['gold'],
  ['cobalt', 'lithium', 'nickel', 'graphite', 'copper'],
  ['cobalt', 'nickel'],
  ['tantalum'],
  ['tungsten'],
  ['mica'],
  ['copper', 'tin'],
].map(setOf);

const FAMILY_WEIGHTS = [26, 14, 10, 8, 12, 6, 6, 6, 4, 8];

function setOf(names: readonly string[]): number {
  return names.reduce((set, name) => set | (1 << MATERIALS.indexOf(name as (typeof MATERIALS)[number])), 0);
}

function weighted(weights: readonly number[], bits: number): number {
  let rest = scale(bits, 100);
  let choice = 0;
  while (choice < weights.length - 1 && rest >= weights[choice]!) rest -= weights[choice++]!;
  return choice;
}

/** How many of `count` things fall to each material, in order; they add up to `count`. */
export function sharedOut(count: number): number[] {
  let [sum, given] = [0, 0];
  return WEIGHTS.map((weight) => {
    sum += weight;
    const upTo = Math.floor((count * sum) / 100);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

/** The metal of a smelter. */
export const metalOf = (seed: number, position: number): number => weighted(WEIGHTS, mix(seed, position, 11));

/** The materials that a company deals in, as a set. */
export const dealsIn = (seed: number, position: number): number =>
  FAMILIES[weighted(FAMILY_WEIGHTS, mix(seed, position, 12))]!;

const NAMES = new Map<number, readonly string[]>();

/** The names in a set of materials, sorted. */
export function materialNames(set: number): readonly string[] {
  let names = NAMES.get(set);
  if (!names) {
    names = MATERIALS.filter((_, bit) => set & (1 << bit)).sort();
    NAMES.set(set, names);
  }
  return names;
}
