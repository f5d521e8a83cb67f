/** A lens as data: which facts count for which risk, on which kinds of entity, with what severity (method.md 2). */
import type { EntityKind } from '../model.ts';

export const DEFAULT_LENS = 'responsible-minerals';

/**
 * What a fact speaks of: an entity by id; a place (`iso:...`) as such; a material in a place, as goods lists do;
 * a material wherever it comes from.
 */
export const SUBJECTS = ['entity', 'place', 'goods', 'material'] as const;
export type Subject = (typeof SUBJECTS)[number];

export type Kinds = 'all' | readonly EntityKind[];

/** What a text says about one point of a rule, in words of our own, and where it says so. */
export interface Provision {
  readonly says: string;
  readonly citation: string;
}

/** A status that, while valid, leaves only a part of the risk. */
export interface Mitigation {
  /** Kind of the status. */
  readonly status: string;
  /** Values of the status that mitigate. */
  readonly values: readonly string[];
  /** What is left of r, 0..1. */
  readonly leaves: number;
  readonly citation?: string;
}

export const RESPONSE_ACTIONS = ['suspend', 'mitigate', 'disclose'] as const;

/** What a risk requires of the buyer who finds it. */
export interface Response {
  /** Suspend or discontinue at once; go on while mitigating measurably; find out and make public. */
  readonly action: (typeof RESPONSE_ACTIONS)[number];
  readonly requires: string;
  readonly citation: string;
}

/** Editions of one list or index: documents of this title, and of this publisher where one is named; any case. */
export interface Series {
  readonly title: string;
  readonly publisher?: string;
}

/** Places that the text itself names: they act as facts of the lens. */
export interface NamedPlaces {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  /** `iso:CC` and `iso:CC-RR`. */
  readonly places: readonly string[];
  /** The kinds of entity there on which they count. */
  readonly kinds: Kinds;
  /** 0..1 */
  readonly severity: number;
}

/** Where alone a rule applies: in places it names, and in places that facts of a list name. */
export interface Area {
  readonly places: readonly string[];
  readonly listed?: { readonly risks: readonly string[]; readonly documents: readonly Series[] };
}

export const DIRECTIONS = ['high-is-good', 'high-is-bad'] as const;

/** How a raw value on a published scale becomes a severity where the fact states none. */
export interface Scale {
  /** The scale as facts write it; compared without regard to case and spacing. */
  readonly names: readonly string[];
  /** The scale's ends, from < to. */
  readonly from: number;
  readonly to: number;
  readonly direction: (typeof DIRECTIONS)[number];
  /** What a value beyond the ends is: not rated, or as the end. */
  readonly beyond: 'not-rated' | 'as-end';
}

export interface RiskRule {
  readonly title: string;
  readonly description: string;
  /** Article, annex, paragraph; absent: that of the lens. */
  readonly citation?: string;
  readonly provisions: readonly Provision[];
  /** Risk ids of the facts that it reads. */
  readonly facts: readonly string[];
  /** `as-stated`, or a threshold in (0, 1]: from it on a severity is 1, below it 0. */
  readonly severity: 'as-stated' | { readonly threshold: number };
  /** On which kinds of entity a fact counts, by what it speaks of. */
  readonly counts: Readonly<Record<Subject, Kinds>>;
  /** The only materials it speaks of; absent: all. */
  readonly materials?: readonly string[];
  /** The only documents whose facts about such a subject count; absent: any. */
  readonly documents: Readonly<Partial<Record<Subject, readonly Series[]>>>;
  readonly places: readonly NamedPlaces[];
  readonly within?: Area;
  /** How old in whole months an observation of an entity may be; absent: any age. */
  readonly maxAgeMonths?: number;
  readonly mitigations: readonly Mitigation[];
  /** Absent: the lens requires nothing. */
  readonly response?: Response;
}

export interface Lens {
  readonly id: string;
  /** A user's own lens carries `+` and eight digits of its content's hash, so that no two are taken for each other. */
  readonly version: string;
  /** SHA-256 of a user's own lens; absent: it comes with the service. */
  readonly digest?: string;
  readonly title: string;
  readonly description: string;
  readonly citation: string;
  readonly scales: Readonly<Record<string, Scale>>;
  readonly risks: Readonly<Record<string, RiskRule>>;
  /** Risks of which the text does not speak: a question about one is refused with the reason. */
  readonly outside: Readonly<Record<string, Provision>>;
}

/** Lenses by id, in order of id. */
export type Lenses = ReadonlyMap<string, Lens>;

export function includesKind(kinds: Kinds, kind: EntityKind): boolean {
  return kinds === 'all' || kinds.includes(kind);
}

/** The severity that a rated fact counts with: itself, or 1 or 0 by the lens's threshold. */
export function severityUnder(rule: RiskRule, severity: number): number {
  if (rule.severity === 'as-stated') return severity;
  return severity >= rule.severity.threshold ? 1 : 0;
}
