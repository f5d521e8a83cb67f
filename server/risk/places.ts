/** What facts about places and materials make of the entities they reach. */
import type { Projection } from '../projection/projection.ts';
import { alikeIn } from './alike.ts';
import type { SeenFact } from './facts.ts';
import { type Ruling, wouldCount } from './ruling.ts';
import { type FactsAbout, NOTHING, REGION_UNKNOWN, type Tally, tally } from './tally.ts';
import { countryOfRegion, type Target } from './target.ts';

/** What such facts make of each class of entities alike (see `alikeIn`). */
export function placeTallies(projection: Projection, ruling: Ruling, about: FactsAbout): Tally[] {
  const { targets, subjects } = alikeIn(projection);
  if (about.size === 0) return targets.map(() => NOTHING);
  const inRegions = factsInRegions(about);
  return targets.map((target, i) => placeTally(target, subjects[i]!, ruling, about, inRegions));
}

function placeTally(
  target: Target,
  subjects: readonly string[],
  ruling: Ruling,
  about: FactsAbout,
  inRegions: FactsAbout,
): Tally {
  let result = NOTHING;
  for (const subject of subjects) {
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
  return (inRegions.get(country) ?? []).some((seen) => wouldCount(seen, ruling, target));
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
