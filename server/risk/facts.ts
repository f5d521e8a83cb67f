/** Which facts a rule reads, with what severity, and which of those count on an entity and why the others do not. */
import type { EntityKind } from '../model.ts';
import { compareCodePoints } from '../projection/code-points.ts';
import type { Fact, Projection } from '../projection/projection.ts';
import { ALWAYS, dayText, NEVER, OPEN_END, OPEN_START, parseDay } from '../projection/times.ts';
import { type Edition, editionsAt } from './editions.ts';
import {
  includesKind,
  type Kinds,
  type Lens,
  type NamedPlaces,
  type RiskRule,
  type Subject,
  severityUnder,
} from './lens.ts';
import { type Rating, rater } from './scales.ts';
import { isOfSeries } from './series.ts';

/** The part of a question that risk depends on. */
export interface RiskQuestion {
  readonly risk: string;
  readonly material: string | null;
  readonly lens: Lens;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  /** Milliseconds since 1970-01-01. */
  readonly knownAt: number;
}

/** Why a fact that reaches an entity does not count on it. */
export type Reason =
  | 'outside-validity'
  | 'not-known'
  | 'superseded'
  | 'not-yet-issued'
  | 'other-document'
  | 'other-material'
  | 'material-not-stated'
  | 'material-outside-lens'
  | 'outside-area'
  | 'other-kind'
  | 'below-threshold'
  | 'not-rated'
  | 'stale';

/** A fact as a question sees it, before any entity is looked at. */
export interface SeenFact extends Rating {
  readonly fact: Fact;
  readonly subject: Subject;
  /** On which kinds of entity it counts. */
  readonly kinds: Kinds;
  /** The severity before the lens's threshold, 0..1: stated or derived by `scale`; null where it is not rated. */
  readonly rated: number | null;
  /** What it counts with: the lens's severity; null where it is not rated or stale (0 in low and expected, 1 in high). */
  readonly severity: number | null;
  readonly stale: boolean;
  /** The list of the lens that it comes from; null for a fact on record. */
  readonly own: NamedPlaces | null;
  /** Why it counts on no entity at all; null where it can count. */
  readonly reason: Reason | null;
}

export const ruleOf = ({ lens, risk }: RiskQuestion): RiskRule => lens.risks[risk]!;

/** Whether the question's rule reads facts on this risk. */
export function readsRisk(question: RiskQuestion): (fact: Fact) => boolean {
  const { facts } = ruleOf(question);
  return ({ risk }) => facts.includes(risk);
}

/** Ids of the documents whose facts can count for the question or say where its rule applies, by code point. */
export function documentsOf(projection: Projection, question: RiskQuestion): string[] {
  const editionOf = editionsAt(projection, question.asOf, question.knownAt);
  const reads = readsRisk(question);
  const isListed = listedBy(projection, question);
  const found = new Set<string>();
  for (const fact of projection.facts) {
    if (found.has(fact.document)) continue;
    const counts =
      (reads(fact) && reasonOf(projection, fact, question, editionOf(fact.document)) === null) ||
      (isListed?.(fact) && timesReason(fact, question, editionOf(fact.document)) === null);
    if (counts) found.add(fact.document);
  }
  return [...found].sort(compareCodePoints);
}

/** Judges single facts; the documents' editions and the lens's scales are looked up once. */
export function observer(projection: Projection, question: RiskQuestion): (fact: Fact) => SeenFact {
  const rule = ruleOf(question);
  const editionOf = editionsAt(projection, question.asOf, question.knownAt);
  const rate = rater(question.lens);
  return (fact) => {
    const subject = subjectOf(fact);
    const stale = subject === 'entity' && isStale(fact, rule, question.asOf);
    const { severity: rated, scale } = rate(fact);
    const severity = stale || rated === null ? null : severityUnder(rule, rated);
    const reason = reasonOf(projection, fact, question, editionOf(fact.document));
    return { fact, subject, kinds: rule.counts[subject], rated, scale, severity, stale, own: null, reason };
  };
}

/** The places that the lens itself names, as facts of it; their document is `lens:<lens>/<list>`. */
export function ownFacts(question: RiskQuestion): SeenFact[] {
  const { lens, risk } = question;
  const rule = ruleOf(question);
  return rule.places.flatMap((own) => {
    const document = `lens:${lens.id}/${own.id}`;
    const severity = severityUnder(rule, own.severity);
    return own.places.map((about): SeenFact => {
      const fact = { ...UNDATED, id: `${document}/${about.slice(4)}`, about, risk, document };
      const reason = isOutsideMaterials(rule, question.material) ? 'material-outside-lens' : null;
      return {
        fact: { ...fact, severity: own.severity },
        subject: 'place',
        kinds: own.kinds,
        rated: own.severity,
        scale: null,
        severity,
        stale: false,
        own,
        reason,
      };
    });
  });
}

