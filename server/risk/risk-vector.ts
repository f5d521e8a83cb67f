/** r(x) of every entity for one question (method.md 2). */
import type { Projection } from '../projection/projection.ts';
import { sharedColumn } from '../projection/shared.ts';
import { type RiskQuestion, readsRisk, type SeenFact, targetOf } from './facts.ts';
import { leftBy, mitigationsOf } from './mitigation.ts';
import { spreadPlaces } from './places.ts';
import { type Ruling, rulingOf } from './ruling.ts';
import { type FactsAbout, NOT_RATED, STALE, type Tally, tally } from './tally.ts';

export interface RiskVector {
  /** r(x) in [0, 1] for low and expected, by entity. */
  readonly risk: Float64Array;
  /** The same with facts that are not rated at 1, for high; the same array where there are none. */
  readonly riskHigh: Float64Array;
  readonly flags: Uint8Array;
}

/** r(x) = 1 - product of (1 - severity) over the facts that count, times what mitigation leaves. O(entities + facts). */
export function riskOf(projection: Projection, question: RiskQuestion): RiskVector {
  const { count } = projection.entities;
  const ruling = rulingOf(projection, question);
  const risk = sharedColumn(Float64Array, count);
  const riskHigh = sharedColumn(Float64Array, count);
  const flags = sharedColumn(Uint8Array, count);
  const write = (entity: number, { r, rHigh, flags: bits }: Tally) => {
    risk[entity] = r;
    riskHigh[entity] = rHigh;
    flags[entity] = bits;
  };

  spreadPlaces(projection, ruling, factsElsewhere(projection, question, ruling), write);
  for (const [entity, facts] of factsOnEntities(projection, question, ruling)) {
    const start = { r: risk[entity]!, rHigh: riskHigh[entity]!, flags: flags[entity]! };
    write(entity, tally(facts, ruling, targetOf(projection, entity), start));
  }
  mitigate(projection, question, risk, riskHigh);
  const sameHigh = flags.every((bits) => (bits & (NOT_RATED | STALE)) === 0);
  return { risk, riskHigh: sameHigh ? risk : riskHigh, flags };
}

/** Facts about places and materials that can count, by what they are about; the lens's own after those on record. */
function factsElsewhere(projection: Projection, question: RiskQuestion, ruling: Ruling): FactsAbout {
  const reads = readsRisk(question);
  const recorded = projection.factsElsewhere.map((position) => projection.facts[position]!).filter(reads);
  const about = new Map<string, SeenFact[]>();
  for (const seen of [...recorded.map((fact) => ruling.see(fact)), ...ruling.own]) {
    if (seen.reason !== null) continue;
    const list = about.get(seen.fact.about);
    if (list) list.push(seen);
    else about.set(seen.fact.about, [seen]);
  }
  return about;
}

function* factsOnEntities(
  { facts, factsByEntity }: Projection,
  question: RiskQuestion,
  ruling: Ruling,
): Iterable<[entity: number, facts: SeenFact[]]> {
  const reads = readsRisk(question);
  for (const [entity, positions] of factsByEntity) {
    const seen: SeenFact[] = [];
    for (const position of positions) {
      const fact = facts[position]!;
      if (reads(fact)) seen.push(ruling.see(fact));
    }
    const able = seen.filter(({ reason }) => reason === null);
    if (able.length > 0) yield [entity, able];
  }
}

function mitigate(
  projection: Projection,
  question: RiskQuestion,
  risk: Float64Array,
  riskHigh: Float64Array,
): void {
  if (question.lens.risks[question.risk]!.mitigations.length === 0) return;
  for (const entity of projection.statusesByEntity.keys()) {
    const left = leftBy(mitigationsOf(projection, question, entity));
    risk[entity]! *= left;
    riskHigh[entity]! *= left;
  }
}
