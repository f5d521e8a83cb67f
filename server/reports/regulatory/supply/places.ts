/** Origins of a mineral by country and region. */
import type { OriginRow } from '../../../analytics/origins/origins.ts';
import { compareCodePoints } from '../../../projection/code-points.ts';
import { claimsTogether } from '../../content/smelters.ts';
import type { Desk } from '../../desk.ts';
import type { OriginPlace } from '../content.ts';
import { citeRisk } from './cite-risk.ts';
import type { MineralSupply } from './minerals.ts';

/** By country, then region; what is not stated last. Recycled sources have no country of origin and are left out. */
export function placesOf(desk: Desk, supply: MineralSupply): OriginPlace[] {
  const { projection } = desk.asker.state;
  const groups = new Map<string, OriginRow[]>();
  for (const origin of supply.origins) {
    if (projection.kindOf(origin.index) === 'recycled') continue;
    const key = `${projection.countryOf(origin.index) ?? '~'} ${projection.regionOf(origin.index) ?? '~'}`;
    groups.set(key, [...(groups.get(key) ?? []), origin]);
  }
  return [...groups]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, origins]) => placeOf(desk, supply, origins));
}

function placeOf(desk: Desk, { material, question }: MineralSupply, origins: OriginRow[]): OriginPlace {
  const { projection } = desk.asker.state;
  const [{ index }] = origins as [OriginRow];
  const mines = origins.filter((origin) => projection.kindOf(origin.index) === 'mine').length;
  const claims = origins.flatMap((origin) => origin.claims);
  const { bases, sources, withoutSource } = claimsTogether(projection, claims, desk.citations);
  const cited = (documents: readonly string[]) =>
    [...new Set(documents)].sort(compareCodePoints).map((id) => citeRisk(desk, question, id));
  return {
    material,
    country: projection.countryOf(index),
    region: projection.regionOf(index),
    mines,
    places: origins.length - mines,
    bases,
    atRisk: origins.filter(({ risk }) => risk > 0).length,
    riskSources: cited(origins.flatMap(({ riskBy }) => riskBy)).sort((a, b) => a - b),
    open: origins.filter(({ openBy }) => openBy.length > 0).length,
    openSources: cited(origins.flatMap(({ openBy }) => openBy)).sort((a, b) => a - b),
    facilities: new Set(origins.flatMap(({ smelters }) => smelters)).size,
    pastFacilities: origins.some(({ pastSmelters }) => pastSmelters),
    sources,
    withoutSource,
  };
}
