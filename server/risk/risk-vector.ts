/** r(x) of every entity for one question (method.md 2). */
import { ENTITY_KINDS, type EntityKind } from '../model.ts';
import { counts, type Projection } from '../projection/projection.ts';
import { countryOf, type RiskQuestion, reasonOn, type SeenFact, seenFacts } from './facts.ts';
import type { Mitigation, RiskRule } from './lens.ts';

/** What is known of an entity's risk beside the number. */
export const HAS_FACT = 1;
/** A fact that counts has no severity: 0 in low and expected, 1 in high. */
export const NOT_RATED = 2;
/** An observation is older than the lens allows: as NOT_RATED. */
export const STALE = 4;
/** The entity's region is not stated, and facts about regions of its country would count on it. */
export const REGION_UNKNOWN = 8;

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

interface Tally {
  r: number;
  rHigh: number;
  flags: number;
}

const NOTHING: Tally = { r: 0, rHigh: 0, flags: 0 };

type FactsAbout = ReadonlyMap<string, readonly SeenFact[]>;

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

function tally(
  facts: readonly SeenFact[],
  rule: RiskRule,
  kind: EntityKind,
  materials: readonly string[],
  start: Tally,
): Tally {
  let { r, rHigh, flags } = start;
  for (const seen of facts) {
    if (reasonOn(seen, rule, kind, materials) !== null) continue;
    const severity = seen.severity ?? 0;
    const severityHigh = seen.severity ?? 1;
    // The same as 1 - (1 - r)(1 - s), and exact for a single fact.
    r += (1 - r) * severity;
    rHigh += (1 - rHigh) * severityHigh;
    flags |= HAS_FACT;
    if (seen.severity === null) flags |= seen.stale ? STALE : NOT_RATED;
  }
  return { r, rHigh, flags };
}

/** Facts about places and materials fall alike on all entities of one kind, place and set of materials. */
function spreadPlaces(
  projection: Projection,
  rule: RiskRule,
  about: FactsAbout,
  write: (entity: number, tally: Tally) => void,
): void {
  const { entities, materialSets, regions } = projection;
  const known = new Map<number, Tally>();
  for (let entity = 0; entity < entities.count; entity++) {
    const place = (entities.country[entity]! + 1) * (regions.length + 1) + entities.region[entity]! + 1;
    const key = (place * materialSets.length + entities.materials[entity]!) * ENTITY_KINDS.length;
    const alike = key + entities.kind[entity]!;
    let found = known.get(alike);
    if (!found) {
      found = placeTally(projection, rule, about, entity);
      known.set(alike, found);
    }
    if (found !== NOTHING) write(entity, found);
  }
}

function placeTally(projection: Projection, rule: RiskRule, about: FactsAbout, entity: number): Tally {
  const kind = projection.kindOf(entity);
  const materials = projection.materialsOf(entity);
  const region = projection.regionOf(entity);
  const country = countryOf(projection.countryOf(entity), region);
  const subjects = materials.map((material) => `material:${material}`);
  if (region !== null) subjects.unshift(`iso:${region}`);
  if (country !== null && country !== region) subjects.unshift(`iso:${country}`);
  let result = NOTHING;
  for (const subject of subjects) {
    const facts = about.get(subject);
    if (facts) result = tally(facts, rule, kind, materials, result);
  }
  if (region !== null || country === null) return result;
  const missed = regionFacts(about, country).some((seen) => reasonOn(seen, rule, kind, materials) === null);
  return missed ? { ...result, flags: result.flags | REGION_UNKNOWN } : result;
}

function regionFacts(about: FactsAbout, country: string): SeenFact[] {
  const start = `iso:${country}-`;
  return [...about].flatMap(([subject, facts]) => (subject.startsWith(start) ? facts : []));
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
