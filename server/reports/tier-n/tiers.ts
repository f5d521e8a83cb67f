/** The walk tier by tier: who is there, what stands behind the supply that arrives, and where it ends. */
import type { CensusRow, ExposureAnswer, TierMass } from '../../analytics/answer.ts';
import type { TierEvidence } from '../../analytics/tier-evidence.ts';
import { ENTITY_KINDS, type EntityKind } from '../../model.ts';
import type { Desk } from '../desk.ts';

/** arriving = hit + clean + opaque + beyondLimit + what arrives at the next tier. */
export interface ReportTier extends TierMass {
  /** Unhit at the tier limit and at no end; 0 elsewhere. */
  beyondLimit: number;
  /** What arrives by the last link that it came over; the four add up to it; null for the buyer itself. */
  evidence: Omit<TierEvidence, 'tier'> | null;
  /** Entities of which this is the least tier, whatever the shares. */
  entities: ReportTierCount;
}

export interface ReportTierCount {
  total: number;
  byKind: Record<EntityKind, number>;
  risky: number;
  /** No fact that counts is on record: unknown, never "low". */
  withoutFact: number;
}

/** The buyer's own row first; a tier at which entities stand and nothing arrives has a row too. */
export async function reportTiers(desk: Desk, buyer: number, answer: ExposureAnswer): Promise<ReportTier[]> {
  const { asker, question } = desk;
  const evidence = await asker.analyse('tierEvidence', { question, buyer });
  const last = Math.max(answer.byTier.length, ...answer.census.map(({ tier }) => tier + 1));
  return Array.from({ length: last }, (_, tier) => {
    const row = answer.byTier[tier] ?? { tier, arriving: 0, hit: 0, clean: 0, opaque: 0 };
    return {
      ...row,
      beyondLimit: tier === question.tiers ? answer.mass.beyondLimit : 0,
      evidence: tier === 0 ? null : partsOf(evidence[tier - 1]),
      entities: countOf(answer.census.filter((one) => one.tier === tier)),
    };
  });
}

const NOTHING = { verified: 0, declared: 0, inferred: 0, assumed: 0 };

function partsOf(row: TierEvidence | undefined): Omit<TierEvidence, 'tier'> {
  const { tier: _, ...parts } = { tier: 0, ...NOTHING, ...row };
  return parts;
}

function countOf(census: readonly CensusRow[]): ReportTierCount {
  const sum = (count: (row: CensusRow) => number) => census.reduce((total, row) => total + count(row), 0);
  const ofKind = (kind: EntityKind) => sum((row) => (row.kind === kind ? row.count : 0));
  return {
    total: sum(({ count }) => count),
    byKind: Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, ofKind(kind)])) as Record<
      EntityKind,
      number
    >,
    risky: sum(({ risky }) => risky),
    withoutFact: sum(({ withoutFact }) => withoutFact),
  };
}