const UNDATED = {
  material: null,
  value: null,
  scale: null,
  validFrom: null,
  validTo: null,
  recordedAt: null,
  retractedAt: null,
  from: OPEN_START,
  to: OPEN_END,
  recorded: ALWAYS,
  retracted: NEVER,
};

/** Whether a fact is one of those that say where the rule applies; undefined where it applies everywhere. */
export function listedBy(
  projection: Projection,
  question: RiskQuestion,
): ((fact: Fact) => boolean) | undefined {
  const listed = ruleOf(question).within?.listed;
  if (!listed) return undefined;
  return (fact) =>
    subjectOf(fact) === 'place' &&
    listed.risks.includes(fact.risk) &&
    isOfSeries(projection, fact.document, listed.documents);
}

/** Why a fact holds or is known at another time than asked about; null where it stands. */
export function timesReason(fact: Fact, { asOf, knownAt }: RiskQuestion, edition: Edition): Reason | null {
  if (!(fact.recorded <= knownAt && knownAt < fact.retracted) || edition === 'not-known') return 'not-known';
  if (fact.from > asOf || fact.to < asOf) return 'outside-validity';
  return edition === 'superseded' || edition === 'not-yet-issued' ? edition : null;
}

function reasonOf(
  projection: Projection,
  fact: Fact,
  question: RiskQuestion,
  edition: Edition,
): Reason | null {
  const { material } = question;
  const rule = ruleOf(question);
  const times = timesReason(fact, question, edition);
  if (times !== null) return times;
  const accepted = rule.documents[subjectOf(fact)];
  if (accepted && !isOfSeries(projection, fact.document, accepted)) return 'other-document';
  const named = [fact.material, materialAbout(fact)].filter((name) => name !== null);
  if (material !== null && named.some((name) => name !== material)) return 'other-material';
  if ([material, ...named].some((name) => isOutsideMaterials(rule, name))) return 'material-outside-lens';
  return null;
}

function isOutsideMaterials({ materials }: RiskRule, material: string | null): boolean {
  return material !== null && materials !== undefined && !materials.includes(material);
}

/** What decides whether a fact counts on an entity. */
export interface Target {
  readonly kind: EntityKind;
  /** Its own country, or that of its region. */
  readonly country: string | null;
  readonly region: string | null;
  /** As it states them; none: not stated. */
  readonly materials: readonly string[];
}

export function targetOf(projection: Projection, entity: number): Target {
  const region = projection.regionOf(entity);
  return {
    kind: projection.kindOf(entity),
    country: countryOf(projection.countryOf(entity), region),
    region,
    materials: projection.materialsOf(entity),
  };
}

/** Why a fact that can count does not on such an entity, places aside; null where it does. */
export function reasonOnTarget(seen: SeenFact, rule: RiskRule, { kind, materials }: Target): Reason | null {
  const { material } = seen.fact;
  const about = materialAbout(seen.fact);
  if (about !== null && !materials.includes(about)) {
    return materials.length === 0 ? 'material-not-stated' : 'other-material';
  }
  if (materials.length > 0) {
    if (material !== null && !materials.includes(material)) return 'other-material';
    if (materials.every((name) => isOutsideMaterials(rule, name))) return 'material-outside-lens';
  }
  return includesKind(seen.kinds, kind) ? null : 'other-kind';
}

/** What facts about places and materials can speak of such an entity: its country, its region, its materials. */
export function subjectsOf({ country, region, materials }: Target): string[] {
  const places = [...new Set([country, region])].filter((place) => place !== null);
  return [...places.map((place) => `iso:${place}`), ...materials.map((name) => `material:${name}`)];
}

export function subjectOf({ about, material }: Pick<Fact, 'about' | 'material'>): Subject {
  if (about.startsWith('iso:')) return material === null ? 'place' : 'goods';
  return about.startsWith('material:') ? 'material' : 'entity';
}

/** The country of an entity: its own, or that of its region where it states none. */
export function countryOf(country: string | null, region: string | null): string | null {
  return country ?? (region === null ? null : countryOfRegion(region));
}

/** The country that a region is in; null for what is no region. */
export function countryOfRegion(region: string): string | null {
  const dash = region.indexOf('-');
  return dash > 0 ? region.slice(0, dash) : null;
}

function materialAbout({ about }: Fact): string | null {
  return about.startsWith('material:') ? about.slice('material:'.length) : null;
}

/** An observation says when it was made (validFrom); a listing that does not is superseded and never ages. */
function isStale(fact: Fact, { maxAgeMonths }: RiskRule, asOf: number): boolean {
  if (maxAgeMonths === undefined || fact.validFrom === null) return false;
  return fact.from < monthsBefore(asOf, maxAgeMonths);
}

/** The same day of the month so many months earlier, or the last day of that month where it is shorter. */
function monthsBefore(day: number, months: number): number {
  const [year, month, date] = dayText(day).split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) - months;
  const head = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let last = date; ; last--) {
    const found = parseDay(`${head}-${String(last).padStart(2, '0')}`);
    if (found !== undefined) return found;
  }
}
