/** The kinds of report by name: how each is built and how it reads. */
import type { Notice } from '../analytics/answer.ts';
import type { Desk } from './desk.ts';
import type { Section } from './document/document.ts';
import { portfolio } from './portfolio/kind.ts';
import { customerSurvey } from './regulatory/customer-survey/kind.ts';
import { eu2017821 } from './regulatory/eu-2017-821/kind.ts';
import { formSd } from './regulatory/form-sd/kind.ts';
import { oecdFiveSteps } from './regulatory/oecd-five-steps/kind.ts';
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
  /** Risks that it judges beside the one asked for: the editions of their data are part of what it rests on. */
  risks?: readonly string[];
}

export interface Kind<Content extends Report> {
  /** Of what it is made: one buyer, which must be named; every buyer; or whatever is named, all where none is. */
  about: 'buyer' | 'portfolio' | 'either';
  /** Whether it asks about a risk, which must then be named. */
  asksRisk: boolean;
  /** Lens and risk that the text itself determines; a request may name no others. */
  fixed?: { lens?: string; risk: string };
  /** It is made to leave the house: who supplies whom stays out, whatever the profile. */
  public?: true;
  /** Adds up what its charts draw, over what may leave. */
  withDrawn?(told: Omit<Content, 'drawn'>): Content;
  build(desk: Desk): Promise<Built<Content>>;
  title(words: ReportWords): string;
  subtitle(content: Content, words: ReportWords): string;
  sections(content: Content, words: ReportWords): Section[];
}

type Kinds = { readonly [K in ReportKind]: Kind<Extract<Report, { kind: K }>> };

const KINDS: Kinds = {
  'tier-n': tierN,
  portfolio,
  smelters,
  'form-sd': formSd,
  'eu-2017-821': eu2017821,
  'oecd-five-steps': oecdFiveSteps,
  'customer-survey': customerSurvey,
};

/** The kind of a report; what it takes is what it builds. */
export const kindOf = (kind: ReportKind): Kind<Report> => KINDS[kind] as Kind<Report>;
