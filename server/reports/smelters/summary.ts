/** The roll-up in sentences; the words are in words/, the numbers here. */
import type { Sentence } from '../report.ts';
import type { RollUpTotals } from './content.ts';

export function summaryOf(totals: RollUpTotals): Sentence[] {
  const { rows: of, smelters, declarers, documents, identified } = totals;
  if (of === 0) return [{ code: 'ROLL_UP_EMPTY', values: {} }];
  const unsure = identified['not-listed'] + identified['not-identified'];
  return [
    { code: 'ROLL_UP_SMELTERS', values: { n: smelters, of } },
    { code: 'ROLL_UP_DECLARERS', values: { n: declarers, of: documents } },
    { code: 'ROLL_UP_NOT_IDENTIFIED', values: { n: unsure, of } },
    { code: 'ROLL_UP_LISTED', values: { n: identified.listed, of } },
    { code: 'ROLL_UP_STATUS', values: { n: totals.withStatus, of } },
    { code: 'ROLL_UP_ORIGIN', values: { n: totals.withOrigin, of } },
  ];
}
