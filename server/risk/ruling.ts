/** A question's rule with all that it needs to judge facts on entities: seen facts, and where it applies. */
import type { Fact, Projection } from '../projection/projection.ts';
import { editionsAt } from './editions.ts';
import {
  listedBy,
  observer,
  type Reason,
  type RiskQuestion,
  ruleOf,
  type SeenFact,
  timesReason,
} from './facts.ts';
import type { RiskRule } from './lens.ts';
import { ownFacts } from './own-facts.ts';
import { countryOfRegion, reasonOnTarget, type Target } from './target.ts';

/** Countries and regions in which a rule applies; null: everywhere. */
export interface PlaceSet {
  readonly places: ReadonlySet<string>;
  /** Countries of which regions are named: an entity there without a region may lie within or not. */
  readonly partly: ReadonlySet<string>;
}

export interface Ruling {
  readonly rule: RiskRule;
  readonly area: PlaceSet | null;
  see(fact: Fact): SeenFact;
  /** The lens's own facts. */
  readonly own: readonly SeenFact[];
}

/** `area` looks through the facts about places once. */
export function rulingOf(projection: Projection, question: RiskQuestion): Ruling {
  return {
    rule: ruleOf(question),
    area: areaOf(projection, question),
    see: observer(projection, question),
    own: ownFacts(question),
  };
}

/** Why a fact that can count does not on such an entity; null where it does. */
export function reasonOn(seen: SeenFact, { rule, area }: Ruling, target: Target): Reason | null {
  const reason = reasonOnTarget(seen, rule, target);
  return reason ?? (area && !isWithin(area, target) ? 'outside-area' : null);
}

/** Whether a fact about a region would count on an entity of its country if that lay in the region. */
export function wouldCount(seen: SeenFact, { rule, area }: Ruling, target: Target): boolean {
  if (reasonOnTarget(seen, rule, target) !== null) return false;
  return area === null || isWithin(area, { ...target, region: codeOf(seen.fact.about) });
}

/** Whether it is not stated well enough where such an entity is to tell whether the rule applies there. */
export function mayBeWithin({ area }: Ruling, { country, region }: Target): boolean {
  if (area === null || region !== null) return false;
  return country === null || area.partly.has(country);
}

function isWithin({ places }: PlaceSet, { country, region }: Target): boolean {
  return (country !== null && places.has(country)) || (region !== null && places.has(region));
}

function areaOf(projection: Projection, question: RiskQuestion): PlaceSet | null {
  const { within } = ruleOf(question);
  if (!within) return null;
  const places = new Set([...within.places, ...placesListed(projection, question)].map(codeOf));
  const regions = [...places].map(countryOfRegion);
  return { places, partly: new Set(regions.filter((country) => country !== null)) };
}

function placesListed(projection: Projection, question: RiskQuestion): string[] {
  const isListed = listedBy(projection, question);
  if (!isListed) return [];
  const editionOf = editionsAt(projection, question.asOf, question.knownAt);
  return projection.facts
    .filter((fact) => isListed(fact) && fact.severity !== 0)
    .filter((fact) => timesReason(fact, question, editionOf(fact.document)) === null)
    .map(({ about }) => about);
}

const codeOf = (place: string): string => place.slice('iso:'.length);
