/** Countries and regions that a question's facts speak of, and what they make of an entity there (method.md 2). */
import { ENTITY_KINDS, type EntityKind } from '../model.ts';
import { compareCodePoints } from '../projection/code-points.ts';
import type { Projection } from '../projection/projection.ts';
import { type RiskQuestion, readsRisk, type SeenFact } from './facts.ts';
import { type Ruling, reasonOn, rulingOf } from './ruling.ts';
import { HAS_FACT, NOTHING, tally } from './tally.ts';
import { countryOfRegion, type Target } from './target.ts';

export interface RiskArea {
  /** `iso:CD` or `iso:CD-NK`. */
  readonly place: string;
  /** r(x) there of the kinds of entity on which most counts: no fact about itself, no mitigation. 0..1 */
  readonly risk: number;
  /** The same with facts that are not rated at 1. */
  readonly riskHigh: number;
  /** The kinds of entity on which some fact about the place or its country counts. */
  readonly kinds: readonly EntityKind[];
  /** The facts that count on some kind there: those about the country, then those about the region. */
  readonly facts: readonly SeenFact[];
}

/**
 * Every place with a fact of its own that counts on some kind of entity there, if only with a severity of 0; by code. A
 * country of which regions alone are named is not among them.
 */
export function areasOf(projection: Projection, question: RiskQuestion): RiskArea[] {
  const ruling = rulingOf(projection, question);
  const reads = readsRisk(question);
  const recorded = projection.factsElsewhere.map((position) => projection.facts[position]!).filter(reads);
  const about = new Map<string, SeenFact[]>();
  for (const seen of [...recorded.map((fact) => ruling.see(fact)), ...ruling.own]) {
    if (seen.reason !== null || !seen.fact.about.startsWith(ISO)) continue;
    about.set(seen.fact.about, [...(about.get(seen.fact.about) ?? []), seen]);
  }
  return [...about.keys()].sort(compareCodePoints).flatMap((place) => areaAt(place, about, ruling) ?? []);
}

const ISO = 'iso:';

function areaAt(
  place: string,
  about: ReadonlyMap<string, readonly SeenFact[]>,
  ruling: Ruling,
): RiskArea | undefined {
  const code = place.slice(ISO.length);
  const country = countryOfRegion(code);
  const own = about.get(place) ?? [];
  const facts = [...((country && about.get(ISO + country)) || []), ...own];
  const at = (kind: EntityKind): Target => ({
    kind,
    country: country ?? code,
    region: country === null ? null : code,
    materials: [],
  });
  const applies = (seen: SeenFact) => ENTITY_KINDS.some((kind) => reasonOn(seen, ruling, at(kind)) === null);
  if (!own.some(applies)) return undefined;
  const tallies = ENTITY_KINDS.map((kind) => ({ kind, ...tally(facts, ruling, at(kind), NOTHING) }));
  return {
    place,
    risk: Math.max(...tallies.map(({ r }) => r)),
    riskHigh: Math.max(...tallies.map(({ rHigh }) => rHigh)),
    kinds: tallies.filter(({ flags }) => flags & HAS_FACT).map(({ kind }) => kind),
    facts: facts.filter(applies),
  };
}
