/** The report in sentences; the words are in words/, the numbers here. */
import type { Sentence } from '../report.ts';
import type { TierNContent } from './content.ts';

export function summaryOf({ figures, paths }: Pick<TierNContent, 'figures' | 'paths'>): Sentence[] {
  const { exposure, coverage, mass } = figures;
  const { low, expected, high } = exposure;
  const sentences: Sentence[] = [
    { code: 'EXPOSURE', values: { expected, low, high } },
    { code: 'COVERAGE', values: { coverage, opaque: mass.opaque } },
  ];
  if (paths.rows.length > 0)
    sentences.push({ code: 'PATHS', values: { n: paths.rows.length, explained: paths.explained } });
  return sentences;
}
