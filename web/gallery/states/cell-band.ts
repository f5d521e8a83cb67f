import { create } from 'd3-selection';
import { cellBand, stepOf } from '../../charts/cell-band.ts';
import { RISKS } from '../fixtures.ts';
import type { ChartState, ChartStates } from '../state.ts';

interface Figures {
  low: number;
  expected: number;
  high: number;
  coverage: number;
}

/** A cell as the portfolio lays it out: band over coverage, in its step of lightness. */
function state(name: string, figures: Figures, risk = 'conflict', width = 120): ChartState {
  return {
    name,
    width,
    draw: () => {
      const cell = create('div').attr('data-risk', risk).attr('data-step', stepOf(figures.expected));
      const band = cell.append('span').attr('class', 'cell').append('i');
      for (const [name, value] of Object.entries(cellBand(figures))) band.style(name, value);
      return cell.node()!;
    },
  };
}

const typical = { low: 0.12, expected: 0.34, high: 0.8, coverage: 0.7 };

export const states: ChartStates = [
  state('typical', typical),
  state('nothing: 0', { low: 0, expected: 0, high: 0, coverage: 1 }),
  state('all: 1', { low: 1, expected: 1, high: 1, coverage: 1 }),
  state('nothing known', { low: 0, expected: 0, high: 1, coverage: 0 }),
  state('thin coverage', { low: 0.001, expected: 0.03, high: 0.99, coverage: 0.04 }),
  state('known exactly', { low: 0.4, expected: 0.4, high: 0.4, coverage: 1 }),
  ...[0.01, 0.1, 0.3, 0.9].map((expected) =>
    state(`step ${stepOf(expected)}`, {
      low: expected / 2,
      expected,
      high: (1 + expected) / 2,
      coverage: 0.6,
    }),
  ),
  state('narrow column', typical, 'conflict', 60),
  ...RISKS.map((risk) => state(`risk: ${risk}`, typical, risk)),
];
