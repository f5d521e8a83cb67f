/** Spreads facts about places and materials over the entities they reach. */
import { ENTITY_KINDS } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import { countryOf, reasonOn, type SeenFact } from './facts.ts';
import type { RiskRule } from './lens.ts';
import { type FactsAbout, NOTHING, REGION_UNKNOWN, type Tally, tally } from './tally.ts';

/** Calls `write` for every entity that such facts reach. They fall alike on all of one kind, place and materials. */
export function spreadPlaces(
  projection: Projection,
  rule: RiskRule,
  about: FactsAbout,
  write: (entity: number, tally: Tally) => void,
): void {
  const { entities, materialSets, regions } = projection;
  const inRegions = factsInRegions(about);
  const known = new Map<number, Tally>();
  for (let entity = 0; entity < entities.count; entity++) {
    const place = (entities.country[entity]! + 1) * (regions.length + 1) + entities.region[entity]! + 1;
    const key = (place * materialSets.length + entities.materials[entity]!) * ENTITY_KINDS.length;
    const alike = key + entities.kind[entity]!;
    let found = known.get(alike);
    if (!found) {
      found = placeTally(projection, rule, about, inRegions, entity);
      known.set(alike, found);
    }
    if (found !== NOTHING) write(entity, found);
  }
}

function placeTally(
  projection: Projection,
  rule: RiskRule,
  about: FactsAbout,
  inRegions: FactsAbout,
  entity: number,
): Tally {
  const kind = projection.kindOf(entity);
  const materials = projection.materialsOf(entity);
  const region = projection.regionOf(entity);
  const country = countryOf(projection.countryOf(entity), region);
  const places = [...new Set([country, region])].filter((place) => place !== null);
  const subjects = [...places.map((place) => `iso:${place}`), ...materials.map((name) => `material:${name}`)];
  let result = NOTHING;
  for (const subject of subjects) {
    const facts = about.get(subject);
    if (facts) result = tally(facts, rule, kind, materials, result);
  }
  if (region !== null || country === null) return result;
  const missed = inRegions.get(country)?.some((seen) => reasonOn(seen, rule, kind, materials) === null);
  return missed ? { ...result, flags: result.flags | REGION_UNKNOWN } : result;
}

/** Facts about regions, by the country they are in. */
function factsInRegions(about: FactsAbout): FactsAbout {
  const byCountry = new Map<string, SeenFact[]>();
  for (const [subject, facts] of about) {
    const country = /^iso:([^-]+)-/.exec(subject)?.[1];
    if (country === undefined) continue;
    byCountry.set(country, [...(byCountry.get(country) ?? []), ...facts]);
  }
  return byCountry;
}
