/** Takes r(x) of one entity apart: which facts make it, which reach the entity and do not count, and why. */
import { counts, type Projection } from '../projection/projection.ts';
import { countryOf, observer, type Reason, type RiskQuestion, reasonOn, type SeenFact } from './facts.ts';
import type { Mitigation } from './lens.ts';
import { mitigationsOf } from './risk-vector.ts';

export interface RiskExplanation {
  /** r(x) in [0, 1], for low and expected. */
  risk: number;
  /** r(x) with facts that are not rated at 1, for high. */
  riskHigh: number;
  /** Facts that make r(x) and the severity they count with. */
  counted: { fact: string; about: string; document: string; severity: number }[];
  /** Facts that reach the entity and add nothing to expected, with the reason. */
  notCounted: { fact: string; about: string; document: string; reason: Reason }[];
  /** What reduces the risk on the date. */
  mitigations: readonly Mitigation[];
}

/** Facts on other risks are left out. `entity` is an index of the projection. */
export function explainRisk(projection: Projection, question: RiskQuestion, entity: number): RiskExplanation {
  const rule = question.lens.risks[question.risk]!;
  const kind = projection.kindOf(entity);
  const materials = projection.materialsOf(entity);
  const mitigations = mitigationsOf(projection, question, rule, projection.idOf(entity));
  const explanation: RiskExplanation = { risk: 0, riskHigh: 0, counted: [], notCounted: [], mitigations };
  for (const seen of reaching(projection, question, entity)) {
    const { id: fact, about, document } = seen.fact;
    const reason = seen.reason ?? reasonOn(seen, rule, kind, materials);
    if (reason === null) {
      explanation.risk += (1 - explanation.risk) * (seen.severity ?? 0);
      explanation.riskHigh += (1 - explanation.riskHigh) * (seen.severity ?? 1);
    }
    const why = reason ?? reasonForNothing(seen);
    if (why !== null) explanation.notCounted.push({ fact, about, document, reason: why });
    else explanation.counted.push({ fact, about, document, severity: seen.severity ?? 0 });
  }
  for (const { leaves } of mitigations) {
    explanation.risk *= leaves;
    explanation.riskHigh *= leaves;
  }
  return explanation;
}

/** Why a fact that counts adds nothing to expected; null where it adds something. */
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
