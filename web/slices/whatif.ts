import type { BenchItem } from '../whatif/changes.ts';
import { parseChange } from '../whatif/read-change.ts';
import { oneOf, type Slice } from './slice.ts';

export const PLAN_FIGURES = ['expected', 'high'] as const;
export type PlanFigure = (typeof PLAN_FIGURES)[number];

export interface WhatIfState {
  /** In the order in which they are made. */
  bench: readonly BenchItem[];
  /** What the suggested plan is to reach, 0..1; null: none was asked for. */
  target: number | null;
  /** Which figure is to reach it. */
  figure: PlanFigure;
  /** How many changes of the address were none. */
  ignored: number;
}

/** As many as the service asks one after the other. */
export const MOST_CHANGES = 100;
/** Characters of the address that changes may take: what is longer, mail programs and servers cut. */
export const MOST_ADDRESS = 6000;

const KEYS = ['change', 'changeOff'] as const;

/** The pairs of the address that say the bench. */
function pairsOf(bench: readonly BenchItem[]): [string, string][] {
  return bench.map(({ change, off }) => [KEYS[Number(off)]!, JSON.stringify(change)]);
}

/** How many of the changes the address holds. */
export function addressed(bench: readonly BenchItem[]): number {
  let room = MOST_ADDRESS;
  const over = pairsOf(bench).findIndex(([key, value]) => {
    room -= key.length + encodeURIComponent(value).length + 2;
    return room < 0;
  });
  return over < 0 ? bench.length : over;
}

function targetOf(value: string | null): number | null {
  const target = Number(value);
  return value && target >= 0 && target <= 1 ? target : null;
}

function read(words: URLSearchParams): WhatIfState {
  const said = [...words].filter(([key]) => KEYS.includes(key as 'change'));
  const bench = said.slice(0, MOST_CHANGES).flatMap(([key, value]) => {
    const change = parseChange(value);
    return change ? [{ change, off: key === 'changeOff' }] : [];
  });
  return {
    bench,
    target: targetOf(words.get('target')),
    figure: oneOf(words.get('figure'), PLAN_FIGURES, 'expected'),
    ignored: said.length - bench.length,
  };
}

/** Each change is its JSON, one key a change, in their order. */
export const whatif: Slice<WhatIfState> = {
  start: { bench: [], target: null, figure: 'expected', ignored: 0 },
  read,
  write: ({ bench, target, figure }) => [
    ...pairsOf(bench.slice(0, addressed(bench))),
    ['target', target === null ? '' : String(target)],
    ['figure', figure === 'expected' ? '' : figure],
  ],
};
