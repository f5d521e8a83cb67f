/** The regulatory drafts as JSON Schema. */
import { BASES } from '../../model.ts';
import type {
  Blank,
  DraftContent,
  DraftPart,
  Facility,
  Finding,
  MineralRow,
  OriginPlace,
} from '../regulatory/content.ts';
import type { SurveyContent } from '../regulatory/customer-survey/kind.ts';
import type { EuContent } from '../regulatory/eu-2017-821/kind.ts';
import type { FormSdContent } from '../regulatory/form-sd/kind.ts';
import type { LedgerContent, RiskRow, SupplierRow } from '../regulatory/oecd-five-steps/content.ts';
import { baseOf, entity, type ReportFile } from './base.ts';
import {
  anyOf,
  array,
  boolean,
  count,
  disclosed,
  listed,
  matching,
  nullable,
  number,
  object,
  oneOf,
  record,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

const country = matching('^[A-Z]{2}$');
const sources = array({ type: 'integer', minimum: 1 });
const CODE = '^[a-z0-9-]+$';

export const DRAFT_DEFS: Readonly<Record<string, Schema>> = {
  mineral: object<MineralRow>({
    material: string,
    figures: said('null: no supply of it is on record', nullable(ref('figures'))),
    uses: said('what the buyer has itself declared on using it', nullable(ref('status'))),
    suppliers: count,
    suppliersOnRecord: said('those with verified or declared claims about their own supply', count),
    facilities: count,
    notIdentified: count,
    withStatus: count,
    withoutOrigin: count,
    partlyTraced: count,
    mines: count,
    places: count,
    recycled: count,
    atRisk: count,
  }),
  facility: object<Facility>({
    material: string,
    entity,
    cid: disclosed(nullable(matching('^CID[0-9]{6}$'))),
    statuses: said('that hold on the as-of date', array(ref('status'))),
    lapsed: said('that ended before it', array(ref('status'))),
    countries: said('of the mines and origins that reach it before any other facility', array(country)),
    placeNotStated: count,
    recycled: boolean,
    otherFacilities: count,
    untraced: said('some of its intake is traced to no origin and no other facility', boolean),
    sources,
    withoutSource: count,
  }),
  originPlace: object<OriginPlace>({
    material: string,
    country: nullable(country),
    region: nullable(string),
    mines: count,
    places: said('origins without a mine’s name', count),
    bases: array(oneOf(BASES)),
    atRisk: count,
    riskSources: sources,
    open: said('the risk is in some regions of the country, and theirs is not stated', count),
    openSources: sources,
    facilities: count,
    pastFacilities: boolean,
    sources,
    withoutSource: count,
  }),
  draftPart: said(
    'a point that the text asks for: what the data say on it, and what a person must write',
    object<DraftPart>({
      id: matching(CODE),
      provision: string,
      findings: array(
        object<Finding>({
          code: matching('^[A-Z][A-Z_]*$'),
          values: record(anyOf(number, string, array(string))),
          value: disclosed(nullable(string)),
          sources,
        }),
      ),
      blanks: array(object<Blank>({ code: matching(CODE), material: nullable(string) })),
    }),
  ),
  buyerRisk: object<RiskRow>({
    risk: string,
    material: nullable(string),
    figures: ref('figures'),
    reached: said('entities upstream that the risk is found at; null: not asked', nullable(count)),
    response: nullable(ref('response')),
  }),
};

const DRAFT = {
  buyer: entity,
  minerals: array(ref('mineral')),
  facilities: listed(ref('facility')),
  origins: listed(ref('originPlace')),
  parts: array(ref('draftPart')),
} satisfies Partial<Record<keyof DraftContent<'form-sd'>, Schema>>;

export const formSd: Schema = object<ReportFile<FormSdContent>>({ ...baseOf('form-sd'), ...DRAFT });

export const eu2017821: Schema = object<ReportFile<EuContent>>({ ...baseOf('eu-2017-821'), ...DRAFT });

export const oecdFiveSteps: Schema = object<ReportFile<LedgerContent>>({
  ...baseOf('oecd-five-steps'),
  ...DRAFT,
  risks: array(ref('buyerRisk')),
  suppliers: listed(
    object<SupplierRow>({
      material: string,
      entity,
      claims: count,
      sources,
      own: count,
      ownSources: sources,
    }),
  ),
});

export const customerSurvey: Schema = object<ReportFile<SurveyContent>>({
  ...baseOf('customer-survey'),
  ...DRAFT,
  risks: array(ref('buyerRisk')),
});
