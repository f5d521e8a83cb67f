/** Which facts reach an entity and which of those count, and why the others do not (method.md 2). */
import type { EntityKind } from '../model.ts';
import { compareCodePoints } from '../projection/code-points.ts';
import type { Fact, Projection } from '../projection/projection.ts';
import { dayText, parseDay } from '../projection/times.ts';
import { type Edition, editionsAt } from './editions.ts';
import { countsOn, type Lens, type RiskRule, type Subject, severityUnder } from './lens.ts';

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
  | 'other-material'
  | 'material-not-stated'
  | 'other-kind'
  | 'below-threshold'
  | 'not-rated'
  | 'stale';

/** A fact as a question sees it, before any entity is looked at. */
export interface SeenFact {
  readonly fact: Fact;
  readonly subject: Subject;
  /** What it counts with: the lens's severity; null where it is not rated or stale (0 in low and expected, 1 in high). */
  readonly severity: number | null;
  readonly stale: boolean;
  /** Why it counts on no entity at all; null where it can count. */
  readonly reason: Reason | null;
}

/** Every fact on the asked risk, judged. */
export function seenFacts(projection: Projection, question: RiskQuestion): SeenFact[] {
  const see = observer(projection, question);
  return projection.facts.filter(({ risk }) => risk === question.risk).map(see);
}

/** Ids of the documents whose facts on the asked risk can count, by code point. */
export function documentsOf(projection: Projection, question: RiskQuestion): string[] {
  const counting = seenFacts(projection, question).filter(({ reason }) => reason === null);
  return [...new Set(counting.map(({ fact }) => fact.document))].sort(compareCodePoints);
}

/** Judges single facts; the documents' editions are looked up once. */
export function observer(projection: Projection, question: RiskQuestion): (fact: Fact) => SeenFact {
  const { asOf, knownAt } = question;
  const rule = question.lens.risks[question.risk]!;
  const editionOf = editionsAt(projection, asOf, knownAt);
  return (fact) => {
    const subject = subjectOf(fact);
    const stale = subject === 'entity' && isStale(projection, fact, rule, asOf);
    const severity = stale || fact.severity === null ? null : severityUnder(rule, fact.severity);
    return { fact, subject, severity, stale, reason: reasonOf(fact, question, editionOf(fact.document)) };
  };
}

function reasonOf(fact: Fact, question: RiskQuestion, edition: Edition): Reason | null {
  const { asOf, knownAt, material } = question;
  if (!(fact.recorded <= knownAt && knownAt < fact.retracted) || edition === 'not-known') return 'not-known';
  if (fact.from > asOf || fact.to < asOf) return 'outside-validity';
  if (edition === 'superseded' || edition === 'not-yet-issued') return edition;
  const named = [fact.material, materialAbout(fact)];
  if (material !== null && named.some((name) => name !== null && name !== material)) return 'other-material';
  return null;
}

/** Why a fact that can count does not on an entity of this kind and these stated materials; null where it does. */
export function reasonOn(
  seen: SeenFact,
  rule: RiskRule,
  kind: EntityKind,
  materials: readonly string[],
): Reason | null {
  const { material } = seen.fact;
  const about = materialAbout(seen.fact);
  if (about !== null && !materials.includes(about)) {
    return materials.length === 0 ? 'material-not-stated' : 'other-material';
  }
  if (material !== null && materials.length > 0 && !materials.includes(material)) return 'other-material';
  return countsOn(rule, seen.subject, kind) ? null : 'other-kind';
}

export function subjectOf({ about, material }: Pick<Fact, 'about' | 'material'>): Subject {
  if (about.startsWith('iso:')) return material === null ? 'place' : 'goods';
  return about.startsWith('material:') ? 'material' : 'entity';
}

/** The country of an entity: its own, or that of its region where it states none. */
export function countryOf(country: string | null, region: string | null): string | null {
  if (country !== null || region === null) return country;
  const dash = region.indexOf('-');
  return dash > 0 ? region.slice(0, dash) : null;
}

function materialAbout({ about }: Fact): string | null {
  return about.startsWith('material:') ? about.slice('material:'.length) : null;
}

/** An observation is as old as its validFrom, or its document where it has none. */
function isStale(projection: Projection, fact: Fact, rule: RiskRule, asOf: number): boolean {
  if (rule.maxAgeMonths === undefined) return false;
  const observed = fact.validFrom === null ? projection.documentById.get(fact.document)?.day : fact.from;
  return observed !== undefined && observed < monthsBefore(asOf, rule.maxAgeMonths);
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
