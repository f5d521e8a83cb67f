/** Takes r(x) of one entity apart: which facts make it, which reach the entity and do not count, and why. */
import type { Fact, Projection, Status } from '../projection/projection.ts';
import { type Reason, type RiskQuestion, readsRisk, ruleOf, type SeenFact } from './facts.ts';
import type { NamedPlaces, Response } from './lens.ts';
import { leftBy, mitigationsOf } from './mitigation.ts';
import { mayBeWithin, type Ruling, reasonOn, rulingOf, wouldCount } from './ruling.ts';
import { missingLists } from './series.ts';
import { subjectsOf, targetOf } from './target.ts';

/** A fact that reaches an entity. */
export interface FactEffect {
  fact: Fact;
  /** Whether it counts in r(x), if only with a severity of 0. */
  counts: boolean;
  /** As the lens takes it, 0..1; null where it is not rated or too old to count as rated. */
  severity: number | null;
  /** Before the lens's threshold: stated by the fact, or derived by `scale`; null where it is not rated. */
  rated: number | null;
  /** Id of the lens's scale that `rated` was derived by; null where the fact states it or it is not rated. */
  scale: string | null;
  /** The list of the lens that the fact comes from; null for a fact on record. */
  own: NamedPlaces | null;
  reason: Reason | 'counts';
}

/** A status that reduces the risk. */
export interface MitigationEffect {
  status: Status;
  /** What is left of r, 0..1. */
  leaves: number;
  citation: string | null;
}

export interface RiskExplanation {
  /** r(x) in [0, 1], for low and expected. */
  risk: number;
  /** r(x) with facts that are not rated at 1, for high. */
  riskHigh: number;
  /** r(x) before mitigation. */
  unmitigated: number;
  /** From it on a severity counts 1 and below it 0; null where severities stand as they are. */
  threshold: number | null;
  /** Facts about the entity's country, region and materials, each by id and the lens's own last, then about itself. */
  facts: FactEffect[];
  mitigations: MitigationEffect[];
  /** Facts that would count if it were stated where the entity is. */
  missed: Fact[];
  /** Lists that the rule takes facts from and of which no edition is on record. */
  missingLists: string[];
  /** What the lens requires where the risk is found; null where it requires nothing. */
  response: Response | null;
}

/** The facts that reach an entity and what reduces their risk. */
export type RiskEvidence = Pick<
  RiskExplanation,
  'risk' | 'riskHigh' | 'unmitigated' | 'facts' | 'mitigations'
>;

/**
 * Explains entity after entity: what the question makes of facts about places and materials is looked up once.
 * Facts on risks that the rule does not read are left out. Entities are indices of the projection.
 */
export function riskEvidence(
  projection: Projection,
  question: RiskQuestion,
  ruling: Ruling = rulingOf(projection, question),
): (entity: number) => RiskEvidence {
  const reaching = reachingFacts(projection, question, ruling);
  return (entity) => {
    const target = targetOf(projection, entity);
    let risk = 0;
    let riskHigh = 0;
    const facts = reaching(entity).map((seen): FactEffect => {
      const applies = seen.reason ?? reasonOn(seen, ruling, target);
      if (applies === null) {
        risk += (1 - risk) * (seen.severity ?? 0);
        riskHigh += (1 - riskHigh) * (seen.severity ?? 1);
      }
      const reason = applies ?? reasonForNothing(seen) ?? 'counts';
      const { fact, severity, rated, scale, own } = seen;
      return { fact, counts: reason === 'counts', severity, rated, scale, own, reason };
    });
    const mitigated = mitigationsOf(projection, question, entity);
    const left = leftBy(mitigated);
    const mitigations = mitigated.map(({ mitigation, status }) => ({
      status,
      leaves: mitigation.leaves,
      citation: mitigation.citation ?? null,
    }));
    return { risk: risk * left, riskHigh: riskHigh * left, unmitigated: risk, facts, mitigations };
  };
}

/** One entity explained whole. `entity` is an index of the projection. */
export function explainRisk(projection: Projection, question: RiskQuestion, entity: number): RiskExplanation {
  const rule = ruleOf(question);
  const ruling = rulingOf(projection, question);
  const evidence = riskEvidence(projection, question, ruling)(entity);
  return {
    ...evidence,
    threshold: rule.severity === 'as-stated' ? null : rule.severity.threshold,
    missed: missed(projection, question, ruling, entity, evidence.facts),
    missingLists: missingLists(projection, rule, question.knownAt),
    response: rule.response ?? null,
  };
}

/** Why a fact that applies adds nothing to expected; null where it adds something. */
function reasonForNothing(seen: SeenFact): Reason | null {
  if (seen.severity === null) return seen.stale ? 'stale' : 'not-rated';
  return seen.severity === 0 && seen.rated !== 0 ? 'below-threshold' : null;
}

/** The facts that the rule reads on an entity, its country, its region or its materials. */
function reachingFacts(
  projection: Projection,
  question: RiskQuestion,
  ruling: Ruling,
): (entity: number) => SeenFact[] {
  const reads = readsRisk(question);
  const seenOn = (subject: string) =>
    projection
      .factsOn(subject)
      .filter(reads)
      .map((fact) => ruling.see(fact));
  const elsewhere = new Map<string, SeenFact[]>();
  const seenElsewhere = (subject: string) => {
    const known = elsewhere.get(subject);
    if (known) return known;
    const seen = [...seenOn(subject), ...ruling.own.filter(({ fact }) => fact.about === subject)];
    elsewhere.set(subject, seen);
    return seen;
  };
  return (entity) => [
    ...subjectsOf(targetOf(projection, entity)).flatMap(seenElsewhere),
    ...seenOn(projection.idOf(entity)),
  ];
}

/** Facts about regions of the entity's country, and facts outside the rule's area, where it may lie there or not. */
function missed(
  projection: Projection,
  question: RiskQuestion,
  ruling: Ruling,
  entity: number,
  reached: readonly FactEffect[],
): Fact[] {
  const target = targetOf(projection, entity);
  const outside = mayBeWithin(ruling, target)
    ? reached.filter(({ reason }) => reason === 'outside-area').map(({ fact }) => fact)
    : [];
  if (target.region !== null || target.country === null) return outside;
  const reads = readsRisk(question);
  const start = `iso:${target.country}-`;
  const inRegions = projection.factsElsewhere
    .map((position) => projection.facts[position]!)
    .filter((fact) => fact.about.startsWith(start) && reads(fact))
    .map((fact) => ruling.see(fact));
  const own = ruling.own.filter(({ fact }) => fact.about.startsWith(start));
  const there = [...inRegions, ...own].filter(
    (seen) => seen.reason === null && wouldCount(seen, ruling, target),
  );
  return [...there.map(({ fact }) => fact), ...outside];
}
