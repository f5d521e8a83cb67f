import { type MassPart, massStrip } from '../../charts/mass-strip.ts';
import { RISKS } from '../fixtures.ts';
import type { ChartState, ChartStates } from '../state.ts';

const PARTS: readonly MassPart[] = ['hit', 'clean', 'opaque', 'beyond'];

function state(name: string, values: readonly number[], risk = 'conflict', width = 420): ChartState {
  return {
    name,
    width,
    draw: (room, { percent, t, term }) => {
      const label = (part: MassPart, i: number) =>
        `${t(`mass.${part}`, { risk: term('risk', risk) })} ${percent(values[i]!)}`;
      const title = PARTS.map(label).join(', ');
      return massStrip(
        PARTS.map((part, i) => ({ part, value: values[i]! })),
        { width: room, risk, title },
      );
    },
  };
}

export const states: ChartStates = [
  state('typical', [0.3, 0.46, 0.2, 0.04]),
  state('all hit', [1, 0, 0, 0]),
  state('all clean', [0, 1, 0, 0]),
  state('all opaque', [0, 0, 1, 0]),
  state('all beyond the tier limit', [0, 0, 0, 1]),
  state('parts that are nearly nothing', [0.0001, 0.9997, 0.0001, 0.0001]),
  state('equal quarters', [0.25, 0.25, 0.25, 0.25]),
  state('narrow page', [0.3, 0.46, 0.2, 0.04], 'conflict', 96),
  ...RISKS.map((risk) => state(`risk: ${risk}`, [0.5, 0.2, 0.3, 0], risk)),
];
