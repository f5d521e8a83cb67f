/** The kinds of report by name: how each is built and how it reads. */
import type { Notice } from '../analytics/answer.ts';
import type { Desk } from './desk.ts';
import type { Section } from './document/document.ts';
import { portfolio } from './portfolio/kind.ts';
import type { Report, ReportBody } from './report.ts';
import type { ReportKind } from './request.ts';
import { smelters } from './smelters/kind.ts';
import { tierN } from './tier-n/kind.ts';
import type { ReportWords } from './words/report-words.ts';

export interface Built<Content extends Report> {
  body: ReportBody<Content>;
  /** Names the open questions that it shows (content/questions.ts); absent: it shows none. */
  questions?: string;
  limits: Notice[];
  faults: Notice[];
}

export interface Kind<Content extends Report> {
  /** Of what it is made: one buyer, which must be named; every buyer; or whatever is named, all where none is. */
  about: 'buyer' | 'portfolio' | 'either';
  /** Whether it asks about a risk, which must then be named. */
  asksRisk: boolean;
  build(desk: Desk): Promise<Built<Content>>;
  title(words: ReportWords): string;
  subtitle(content: Content, words: ReportWords): string;
  sections(content: Content, words: ReportWords): Section[];
}

type Kinds = { readonly [K in ReportKind]: Kind<Extract<Report, { kind: K }>> };

const KINDS: Kinds = { 'tier-n': tierN, portfolio, smelters };

/** The kind of a report; what it takes is what it builds. */
export const kindOf = (kind: ReportKind): Kind<Report> => KINDS[kind] as Kind<Report>;
