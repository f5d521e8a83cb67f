/** Charts that several kinds of report have, with the same in words for those who do not see them. */
import type { ExposureBand, MassBalance } from '../../analytics/answer.ts';
import { PARTS } from '../drawing/strip.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { ChartBlock } from './document.ts';

const SCALE = [0, 0.25, 0.5, 0.75, 1];

export function bandChart(exposure: ExposureBand, risk: string, words: ReportWords): ChartBlock {
  const { low, likelyLow, expected, likelyHigh, high } = exposure;
  const labels = {
    scale: SCALE.map((part) => words.percent(part)),
    expected: words.t('chart.expected', { expected: words.fine(expected) }),
    ...(likelyLow !== undefined &&
      likelyHigh !== undefined && {
        likely: words.t('chart.likely', { low: words.fine(likelyLow), high: words.fine(likelyHigh) }),
      }),
    range: words.t('chart.range', { low: words.fine(low), high: words.fine(high) }),
  };
  return {
    type: 'chart',
    title: words.t('chart.band'),
    alt: [labels.expected, ...('likely' in labels ? [labels.likely] : []), labels.range].join(
      words.t('chart.pause'),
    ),
    chart: { kind: 'band', risk, exposure, labels },
  };
}

export function stripChart(mass: MassBalance, risk: string, words: ReportWords): ChartBlock {
  const byPart = (text: (part: keyof MassBalance) => string) =>
    Object.fromEntries(PARTS.map((part) => [part, text(part)])) as Record<keyof MassBalance, string>;
  const labels = byPart((part) => words.t(`mass.${part}`));
  const values = byPart((part) => words.fine(mass[part]));
  return {
    type: 'chart',
    title: words.t('chart.strip'),
    alt: PARTS.map((part) => `${labels[part]} ${values[part]}`).join(words.t('chart.pause')),
    chart: { kind: 'strip', risk, mass, labels, values },
  };
}
