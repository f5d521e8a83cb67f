import { compare } from './compare.ts';
import { link } from './link.ts';
import { map } from './map.ts';
import { portfolio } from './portfolio.ts';
import { questions } from './questions.ts';
import { report } from './report.ts';
import type { Pairs, Slice } from './slice.ts';
import { sources } from './sources.ts';
import { tour } from './tour.ts';
import { whatif } from './whatif.ts';

/** One line a screen that has state of its own. */
export const SLICES = {
  compare,
  tour,
  map,
  link,
  sources,
  whatif,
  portfolio,
  questions,
  report,
};

type StateOf<S> = S extends Slice<infer State> ? State : never;

/** State of the screens, by name. */
export type Slices = { [Name in keyof typeof SLICES]: StateOf<(typeof SLICES)[Name]> };

const NAMES = Object.keys(SLICES) as (keyof Slices)[];

function each(stateOf: (slice: Slice<unknown>, name: keyof Slices) => unknown): Slices {
  return Object.fromEntries(
    NAMES.map((name) => [name, stateOf(SLICES[name] as unknown as Slice<unknown>, name)]),
  ) as unknown as Slices;
}

export const SLICES_START: Slices = each((slice) => slice.start);

export function readSlices(words: URLSearchParams): Slices {
  return each((slice) => slice.read(words));
}

export function writeSlices(state: Slices): Pairs {
  return NAMES.flatMap((name) => (SLICES[name] as unknown as Slice<unknown>).write(state[name]));
}
