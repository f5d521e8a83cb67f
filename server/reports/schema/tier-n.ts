/** The tier-N exposure report as JSON Schema. */
import { BASES, DEPTHS, SCOPES } from '../../model.ts';
import { RESPONSE_ACTIONS, type Response } from '../../risk/lens.ts';
import type {
  ReportBesideClaim,
  ReportClaim,
  ReportCountries,
  ReportDrawn,
  ReportFigures,
  ReportPath,
  ReportPathStep,
  TierNContent,
} from '../tier-n/content.ts';
import { baseOf, cited, entity, type ReportFile } from './base.ts';
import {
  array,
  boolean,
  count,
  day,
  disclosed,
  listed,
  nullable,
  object,
  oneOf,
  part,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

export const TIER_N_DEFS: Readonly<Record<string, Schema>> = {
  figures: object<ReportFigures>({
    exposure: ref('exposure'),
    coverage: part,
    mass: ref('mass'),
    ofTraced: nullable(part),
  }),
  claim: object<ReportClaim>({
    id: string,
    materials: array(string),
    share: disclosed(nullable(part)),
    basis: oneOf(BASES),
    scope: oneOf(SCOPES),
    depth: oneOf(DEPTHS),
    validFrom: nullable(day),
    validTo: nullable(day),
    source: cited,
  }),
  response: said(
    'what the lens requires where the risk is found',
    object<Response>({ action: oneOf(RESPONSE_ACTIONS), requires: string, citation: string }),
  ),
};

export const tierN: Schema = object<ReportFile<TierNContent>>({
  ...baseOf('tier-n'),
  buyer: entity,
  figures: ref('figures'),
  response: nullable(ref('response')),
  reach: ref('reach'),
  census: array(ref('census')),
  tiers: array(ref('tier')),
  risks: array(ref('riskCell')),
  contributions: listed(ref('contribution')),
  chokepoints: listed(ref('chokepoint')),
  smelters: listed(ref('smelter')),
  paths: object<TierNContent['paths']>({
    rows: array(
      object<ReportPath>({
        contribution: part,
        steps: array(
          object<ReportPathStep>({
            customer: entity,
            supplier: entity,
            weight: disclosed(part),
            assumed: boolean,
            risk: part,
            claim: ref('claim'),
            beside: array(object<ReportBesideClaim>({ claim: ref('claim'), counts: boolean })),
          }),
        ),
      }),
    ),
    explained: part,
    truncated: boolean,
  }),
  drawn: said(
    'what the charts add up, over what may leave',
    object<ReportDrawn>({
      tiers: nullable(
        object<NonNullable<ReportDrawn['tiers']>>({ paths: count, part, entities: count, ofEntities: count }),
      ),
      countries: object<ReportCountries>({
        rows: array(object<ReportCountries['rows'][number]>({ country: string, contribution: part })),
        elsewhere: object<ReportCountries['elsewhere']>({ entities: count, contribution: part }),
      }),
    }),
  ),
  gaps: ref('gaps'),
  questions: ref('questions'),
  changes: nullable(ref('changes')),
});
