/** Takes r(x) of one entity apart: which facts make it, which reach the entity and do not count, and why. */
import { counts, type Fact, type Projection } from '../projection/projection.ts';
import { countryOf, observer, type Reason, type RiskQuestion, reasonOn, type SeenFact } from './facts.ts';
import type { Mitigation } from './lens.ts';
import { mitigationsOf } from './risk-vector.ts';

/** A fact that reaches an entity. */
export interface FactEffect {
  fact: Fact;
  /** Whether it makes r(x): it counts with a severity above 0. */
  counts: boolean;
  /** As the lens takes it, 0..1; null where it is not rated or too old to count as rated. */
  severity: number | null;
  reason: Reason | 'counts';
}

export interface RiskExplanation {
  /** r(x) in [0, 1], for low and expected. */
  risk: number;
  /** r(x) with facts that are not rated at 1, for high. */
  riskHigh: number;
  /** Facts about the entity's country, region and materials, then about itself, each by id. */
  facts: FactEffect[];
  /** What reduces the risk on the date. */
  mitigations: readonly Mitigation[];
}

/** Facts on other risks are left out. `entity` is an index of the projection. */
export function explainRisk(projection: Projection, question: RiskQuestion, entity: number): RiskExplanation {
  const rule = question.lens.risks[question.risk]!;
  const kind = projection.kindOf(entity);
  const materials = projection.materialsOf(entity);
  const mitigations = mitigationsOf(projection, question, rule, projection.idOf(entity));
  let risk = 0;
  let riskHigh = 0;
  const facts = reaching(projection, question, entity).map((seen): FactEffect => {
    const applies = seen.reason ?? reasonOn(seen, rule, kind, materials);
    if (applies === null) {
      risk += (1 - risk) * (seen.severity ?? 0);
      riskHigh += (1 - riskHigh) * (seen.severity ?? 1);
    }
    const reason = applies ?? reasonForNothing(seen) ?? 'counts';
    return { fact: seen.fact, counts: reason === 'counts', severity: seen.severity, reason };
  });
  const left = mitigations.reduce((product, { leaves }) => product * leaves, 1);
  return { risk: risk * left, riskHigh: riskHigh * left, facts, mitigations };
}

/** Why a fact that applies adds nothing to expected; null where it adds something. */
function reasonForNothing(seen: SeenFact): Reason | null {
  if (seen.severity === null) return seen.stale ? 'stale' : 'not-rated';
  return seen.severity === 0 && seen.fact.severity !== 0 ? 'below-threshold' : null;
}

/** The facts on the asked risk that are about the entity, its country, its region or its materials. */
function reaching(projection: Projection, question: RiskQuestion, entity: number): SeenFact[] {
  const region = projection.regionOf(entity);
  const country = countryOf(projection.countryOf(entity), region);
  const places = [...new Set([country, region])].filter((place) => place !== null);
  const subjects = [
    ...places.map((place) => `iso:${place}`),
    ...projection.materialsOf(entity).map((material) => `material:${material}`),
    projection.idOf(entity),
  ];
  const facts = subjects.flatMap((subject) => projection.factsAbout.get(subject) ?? []);
  return facts.filter(({ risk }) => risk === question.risk).map(observer(projection, question));
}

/** Every status of an entity that holds on the date and is known. */
export function statusesOf(projection: Projection, question: RiskQuestion, entity: number) {
  const statuses = projection.statusesAbout.get(projection.idOf(entity)) ?? [];
  return statuses.filter((status) => counts(status, question.asOf, question.knownAt));
}
