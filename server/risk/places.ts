/** What facts about places and materials make of the entities they reach. */
import type { Projection } from '../projection/projection.ts';
import { alikeIn } from './alike.ts';
import { countryOfRegion, type SeenFact, type Target, targetOf } from './facts.ts';
import { type Ruling, reasonOn } from './ruling.ts';
import { type FactsAbout, NOTHING, REGION_UNKNOWN, type Tally, tally } from './tally.ts';

/** What such facts make of each class of entities alike (see `alikeIn`). */
export function placeTallies(projection: Projection, ruling: Ruling, about: FactsAbout): Tally[] {
  const inRegions = factsInRegions(about);
  return alikeIn(projection).examples.map((example) =>
    about.size === 0 ? NOTHING : placeTally(targetOf(projection, example), ruling, about, inRegions),
  );
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
