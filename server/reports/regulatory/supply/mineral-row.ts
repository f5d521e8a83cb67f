/** What is on record of one mineral, counted. */
import { USES_MATERIAL } from '../../../analytics/declared-unused.ts';
import type { Projection } from '../../../projection/projection.ts';
import type { ReportStatus } from '../../content/statuses.ts';
import type { Facility, MineralRow } from '../content.ts';
import { hasOrigin } from './facilities.ts';
import type { MineralSupply } from './minerals.ts';

/** `declared`: the statuses that the buyer itself holds on the date. */
export function mineralRow(
  projection: Projection,
  material: string,
  supply: MineralSupply | undefined,
  facilities: readonly Facility[],
  declared: readonly ReportStatus[],
): MineralRow {
  const kinds = (supply?.origins ?? []).map(({ index }) => projection.kindOf(index));
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const suppliers = supply?.suppliers ?? [];
  return {
    material,
    figures: supply?.figures ?? null,
    uses: declared.find((one) => one.kind === USES_MATERIAL && one.material === material) ?? null,
    suppliers: suppliers.length,
    suppliersOnRecord: suppliers.filter(({ own }) => own.length > 0).length,
    facilities: facilities.length,
    notIdentified: supply?.notIdentified ?? 0,
    withStatus: facilities.filter(({ statuses }) => statuses.length > 0).length,
    withoutOrigin: facilities.filter((one) => !hasOrigin(one)).length,
    partlyTraced: facilities.filter((one) => hasOrigin(one) && one.untraced).length,
    mines: count('mine'),
    places: count('origin'),
    recycled: count('recycled'),
    atRisk: (supply?.origins ?? []).filter(({ risk }) => risk > 0).length,
  };
}
