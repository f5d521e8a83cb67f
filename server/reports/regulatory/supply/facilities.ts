/** Smelters and refiners of a mineral with the countries behind them. */
import { compareCodePoints } from '../../../projection/code-points.ts';
import type { Projection } from '../../../projection/projection.ts';
import type { SmelterOnRecord } from '../../content/smelters.ts';
import type { ReportStatus } from '../../content/statuses.ts';
import type { Facility } from '../content.ts';
import type { MineralSupply } from './minerals.ts';

/** By country, then id. */
export function facilitiesOf(projection: Projection, supply: MineralSupply): Facility[] {
  return supply.facilities
    .map((one) => facilityOf(projection, supply, one))
    .sort((a, b) => compareCodePoints(sortKey(a), sortKey(b)));
}

const sortKey = ({ entity }: Facility): string => `${entity.country ?? '~'} ${entity.id}`;

function facilityOf(
  projection: Projection,
  { material, origins, traces }: MineralSupply,
  { index, smelter }: SmelterOnRecord,
): Facility {
  const { entity, cid, statuses, lapsed, declared } = smelter;
  const trace = traces.get(index);
  const behind = origins.filter(({ smelters }) => smelters.includes(index)).map((origin) => origin.index);
  const mined = behind.filter((x) => projection.kindOf(x) !== 'recycled');
  const countries = mined.map((x) => projection.countryOf(x));
  const speaksOf = (status: ReportStatus) => status.material === null || status.material === material;
  return {
    material,
    entity,
    cid,
    statuses: statuses.filter(speaksOf),
    lapsed: lapsed.filter(speaksOf),
    countries: [...new Set(countries.filter((country) => country !== null))].sort(compareCodePoints),
    placeNotStated: countries.filter((country) => country === null).length,
    recycled: mined.length < behind.length,
    otherFacilities: trace?.smelters ?? 0,
    untraced: trace?.untraced ?? true,
    sources: declared.sources,
    withoutSource: declared.withoutSource,
  };
}

/** Whether any origin of it is on record. */
export const hasOrigin = ({ countries, placeNotStated, recycled }: Facility): boolean =>
  countries.length > 0 || placeNotStated > 0 || recycled;
