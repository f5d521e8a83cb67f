/** What every kind of report has, as JSON Schema. */
import { LANGS, type Lang } from '../../../common/words/lang.ts';
import {
  type ExposureBand,
  type MassBalance,
  NOTICE_CODES,
  NOTICE_ENTITIES,
  type Notice,
} from '../../analytics/answer.ts';
import { ENTITY_KINDS } from '../../model.ts';
import type {
  Citation,
  Report,
  ReportBase,
  ReportBasis,
  ReportEntity,
  RestsOnWithheld,
  Sentence,
  Withheld,
  WithheldCount,
} from '../report.ts';
import { FORM, WITHHELD_PARTS } from '../report.ts';
import { REPORT_KINDS, type ReportKind, type ReportRequest } from '../request.ts';
import {
  always,
  anyOf,
  array,
  boolean,
  count,
  day,
  disclosed,
  matching,
  moment,
  nullable,
  number,
  object,
  oneOf,
  optional,
  part,
  record,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

/** A sentence as a file has it: its words beside its numbers. */
interface WrittenSentence extends Sentence {
  text: string;
}

/** A report as a JSON file has it: the content, in the words of a language where it has words. */
export type ReportFile<Content extends Report> = Omit<Content, 'summary'> & {
  summary: WrittenSentence[];
  language: Lang;
};

const REPORT_ID = '^rep:[0-9a-f]{32}$';
const SNAPSHOT_ID = '^snap:[0-9a-f]{32}$';

export const snapshotId = matching(SNAPSHOT_ID);
export const reportIdSchema = matching(REPORT_ID);
export const entity = ref('entity');
/** Number of a citation, or null: no source on record. */
export const cited = ref('cited');
export const versioned = object<{ id: string; version: string }>({ id: string, version: string });

/** The question, without what it is compared with. */
export const asked = {
  kind: oneOf(REPORT_KINDS),
  buyer: nullable(string),
  risk: nullable(string),
  material: nullable(string),
  lens: string,
  shares: string,
  tiers: nullable({ type: 'integer', minimum: 1 }),
  asOf: day,
  knownAt: nullable(moment),
  profile: string,
  withoutDeclarers: optional(said('who declares the smelters was left out', { const: true })),
};

export const BASE_DEFS: Readonly<Record<string, Schema>> = {
  cited: said('number of a citation; null: no source on record', nullable({ type: 'integer', minimum: 1 })),
  withheld: said(
    'what may not leave, and why',
    object<Withheld>({ withheld: oneOf(['profile', 'licence', 'confidential']), source: cited }),
  ),
  entity: object<ReportEntity>({
    id: string,
    name: disclosed(string),
    kind: oneOf(ENTITY_KINDS),
    country: said('ISO 3166-1 alpha-2', disclosed(nullable(matching('^[A-Z]{2}$')))),
    region: said('ISO 3166-2', disclosed(nullable(string))),
  }),
  citation: object<Citation>({
    number: { type: 'integer', minimum: 1 },
    id: string,
    publisher: disclosed(nullable(string)),
    title: disclosed(nullable(string)),
    date: disclosed(nullable(day)),
    edition: disclosed(nullable(string)),
    licence: disclosed(nullable(string)),
    url: disclosed(nullable(string)),
    hash: said('SHA-256 of the file it was read from', disclosed(nullable(string))),
  }),
  exposure: said(
    'low <= expected <= high; likely: 5th and 95th percentile of random splits',
    object<ExposureBand>({
      low: part,
      likelyLow: optional(part),
      expected: part,
      likelyHigh: optional(part),
      high: part,
    }),
  ),
  mass: said(
    'where the whole unit of supply ends; the four add up to 1',
    object<MassBalance>({ hit: part, clean: part, opaque: part, beyondLimit: part }),
  ),
  notice: object<Notice>({
    code: oneOf(NOTICE_CODES),
    message: string,
    count: optional(count),
    entities: optional({ ...array(string), maxItems: NOTICE_ENTITIES }),
    names: optional(array(string)),
  }),
  sentence: object<WrittenSentence>({
    code: matching('^[A-Z][A-Z_]*$'),
    values: record(anyOf(number, string)),
    text: said('in the language of the file', string),
  }),
  request: object<ReportRequest>({ ...asked, previous: nullable(ref('previous')) }),
  basis: object<ReportBasis>({
    snapshot: snapshotId,
    lens: object<ReportBasis['lens']>({ id: string, version: string, title: string }),
    shares: versioned,
    profile: object<ReportBasis['profile']>({ id: string, version: string, title: string, outward: boolean }),
    questions: said('a hash over the open questions shown', nullable(matching('^sha256:[0-9a-f]{64}$'))),
    editions: said('citations of the editions of risk data whose facts can count', array(cited)),
  }),
  restsOnWithheld: said(
    'figures that rest on data which a licence does not let pass',
    object<RestsOnWithheld>({
      at: said('JSON pointer to the row or part that has the figures; empty: the report as a whole', string),
      sources: array({ type: 'integer', minimum: 1 }),
    }),
  ),
  withheldCount: object<WithheldCount>({
    what: oneOf(WITHHELD_PARTS),
    why: oneOf(['profile', 'licence', 'confidential']),
    count,
    sources: array({ type: 'integer', minimum: 1 }),
  }),
};

/** The properties that a kind's own stand beside. */
export const baseOf = <Kind extends ReportKind>(kind: Kind) =>
  ({
    form: always(FORM),
    kind: always(kind),
    id: said('a hash of question, snapshot, lens, editions and profile', reportIdSchema),
    contentHash: matching('^sha256:[0-9a-f]{64}$'),
    generator: string,
    request: ref('request'),
    basis: ref('basis'),
    summary: array(ref('sentence')),
    limits: array(ref('notice')),
    faults: array(ref('notice')),
    citations: array(ref('citation')),
    withheld: array(ref('withheldCount')),
    restsOnWithheld: array(ref('restsOnWithheld')),
    language: oneOf(LANGS),
  }) satisfies Record<keyof ReportBase<Kind> | 'language', Schema>;
