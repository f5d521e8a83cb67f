/** The roll-up of smelters as JSON Schema. */
import { BASES, SCOPES } from '../../model.ts';
import type { OtherName } from '../content/identifiers.ts';
import {
  IDENTIFICATIONS,
  type Identification,
  type RollUpRow,
  type RollUpStatus,
  type RollUpTotals,
  type SmelterDeclaration,
  type SmelterOrigin,
  type SmelterRecycled,
  type SmeltersContent,
} from '../smelters/content.ts';
import { baseOf, cited, entity, type ReportFile } from './base.ts';
import {
  array,
  count,
  day,
  disclosed,
  listed,
  matching,
  nullable,
  object,
  oneOf,
  optional,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

const citations = said(
  'ascending; null: left out with the declarers',
  nullable(array({ type: 'integer', minimum: 1 })),
);

const row = object<RollUpRow>({
  smelter: entity,
  cid: said('RMI’s number', nullable(matching('^CID[0-9]{6}$'))),
  identifiers: array(string),
  otherNames: disclosed(array(object<OtherName>({ lang: nullable(string), name: string }))),
  material: said('the metal; null: not stated', nullable(string)),
  identification: oneOf(IDENTIFICATIONS),
  declarers: said('companies that declare it', count),
  documents: count,
  claims: count,
  bases: array(oneOf(BASES)),
  scopes: array(oneOf(SCOPES)),
  statuses: said('that hold on the as-of date', array(ref('rollUpStatus'))),
  lapsed: said('that ended before it', array(ref('rollUpStatus'))),
  origins: array(
    object<SmelterOrigin>({
      country: said('ISO 3166-1 alpha-2; null: not stated', nullable(matching('^[A-Z]{2}$'))),
      mines: array(entity),
      claims: count,
      sources: citations,
    }),
  ),
  recycled: object<SmelterRecycled>({
    status: said('whether all of it is, on the as-of date', nullable(ref('rollUpStatus'))),
    claims: count,
    sources: citations,
  }),
  declarations: said(
    'null: left out on request',
    nullable(
      array(
        object<SmelterDeclaration>({ declarer: nullable(entity), customer: entity, claim: ref('claim') }),
      ),
    ),
  ),
});

export const ROLL_UP_DEFS: Readonly<Record<string, Schema>> = {
  rollUpStatus: object<RollUpStatus>({
    kind: string,
    value: disclosed(string),
    material: nullable(string),
    validFrom: nullable(day),
    validTo: nullable(day),
    source: cited,
    sourceLeftOut: optional(said('it is a declaration, left out with the declarers', { const: true })),
  }),
};

export const smelters: Schema = object<ReportFile<SmeltersContent>>({
  ...baseOf('smelters'),
  buyer: nullable(entity),
  totals: object<RollUpTotals>({
    rows: count,
    smelters: count,
    identified: object<Record<Identification, number>>({
      listed: count,
      removed: count,
      'rmi-number': count,
      'not-listed': count,
      'not-identified': count,
    }),
    declarers: count,
    documents: count,
    withStatus: count,
    withOrigin: count,
  }),
  rollUp: listed(row),
});
