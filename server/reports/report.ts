/**
 * The content of a report, decided once: every format and language is a rendering of this one typed value. Masses,
 * shares, exposures and risks are unrounded doubles in [0, 1]. It names no clock and no random id: asked again over the
 * same data it is the same, byte for byte, from either store.
 */
import type { Notice } from '../analytics/answer.ts';
import type { EntityKind } from '../model.ts';
import type { PortfolioContent } from './portfolio/content.ts';
import type { Draft } from './regulatory/drafts.ts';
import type { ReportKind, ReportRequest } from './request.ts';
import type { SmeltersContent } from './smelters/content.ts';
import type { TierNContent } from './tier-n/content.ts';

export const FORM = 'orepath-report-1';

/**
 * What may not leave: the disclosure profile or the licence of its source forbids it, or the kind of report is made public
 * and it would say who supplies whom. It is never silently dropped.
 */
export interface Withheld {
  withheld: 'profile' | 'licence' | 'confidential';
  /** Number of the citation that it comes from; null where it has none. */
  source: number | null;
}

export type Disclosed<T> = T | Withheld;

/** Number of a citation; null: no source on record. */
export type Cited = number | null;

export interface ReportEntity {
  /** Where the name is withheld a stand-in, `withheld:1`, the same for one entity all through the report. */
  id: string;
  name: Disclosed<string>;
  kind: EntityKind;
  /** ISO 3166-1 alpha-2; null where it is not stated. */
  country: Disclosed<string | null>;
  /** ISO 3166-2; null where it is not stated. */
  region: Disclosed<string | null>;
}

/** A list and how many rows there are of it in all: where `total` is larger, only the first are listed. */
export interface Listed<T> {
  rows: T[];
  total: number;
}

/** A document on record, by the number that the report cites it with. */
export interface Citation {
  /** From 1, in order of first use. */
  number: number;
  /** Where the document is withheld a stand-in, `withheld:doc-1`. */
  id: string;
  publisher: Disclosed<string | null>;
  title: Disclosed<string | null>;
  /** YYYY-MM-DD */
  date: Disclosed<string | null>;
  edition: Disclosed<string | null>;
  licence: Disclosed<string | null>;
  url: Disclosed<string | null>;
  /** SHA-256 of the file it was read from. */
  hash: Disclosed<string | null>;
}

/** A sentence with its numbers apart: `code` says which, in any language. */
export interface Sentence {
  code: string;
  values: Record<string, string | number>;
}

export const WITHHELD_PARTS = [
  'names',
  'tiers',
  'relationships',
  'shares',
  'sources',
  'facts',
  'people',
] as const;

/** What was kept back, and why, counted. */
export interface WithheldCount {
  /** `tiers`: names that the profile lets out, but not so far upstream. */
  what: (typeof WITHHELD_PARTS)[number];
  why: Withheld['withheld'];
  /** Values; of names, tiers and sources: how many entities and documents. */
  count: number;
  /** Citations of the data concerned, ascending. */
  sources: number[];
}

/** Figures that rest on data which a licence does not let pass: right, and not to be worked out again from the report. */
export interface RestsOnWithheld {
  /** JSON pointer (RFC 6901) to the row or part of the content that has the figures; '' for the report as a whole. */
  at: string;
  /** Citations of the data withheld, ascending. */
  sources: number[];
}

export interface ReportBasis {
  /** `snap:` and 32 hexadecimal digits: what was known of the graph. */
  snapshot: string;
  lens: { id: string; version: string; title: string };
  shares: { id: string; version: string };
  /** `outward`: whether the report is made to be passed on. */
  profile: { id: string; version: string; title: string; outward: boolean };
  /** `sha256:` and 64 hexadecimal digits over the open questions shown, which are in no snapshot; null: none are. */
  questions: string | null;
  /** Citations of the editions of risk data whose facts can count. */
  editions: number[];
}

/** What every kind of report has. */
export interface ReportBase<Kind extends ReportKind> {
  form: typeof FORM;
  kind: Kind;
  /** `rep:` and 32 hexadecimal digits: a hash of question, snapshot, lens, editions and profile (identity.ts). */
  id: string;
  /** `sha256:` and 64 hexadecimal digits over all of the content but this. */
  contentHash: string;
  /** Name and version of the service. */
  generator: string;
  request: ReportRequest;
  basis: ReportBasis;
  /** What it says in sentences, the first of them first. */
  summary: Sentence[];
  limits: Notice[];
  faults: Notice[];
  citations: Citation[];
  withheld: WithheldCount[];
  restsOnWithheld: RestsOnWithheld[];
}

export type Report = TierNContent | PortfolioContent | SmeltersContent | Draft;

/** A report as its kind builds it: without what is the same for all kinds, and what is added up over what may leave. */
export type ReportBody<Content extends Report> = Omit<
  Content,
  Exclude<keyof ReportBase<ReportKind>, 'summary'> | 'drawn'
>;
