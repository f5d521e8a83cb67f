/** A lens as data: which facts count for which risk, on which kinds of entity, with what severity (method.md 2). */
import type { EntityKind } from '../model.ts';

export const DEFAULT_LENS = 'responsible-minerals';

/**
 * What a fact speaks of: an entity by id; a place (`iso:...`) as such; a material in a place, as goods lists do;
 * a material wherever it comes from.
 */
export const SUBJECTS = ['entity', 'place', 'goods', 'material'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A status that, while valid, leaves only a part of the risk. */
export interface Mitigation {
  /** Kind of the status. */
  readonly status: string;
  /** Values of the status that mitigate. */
  readonly values: readonly string[];
  /** What is left of r, 0..1. */
  readonly leaves: number;
}

export interface RiskRule {
  readonly title: string;
  readonly description: string;
  /** `as-stated`, or a threshold in (0, 1]: from it on a severity is 1, below it 0. */
  readonly severity: 'as-stated' | { readonly threshold: number };
  /** On which kinds of entity a fact counts, by what it speaks of. */
  readonly counts: Readonly<Record<Subject, 'all' | readonly EntityKind[]>>;
  /** How old in whole months an observation of an entity may be; absent: any age. */
  readonly maxAgeMonths?: number;
  readonly mitigations: readonly Mitigation[];
  /** What the risk requires of a buyer (OECD Annex II); absent: the lens does not say. */
  readonly response?: 'suspend' | 'mitigate';
}

export interface Lens {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly citation: string;
  readonly risks: Readonly<Record<string, RiskRule>>;
}

/** Lenses by id, in order of id. */
export type Lenses = ReadonlyMap<string, Lens>;

/** Whether facts that speak of `subject` count on entities of `kind`. */
export function countsOn(rule: RiskRule, subject: Subject, kind: EntityKind): boolean {
  const kinds = rule.counts[subject];
  return kinds === 'all' || kinds.includes(kind);
}

/** The severity that a rated fact counts with: itself, or 1 or 0 by the lens's threshold. */
export function severityUnder(rule: RiskRule, severity: number): number {
  if (rule.severity === 'as-stated') return severity;
  return severity >= rule.severity.threshold ? 1 : 0;
}
