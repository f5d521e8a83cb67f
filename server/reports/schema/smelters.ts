/** Smelters and what is on record of their standing, as JSON Schema. */
import type { SmelterUpstream } from '../../analytics/smelters/smelters.ts';
import { BASES, SCOPES } from '../../model.ts';
import type { OtherName } from '../content/identifiers.ts';
import type { ReportSmelter, SmelterClaims } from '../content/smelters.ts';
import type { ReportStatus } from '../content/statuses.ts';
import { cited, entity } from './base.ts';
import {
  array,
  boolean,
  count,
  day,
  disclosed,
  mass,
  matching,
  nullable,
  object,
  oneOf,
  part,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

export const SMELTER_DEFS: Readonly<Record<string, Schema>> = {
  status: said(
    'what a document says of an entity’s standing, for the days from and to',
    object<ReportStatus>({
      kind: string,
      value: disclosed(string),
      material: nullable(string),
      validFrom: nullable(day),
      validTo: nullable(day),
      source: cited,
    }),
  ),
  smelter: object<ReportSmelter>({
    entity,
    cid: said('RMI’s number', disclosed(nullable(matching('^CID[0-9]{6}$')))),
    identifiers: disclosed(array(string)),
    otherNames: disclosed(array(object<OtherName>({ lang: nullable(string), name: string }))),
    materials: array(string),
    upstream: said(
      'what it is to the buyer; null where the report is about none',
      nullable(
        object<SmelterUpstream>({
          tier: count,
          tierAtLeast: boolean,
          arrival: mass,
          risk: part,
          contribution: part,
        }),
      ),
    ),
    statuses: said('that hold on the as-of date', array(ref('status'))),
    lapsed: said('that ended before it', array(ref('status'))),
    declared: said(
      'the claims that name it as a supplier, taken together',
      object<SmelterClaims>({
        claims: count,
        customers: count,
        materials: array(string),
        bases: array(oneOf(BASES)),
        scopes: array(oneOf(SCOPES)),
        sources: array({ type: 'integer', minimum: 1 }),
        withoutSource: count,
      }),
    ),
  }),
};
