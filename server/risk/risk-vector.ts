/** r(x) of every entity for one question (method.md 2). */
import type { Projection } from '../projection/projection.ts';
import { sharedColumn } from '../projection/shared.ts';
import { alikeIn } from './alike.ts';
import { type RiskQuestion, readsRisk, type SeenFact } from './facts.ts';
import { leftBy, mitigationsOf } from './mitigation.ts';
import { placeTallies } from './places.ts';
import { type Ruling, rulingOf } from './ruling.ts';
import { type FactsAbout, NOT_RATED, NOTHING, STALE, type Tally, tally } from './tally.ts';
import { targetOf } from './target.ts';

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
  const places = placeTallies(projection, ruling, factsElsewhere(projection, question, ruling));
  const entities = [...factsOnEntities(projection, question, ruling)];
  const unrated =
    places.some(({ flags }) => flags & UNRATED) ||
    entities.some(([, facts]) => facts.some(({ severity }) => severity === null));
  const risk = sharedColumn(Float64Array, count);
  const riskHigh = unrated ? sharedColumn(Float64Array, count) : risk;
  const flags = sharedColumn(Uint8Array, count);

  spread(projection, places, risk, riskHigh, flags);
  for (const [entity, facts] of entities) {
    const start = { r: risk[entity]!, rHigh: riskHigh[entity]!, flags: flags[entity]! };
    const found = tally(facts, ruling, targetOf(projection, entity), start);
    risk[entity] = found.r;
    riskHigh[entity] = found.rHigh;
    flags[entity] = found.flags;
  }
  mitigate(projection, question, risk, riskHigh);
  return { risk, riskHigh, flags };
}

const UNRATED = NOT_RATED | STALE;

/** Every entity takes what its class has. */
function spread(
  projection: Projection,
  places: readonly Tally[],
  risk: Float64Array,
  riskHigh: Float64Array,
  flags: Uint8Array,
): void {
  if (places.every((found) => found === NOTHING)) return;
  const { classOf } = alikeIn(projection);
  const r = Float64Array.from(places, (found) => found.r);
  const rHigh = Float64Array.from(places, (found) => found.rHigh);
  const bits = Uint8Array.from(places, (found) => found.flags);
  for (let x = 0; x < classOf.length; x++) {
    risk[x] = r[classOf[x]!]!;
    flags[x] = bits[classOf[x]!]!;
  }
  if (riskHigh === risk) return;
  for (let x = 0; x < classOf.length; x++) riskHigh[x] = rHigh[classOf[x]!]!;
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
    if (riskHigh !== risk) riskHigh[entity]! *= left;
  }
}
