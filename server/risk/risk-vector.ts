/** r(x) of every entity for one question (method.md 2). */
import { counts, type Projection } from '../projection/projection.ts';
import { type RiskQuestion, type SeenFact, seenFacts } from './facts.ts';
import type { Mitigation, RiskRule } from './lens.ts';
import { spreadPlaces } from './places.ts';
import { type FactsAbout, NOT_RATED, STALE, type Tally, tally } from './tally.ts';

export interface RiskVector {
  /** r(x) in [0, 1] for low and expected, by entity. */
  readonly risk: Float64Array;
  /** The same with facts that are not rated at 1, for high; the same array where there are none. */
  readonly riskHigh: Float64Array;
  readonly flags: Uint8Array;
}

/** r(x) = 1 - product of (1 - severity) over the facts that count, times what mitigation leaves. */
export function riskOf(projection: Projection, question: RiskQuestion): RiskVector {
  const { entities } = projection;
  const rule = question.lens.risks[question.risk]!;
  const about = bySubject(seenFacts(projection, question));
  const risk = new Float64Array(entities.count);
  const riskHigh = new Float64Array(entities.count);
  const flags = new Uint8Array(entities.count);
  const write = (entity: number, { r, rHigh, flags: bits }: Tally) => {
    risk[entity] = r;
    riskHigh[entity] = rHigh;
    flags[entity] = bits;
  };

  spreadPlaces(projection, rule, about, write);
  for (const [subject, facts] of about) {
    const entity = facts[0]!.subject === 'entity' ? projection.indexOf(subject) : -1;
    if (entity < 0) continue;
    const start = { r: risk[entity]!, rHigh: riskHigh[entity]!, flags: flags[entity]! };
    write(entity, tally(facts, rule, projection.kindOf(entity), projection.materialsOf(entity), start));
  }
  if (rule.mitigations.length > 0) mitigate(projection, question, rule, risk, riskHigh);
  const sameHigh = flags.every((bits) => (bits & (NOT_RATED | STALE)) === 0);
  return { risk, riskHigh: sameHigh ? risk : riskHigh, flags };
}

function bySubject(seen: readonly SeenFact[]): FactsAbout {
  const about = new Map<string, SeenFact[]>();
  for (const each of seen) {
    if (each.reason !== null) continue;
    const list = about.get(each.fact.about);
    if (list) list.push(each);
    else about.set(each.fact.about, [each]);
  }
  return about;
}

function mitigate(
  projection: Projection,
  question: RiskQuestion,
  rule: RiskRule,
  risk: Float64Array,
  riskHigh: Float64Array,
): void {
  for (const subject of projection.statusesAbout.keys()) {
    const entity = projection.indexOf(subject);
    if (entity < 0) continue;
    for (const { leaves } of mitigationsOf(projection, question, rule, subject)) {
      risk[entity]! *= leaves;
      riskHigh[entity]! *= leaves;
    }
  }
}

/** The mitigations of a rule that a status of the entity brings on the date, each once. */
export function mitigationsOf(
  projection: Projection,
  question: RiskQuestion,
  rule: RiskRule,
  id: string,
): Mitigation[] {
  const { asOf, knownAt, material } = question;
  const statuses = (projection.statusesAbout.get(id) ?? []).filter(
    (status) =>
      counts(status, asOf, knownAt) &&
      (status.material === null || material === null || status.material === material),
  );
  return rule.mitigations.filter(({ status, values }) =>
    statuses.some(({ kind, value }) => kind === status && values.includes(value)),
  );
}
