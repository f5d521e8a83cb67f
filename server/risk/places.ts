/** Spreads facts about places and materials over the entities they reach. */
import { ENTITY_KINDS } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import { countryOfRegion, type SeenFact, type Target, targetOf } from './facts.ts';
import { Numbering } from './numbering.ts';
import { type Ruling, reasonOn } from './ruling.ts';
import { type FactsAbout, NOTHING, REGION_UNKNOWN, type Tally, tally } from './tally.ts';

/** Calls `write` for every entity that such facts reach. They fall alike on all of one kind, place and materials. */
export function spreadPlaces(
  projection: Projection,
  ruling: Ruling,
  about: FactsAbout,
  write: (entity: number, tally: Tally) => void,
): void {
  if (about.size === 0) return;
  const { country, region, materials, kind, count } = projection.entities;
  const { materialSets, regions } = projection;
  const inRegions = factsInRegions(about);
  const alike = new Numbering();
  const tallies: Tally[] = [];
  for (let entity = 0; entity < count; entity++) {
    const place = (country[entity]! + 1) * (regions.length + 1) + region[entity]! + 1;
    const key = (place * materialSets.length + materials[entity]!) * ENTITY_KINDS.length + kind[entity]!;
    const number = alike.numberOf(key);
    if (number === tallies.length) {
      tallies.push(placeTally(targetOf(projection, entity), ruling, about, inRegions));
    }
    const found = tallies[number]!;
    if (found !== NOTHING) write(entity, found);
  }
}

/** What facts about places and materials can speak of such an entity: its country, its region, its materials. */
export function subjectsOf({ country, region, materials }: Target): string[] {
  const places = [...new Set([country, region])].filter((place) => place !== null);
  return [...places.map((place) => `iso:${place}`), ...materials.map((name) => `material:${name}`)];
}

function placeTally(target: Target, ruling: Ruling, about: FactsAbout, inRegions: FactsAbout): Tally {
  let result = NOTHING;
  for (const subject of subjectsOf(target)) {
    const facts = about.get(subject);
    if (facts) result = tally(facts, ruling, target, result);
  }
  const missed = isMissed(target, ruling, inRegions);
  if (missed) result = { ...result, flags: result.flags | REGION_UNKNOWN };
  return result.flags === 0 ? NOTHING : result;
}

/** Whether a fact about some region of its country would count on it, if only it stated that region. */
function isMissed(target: Target, ruling: Ruling, inRegions: FactsAbout): boolean {
  const { country, region } = target;
  if (region !== null || country === null) return false;
  return (inRegions.get(country) ?? []).some((seen) => {
    const there = { ...target, region: seen.fact.about.slice('iso:'.length) };
    return reasonOn(seen, ruling, there) === null;
  });
}

/** Facts about regions, by the country they are in. */
function factsInRegions(about: FactsAbout): FactsAbout {
  const byCountry = new Map<string, SeenFact[]>();
  for (const [subject, facts] of about) {
    const country = subject.startsWith('iso:') ? countryOfRegion(subject.slice('iso:'.length)) : null;
    if (country === null) continue;
    const found = byCountry.get(country);
    if (found) found.push(...facts);
    else byCountry.set(country, [...facts]);
  }
  return byCountry;
}
