import { type NarrowedFigures, narrowedBand } from '../../charts/narrowed-band.ts';
import { RISKS } from '../fixtures.ts';
import type { ChartState, ChartStates } from '../state.ts';

function range(low: number, high: number): { low: number; high: number } {
  return { low, high };
}

function state(name: string, figures: NarrowedFigures, risk = 'conflict', width = 240): ChartState {
  return {
    name,
    width,
    draw: (room, { percent }) => {
      const { before, after } = figures;
      const said = [before, after.ifClean, after.ifHit].map(
        ({ low, high }) => `${percent(low)}–${percent(high)}`,
      );
      return narrowedBand(figures, { width: room, risk, title: said.join(', ') });
    },
  };
}

const typical: NarrowedFigures = {
  before: range(0.23, 0.68),
  after: { ifClean: range(0.23, 0.52), ifHit: range(0.39, 0.68) },
};

export const states: ChartStates = [
  state('typical', typical),
  state('nothing known, all answered', {
    before: range(0, 1),
    after: { ifClean: range(0, 0), ifHit: range(1, 1) },
  }),
  state('an answer that narrows next to nothing', {
    before: range(0.2, 0.7),
    after: { ifClean: range(0.2, 0.6999), ifHit: range(0.2001, 0.7) },
  }),
  state('known already', { before: range(0, 0), after: { ifClean: range(0, 0), ifHit: range(0, 0) } }),
  state('narrow page', typical, 'conflict', 96),
  ...RISKS.map((risk) => state(`risk: ${risk}`, typical, risk)),
];
