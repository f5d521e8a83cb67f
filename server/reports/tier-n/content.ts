/** What the tier-N exposure report of a buyer says. */
import type { CensusRow, ExposureBand, MassBalance } from '../../analytics/answer.ts';
import type { Basis, Depth, Scope } from '../../model.ts';
import type { Response } from '../../risk/lens.ts';
import type { ReportGaps } from '../content/gaps.ts';
import type { ReportQuestions } from '../content/questions.ts';
import type { ReportSmelter } from '../content/smelters.ts';
import type { Cited, Disclosed, Listed, ReportBase, ReportEntity } from '../report.ts';
import type { ReportChanges } from './changes-content.ts';
import type { ReportChokepoint } from './chokepoints.ts';
import type { ReportContribution } from './contributions.ts';
import type { ReportReach } from './reach.ts';
import type { ReportRisk } from './risks.ts';
import type { ReportTier } from './tiers.ts';

export interface ReportFigures {
  exposure: ExposureBand;
  coverage: number;
  mass: MassBalance;
  /** hit / (hit + clean); null where nothing was traced to an end. */
  ofTraced: number | null;
}

/** A claim that something supplies something else, as its document states it. */
export interface ReportClaim {
  id: string;
  materials: string[];
  /** As claimed; null: not stated. */
  share: Disclosed<number | null>;
  basis: Basis;
  scope: Scope;
  depth: Depth;
  validFrom: string | null;
  validTo: string | null;
  source: Cited;
}

export interface ReportPathStep {
  customer: ReportEntity;
  supplier: ReportEntity;
  /** The share that the walk takes, assumed part included. */
  weight: Disclosed<number>;
  assumed: boolean;
  /** r of the supplier: what arrives there and is not hit goes on. */
  risk: number;
  /** The claim that stands for the step; of several materials that with the largest part. */
  claim: ReportClaim;
  /** The other claims on record for the same two that hold on the date, by id. */
  beside: ReportBesideClaim[];
}

/** A claim beside the one that stands for a step. */
export interface ReportBesideClaim {
  claim: ReportClaim;
  /** Whether it carries another material's part of the step; false: passed over, it speaks for another share. */
  counts: boolean;
}

export interface ReportPath {
  contribution: number;
  /** From the buyer to the risky end. */
  steps: ReportPathStep[];
}

/** Where listed contributions are met. */
export interface ReportCountries {
  /** Largest first. */
  rows: { country: string; contribution: number }[];
  /** Of entities whose country is not stated or may not be told. */
  elsewhere: { entities: number; contribution: number };
}

/** What the charts add up. */
export interface ReportDrawn {
  /**
   * Of the supply from buyer to mine: paths drawn whole, the part of the expected exposure that they explain, and how many
   * of the entities on listed paths are drawn by name; null where no path is listed.
   */
  tiers: { paths: number; part: number; entities: number; ofEntities: number } | null;
  countries: ReportCountries;
}

export interface TierNContent extends ReportBase<'tier-n'> {
  buyer: ReportEntity;
  figures: ReportFigures;
  /** What the lens requires of the buyer; null where nothing. */
  response: Response | null;
  /** Whether anything risky is upstream, whatever the shares. */
  reach: ReportReach;
  /** What is upstream by kind and least tier. */
  census: CensusRow[];
  /** The buyer's own row first. */
  tiers: ReportTier[];
  /** Every risk of the lens by all materials together and by each. */
  risks: ReportRisk[];
  /** Largest first; they add up to the expected exposure. */
  contributions: Listed<ReportContribution>;
  /** By what goes through, largest first. */
  chokepoints: Listed<ReportChokepoint>;
  /** Smelters and refiners upstream, what contributes most first. */
  smelters: Listed<ReportSmelter>;
  /** The paths that explain nine tenths of the expected exposure, largest first. */
  paths: { rows: ReportPath[]; explained: number; truncated: boolean };
  /** Over what may leave (drawn.ts). */
  drawn: ReportDrawn;
  gaps: ReportGaps;
  /** What somebody follows up about the buyer. */
  questions: ReportQuestions;
  /** What moved since the earlier report; null: it is compared with none. */
  changes: ReportChanges | null;
}
