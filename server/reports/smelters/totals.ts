/** What the rows of the roll-up come to. */
import type { SmelterRow } from '../../analytics/smelters/smelters.ts';
import { IDENTIFICATIONS, type Identification, type RollUpRow, type RollUpTotals } from './content.ts';
import type { Declarers } from './declarers.ts';

/** `documents`: of every claim, by position. */
export function totalsOf(
  rows: readonly RollUpRow[],
  declarers: Declarers,
  found: readonly Pick<SmelterRow, 'claims'>[],
  documents: ArrayLike<number>,
): RollUpTotals {
  const claims = found.flatMap((smelter) => smelter.claims);
  const number = (passes: (row: RollUpRow) => boolean) => rows.filter(passes).length;
  const identified = IDENTIFICATIONS.map((one) => [
    one,
    number(({ identification }) => identification === one),
  ]);
  return {
    rows: rows.length,
    smelters: new Set(rows.map(({ smelter }) => smelter.id)).size,
    identified: Object.fromEntries(identified) as Record<Identification, number>,
    declarers: new Set(claims.map(declarers.named)).size,
    documents: new Set(claims.map((claim) => documents[claim]!).filter((position) => position >= 0)).size,
    withStatus: number(({ statuses }) => statuses.length > 0),
    withOrigin: number(({ origins }) => origins.some(({ country }) => country !== null)),
  };
}
