/** What the tier-N report says tier by tier, of other risks, and of reach, as JSON Schema. */
import type { CensusRow, Figures } from '../../analytics/answer.ts';
import { ENTITY_KINDS } from '../../model.ts';
import type { ReportChokepoint } from '../tier-n/chokepoints.ts';
import type { ReportContribution } from '../tier-n/contributions.ts';
import type { ReportReach, ReportReached } from '../tier-n/reach.ts';
import type { ReportRisk } from '../tier-n/risks.ts';
import type { ReportTier, ReportTierCount } from '../tier-n/tiers.ts';
import { entity } from './base.ts';
import {
  array,
  boolean,
  count,
  listed,
  mass,
  nullable,
  object,
  oneOf,
  part,
  ref,
  type Schema,
  said,
  string,
} from './describe.ts';

type Evidence = NonNullable<ReportTier['evidence']>;
type ByKind = ReportTierCount['byKind'];

export const TIER_DEFS: Readonly<Record<string, Schema>> = {
  tier: said(
    'arriving = hit + clean + opaque + beyondLimit + what arrives at the next tier',
    object<ReportTier>({
      tier: count,
      arriving: mass,
      hit: part,
      clean: part,
      opaque: part,
      beyondLimit: part,
      evidence: said(
        'what arrives by the last link that it came over; the four add up to it; null for the buyer',
        nullable(object<Evidence>({ verified: mass, declared: mass, inferred: mass, assumed: mass })),
      ),
      entities: object<ReportTierCount>({
        total: count,
        byKind: object<ByKind>({
          company: count,
          site: count,
          smelter: count,
          mine: count,
          origin: count,
          recycled: count,
        }),
        risky: count,
        withoutFact: said('no fact that counts is on record: unknown, never low', count),
      }),
    }),
  ),
  riskCell: object<ReportRisk>({
    risk: string,
    material: nullable(string),
    figures: nullable(object<Figures>({ exposure: ref('exposure'), coverage: part, mass: ref('mass') })),
    why: said('why there are no figures', nullable(oneOf(['no-buyer', 'outside-lens']))),
    asked: boolean,
  }),
  contribution: object<ReportContribution>({
    entity,
    tier: count,
    arrival: mass,
    risk: part,
    contribution: part,
    facts: array(ref('fact')),
    mitigations: array(ref('mitigation')),
  }),
  chokepoint: object<ReportChokepoint>({
    entity,
    tier: count,
    through: part,
    share: part,
    dependency: part,
    cutsOff: count,
    dominates: boolean,
  }),
  reach: object<ReportReach>({
    reached: boolean,
    nearest: nullable(count),
    nearestAtLeast: boolean,
    entities: listed(
      object<ReportReached>({
        entity,
        tier: count,
        tierAtLeast: boolean,
        risk: part,
        steps: said(
          'a shortest path, from the buyer on',
          array(object<ReportReached['steps'][number]>({ customer: entity, supplier: entity })),
        ),
      }),
    ),
  }),
  census: object<CensusRow>({
    kind: oneOf(ENTITY_KINDS),
    tier: count,
    count,
    risky: count,
    withoutFact: count,
    withoutStatus: count,
    statuses: array(object<CensusRow['statuses'][number]>({ kind: string, value: string, count })),
  }),
};
