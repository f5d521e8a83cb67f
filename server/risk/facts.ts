/** Which facts a rule reads, with what severity, and why some count on no entity at all. */
import { compareCodePoints } from '../projection/code-points.ts';
import type { Fact, Projection } from '../projection/projection.ts';
import { isStale } from './ageing.ts';
import { type Edition, editionsAt } from './editions.ts';
import {
  type Kinds,
  type Lens,
  type NamedPlaces,
  type RiskRule,
  type Subject,
  severityUnder,
} from './lens.ts';
import { type Rating, rater } from './scales.ts';
import { isOfSeries } from './series.ts';
import { isOutsideMaterials, materialAbout, subjectOf } from './subject.ts';

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
export const REASONS = [
  'outside-validity',
  'not-known',
  'superseded',
  'not-yet-issued',
  'other-document',
  'other-material',
  'material-not-stated',
  'material-outside-lens',
  'outside-area',
  'other-kind',
  'below-threshold',
  'not-rated',
  'stale',
] as const;
export type Reason = (typeof REASONS)[number];

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
