import { type BandFigures, exposureBand } from '../../charts/exposure-band.ts';
import { RISKS } from '../fixtures.ts';
import type { ChartState, ChartStates } from '../state.ts';

function state(
  name: string,
  figures: BandFigures,
  risk = 'conflict',
  small = false,
  width = 420,
): ChartState {
  return {
    name,
    width: small ? 160 : width,
    draw: (room, { percent, t }) => {
      const said = {
        low: percent(figures.low),
        expected: percent(figures.expected),
        high: percent(figures.high),
      };
      return exposureBand(figures, {
        width: room,
        risk,
        small,
        title: t('answer.band', said),
        tick: percent,
      });
    },
  };
}

const typical: BandFigures = { low: 0.12, likely: [0.21, 0.48], expected: 0.34, high: 0.8 };

export const states: ChartStates = [
  state('typical', typical),
  state('nothing: 0', { low: 0, expected: 0, high: 0 }),
  state('all: 1', { low: 1, expected: 1, high: 1 }),
  state('nothing known: 0 to 1', { low: 0, expected: 0, high: 1 }),
  state('thin coverage', { low: 0.001, likely: [0.001, 0.3], expected: 0.02, high: 0.99 }),
  state('known exactly', { low: 0.4, expected: 0.4, high: 0.4 }),
  state('likely as wide as a hair', { low: 0.2, likely: [0.3, 0.301], expected: 0.3, high: 0.5 }),
  state('narrow page', typical, 'conflict', false, 160),
  ...RISKS.map((risk) => state(`risk: ${risk}`, typical, risk)),
  ...RISKS.map((risk) => state(`row: ${risk}`, typical, risk, true)),
];
