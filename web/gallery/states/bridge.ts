import { bridge } from '../../charts/bridge.ts';
import { RISKS } from '../fixtures.ts';
import type { ChartState, ChartStates } from '../state.ts';

const NAMES = [
  'Kaikyo Metals Trading',
  '澜岚锡业冶炼厂',
  'Coopérative Mlima Mwanga',
  'Dutsen Haske',
  'مناجم',
  'x'.repeat(120),
];

function state(
  name: string,
  start: number,
  changes: readonly number[],
  risk = 'conflict',
  width = 720,
): ChartState {
  return {
    name,
    width,
    draw: (room, { fine, points, t }) => {
      const end = changes.reduce((sum, change) => sum + change, start);
      return bridge(
        {
          before: { label: t('compare.before'), value: start, text: fine(start) },
          steps: changes.map((change, i) => ({
            label: `${i + 1}. ${NAMES[i % NAMES.length]}`,
            change,
            text: points(change),
          })),
          after: { label: t('compare.after'), value: end, text: fine(end) },
        },
        {
          width: room,
          risk,
          title: `${fine(start)} → ${fine(end)}`,
          tick: fine,
        },
      );
    },
  };
}

export const states: ChartStates = [
  state('typical', 0.245, [0.039, 0.032, 0.024, -0.021, -0.011, -0.005]),
  state('from nothing', 0, [0.2, 0.05]),
  state('to nothing', 0.3, [-0.25, -0.05]),
  state('movers that cancel', 0.4, [0.2, -0.2]),
  state('a movement of nearly nothing', 0.62, [0.0004, -0.0001]),
  state('all of it', 0, [1]),
  state('labels of every length', 0.1, [0.05, 0.04, 0.03, -0.02, 0.01, -0.04]),
  state('narrow page', 0.245, [0.039, -0.021, -0.011], 'conflict', 300),
  ...RISKS.map((risk) => state(`risk: ${risk}`, 0.2, [0.1, -0.05], risk)),
];
