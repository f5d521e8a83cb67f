import { oneOf, type Slice } from './slice.ts';

export const ROWS_OF = ['buyers', 'suppliers'] as const;
/** Figures that a column is sorted by. */
export const SORT_FIGURES = ['expected', 'low', 'high', 'opaque', 'coverage'] as const;
/** Stands for all materials together among the chosen ones. */
export const ALL_MATERIALS = '*';
/** Stands for the names among the columns that can be sorted by. */
export const BY_NAME = 'name';

export type RowsOf = (typeof ROWS_OF)[number];
export type SortFigure = (typeof SORT_FIGURES)[number];

/** Which rows and columns are shown, and where the table stands. */
export interface PortfolioState {
  of: RowsOf;
  /** Empty: all of the lens. */
  risks: readonly string[];
  /** Empty: all materials together, and nothing else. */
  materials: readonly string[];
  figure: SortFigure;
  /** What is sorted: `conflict/tin`, `conflict/*`, or BY_NAME; empty: the first column. */
  column: string;
  /** The smallest first; of names, the last first. */
  turned: boolean;
  text: string;
  kinds: readonly string[];
  countries: readonly string[];
  /** Entities that deal in one of them. */
  deals: readonly string[];
  heads: boolean;
  exposed: boolean;
  /** The first row in sight, from 0. */
  at: number;
}

const START: PortfolioState = {
  of: 'buyers',
  risks: [],
  materials: [],
  figure: 'expected',
  column: '',
  turned: false,
  text: '',
  kinds: [],
  countries: [],
  deals: [],
  heads: false,
  exposed: false,
  at: 0,
};

const LISTS = ['risks', 'materials', 'kinds', 'countries', 'deals'] as const;
const FLAGS = ['turned', 'heads', 'exposed'] as const;

/** The largest integer of the service. */
const MOST_ROWS = 2 ** 31 - 1;

function placeOf(value: string | null): number {
  const place = Number(value);
  return value && Number.isInteger(place) && place > 0 && place <= MOST_ROWS ? place : 0;
}

export const portfolio: Slice<PortfolioState> = {
  start: START,
  read(words) {
    const list = (key: string) => words.getAll(`p.${key}`).filter(Boolean);
    const flag = (key: string) => words.get(`p.${key}`) === '1';
    return {
      of: oneOf(words.get('p.of'), ROWS_OF, START.of),
      figure: oneOf(words.get('p.figure'), SORT_FIGURES, START.figure),
      column: words.get('p.column')?.trim() ?? '',
      text: words.get('p.text') ?? '',
      at: placeOf(words.get('p.at')),
      risks: list('risks'),
      materials: list('materials'),
      kinds: list('kinds'),
      countries: list('countries'),
      deals: list('deals'),
      turned: flag('turned'),
      heads: flag('heads'),
      exposed: flag('exposed'),
    };
  },
  write: (state) => [
    ['p.of', state.of === START.of ? '' : state.of],
    ['p.figure', state.figure === START.figure ? '' : state.figure],
    ['p.column', state.column],
    ['p.text', state.text],
    ...LISTS.flatMap((key) => state[key].map((value): [string, string] => [`p.${key}`, value])),
    ...FLAGS.map((key): [string, string] => [`p.${key}`, state[key] ? '1' : '']),
    ['p.at', state.at > 0 ? String(state.at) : ''],
  ],
};
