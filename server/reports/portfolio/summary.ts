/** The portfolio in sentences; the words are in words/, the numbers here. */
import type { Sentence } from '../report.ts';
import type { PortfolioContent } from './content.ts';

/** How many of the most exposed buyers a sentence takes together. */
const WORST = 10;

type Told = Pick<PortfolioContent, 'totals' | 'buyers' | 'contributions'>;

export function summaryOf({ totals, buyers, contributions }: Told): Sentence[] {
  const { mean, buyers: of } = totals;
  if (mean === null) return [{ code: 'NO_BUYERS', values: {} }];
  const { low, expected, high, coverage, opaque } = mean;
  const sentences: Sentence[] = [
    { code: 'ALL_REACHED', values: { n: totals.reached, of } },
    { code: 'ALL_EXPOSURE', values: { n: of, expected, low, high } },
    { code: 'ALL_COVERAGE', values: { coverage, opaque } },
    { code: 'ALL_HARDLY_TRACED', values: { n: totals.hardlyTraced, of, coverage: totals.hardlyTracedBelow } },
    ...totals.ranges.map(({ from, to, buyers: n }) =>
      from === null
        ? { code: 'ALL_EXPECTED_ZERO', values: { n, of } }
        : { code: 'ALL_EXPECTED_RANGE', values: { n, of, from, to } },
    ),
  ];
  if (expected === 0) return sentences;
  const worst = buyers.rows.slice(0, WORST);
  const sum = worst.reduce((total, { exposure }) => total + exposure.expected, 0);
  const largest = contributions.rows.slice(0, WORST);
  const explained = largest.reduce((total, { contribution }) => total + contribution, 0) / expected;
  sentences.push(
    { code: 'ALL_WORST', values: { n: worst.length, explained: Math.min(1, sum / (expected * of)) } },
    { code: 'ALL_SOURCES', values: { n: largest.length, explained: Math.min(1, explained) } },
  );
  return sentences;
}
