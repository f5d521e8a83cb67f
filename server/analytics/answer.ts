/**
 * What an answer looks like: the JSON of the command line and what the GraphQL schema hands out (design: interface.md).
 * Masses, shares, exposures and risks are unrounded doubles in [0, 1]; an arrival may exceed 1 round a cycle.
 */
import type { Basis, Depth, EntityKind } from '../model.ts';

import type { Response } from '../risk/lens.ts';

import type { Change } from './scenario/changes.ts';

export interface EntityName {
  id: string;
  name: string;
}

export interface EntityRef extends EntityName {
  kind: EntityKind;
}

/** What was asked, resolved: asked again with these, an answer has the same bytes. */
export interface Asked {
  risk: string;
  /** null: all layers together. */
  material: string | null;
  lens: { id: string; version: string };
  /** How remainders are split among suppliers of unknown share: a share model, `equal` by default. */
  shares: { id: string; version: string };
  /** null: no limit. */
  tiers: number | null;
  /** YYYY-MM-DD */
  asOf: string;
  /** ISO 8601 in UTC, milliseconds. */
  knownAt: string;
  /** `snap:` and 32 hexadecimal digits: what was known of the graph at that moment. */
  snapshot: string;
}

/** low <= expected <= high. */
export interface ExposureBand {
  /** Every remainder goes to its best supplier of unknown share; opaque and beyond the limit count 0. */
  low: number;
  /** 5th and 95th percentile of random splits; absent where they were not drawn. */
  likelyLow?: number;
  /** Assumed shares split as assumed, opaque counts 0. Never to be shown without the opaque mass. */
  expected: number;
  likelyHigh?: number;
  /** Every remainder goes to its worst supplier of unknown share; opaque and beyond the limit count 1. */
  high: number;
}

/** Where the whole unit of supply ends; the four add up to 1. */
export interface MassBalance {
  hit: number;
  clean: number;
  opaque: number;
  beyondLimit: number;
}

/** One row of the walk, tier 0 is the buyer. arriving(t) = hit + clean + opaque + arriving(t + 1). */
export interface TierMass {
  tier: number;
  arriving: number;
  hit: number;
  clean: number;
  opaque: number;
}

export interface Contribution {
  entity: EntityRef;
  /** Least tier at which mass arrives. */
  tier: number;
  /** Expected mass reaching the entity unhit, every arrival counted. */
  arrival: number;
  risk: number;
  /** arrival x risk; contributions add up to the expected exposure. */
  contribution: number;
}

/** Every limit and every fault that an answer can name; a code never changes its meaning. */
export const NOTICE_CODES = [
  'ASSUMED_SHARES',
  'SHARES_WITHOUT_QUANTITY',
  'CLOSED_LOOPS',
  'FACTS_NOT_RATED',
  'FACTS_STALE',
  'REGION_NOT_STATED',
  'MATERIAL_NOT_STATED',
  'LISTS_NOT_ON_RECORD',
  'MATERIALS_OUTSIDE_LENS',
  'CHAIN_CLAIMS',
  'COMPANY_LEVEL_CLAIMS',
  'RECORDED_TIMES_TRUSTED',
  'CLAIMS_WITHIN_MERGED',
  'MATCHES_NOT_FOLLOWED',
  'TRACED_IN_STORE',
  'TRACE_CUT',
  'ROWS_BY_TIER_CUT',
  'NOT_SOLVED',
  'LIKELY_NOT_SOLVED',
  'SHARES_ABOVE_ONE',
  'USES_DECLARED_UNUSED',
  'LINKS_INTO_ENDS',
  'OUTSIDE_OWN_DATES',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** A limit that the answer hit or a fault of the data it met. */
export interface Notice {
  code: NoticeCode;
  message: string;
  /** How many entities, links or facts it concerns. */
  count?: number;
  /** Ids of the entities concerned, by code point; at most NOTICE_ENTITIES of them, `count` says how many there are. */
  entities?: string[];
  /** Titles of the lists, or ids of the materials, concerned. */
  names?: string[];
}

/** How many ids a notice lists at most. */
export const NOTICE_ENTITIES = 20;

/** Upstream entities of one kind at one least tier. */
export interface CensusRow {
  kind: EntityKind;
  tier: number;
  count: number;
  /** r > 0 */
  risky: number;
  /** No fact that counts is on record: unknown, never "low". */
  withoutFact: number;
  /** No status of any kind holds on the date. */
  withoutStatus: number;
  /** How many hold which status on the date, by kind and value. */
  statuses: { kind: string; value: string; count: number }[];
}

/** The figures that come together, never one alone. */
export interface Figures {
  exposure: ExposureBand;
  /** Mass that ends, hit or clean, along links whose shares are all known. */
  coverage: number;
  mass: MassBalance;
}

export interface MaterialExposure extends Figures {
  material: string;
  ofTraced: number | null;
}

export interface ExposureAnswer extends Asked, Figures {
  buyer: EntityName;
  /** hit / (hit + clean); null where nothing was traced to an end. */
  ofTraced: number | null;
  census: CensusRow[];
  /** Each material's own figures, the worst first; only without a material. */
  byMaterial?: MaterialExposure[];
  byTier: TierMass[];
  contributions: Contribution[];
  /** What the lens requires of a buyer where the risk is found; null where it requires nothing. */
  response: Response | null;
  limits: Notice[];
  faults: Notice[];
}

/** One line of `exposure --all`. */
export interface ExposureLine extends Figures {
  buyer: EntityName;
}

export interface PathStep {
  /** The winning claim; of several layers that with the largest weighted share. */
  linkId: string;
  /** Share of the customer's intake, assumed part included. */
  weight: number;
  /** Whether some of the share is assumed. */
  assumed: boolean;
  /** r of the supplier: what arrives there and is not hit goes on. */
  risk: number;
  basis: Basis;
  depth: Depth;
}

export interface RiskPath {
  contribution: number;
  /** Entity ids, buyer first, risky end last; entities may repeat. */
  entities: string[];
  /** One claim id per step. */
  links: string[];
  /** The same steps in detail. */
  steps: PathStep[];
}

export interface PathsAnswer {
  paths: RiskPath[];
  /** The part of the expected exposure that the listed paths make up; 1 where that is 0. */
  explained: number;
  /** A part was asked for that takes more paths than may be listed. */
  truncated: boolean;
}

export interface ReachedEntity {
  entity: EntityRef;
  tier: number;
  /** Every shortest path goes over a chain pair: "tier 2 or further". */
  tierAtLeast: boolean;
  risk: number;
  /** Entity ids of a shortest path, buyer first. */
  path: string[];
}

export interface ReachAnswer {
  reached: boolean;
  /** Risky entities upstream, nearest first, then by id. */
  entities: ReachedEntity[];
  /** How many there are in all; more than are listed where truncated. */
  total: number;
  truncated: boolean;
}

/** An upstream entity through which exposure goes. */
export interface Chokepoint {
  entity: EntityRef;
  /** Least tier at which mass arrives. */
  tier: number;
  /** The exposure less what it would be were this entity a clean end. */
  through: number;
  /** through / expected, 0..1. Shares of several chokepoints overlap: they do not add up. */
  share: number;
  /** The exposure were this entity alone risky; 1: nothing reaches the buyer but through it. */
  dependency: number;
  /** Risky entities upstream that are reached by no way but through this one, itself among them, whatever the shares. */
  cutsOff: number;
  /** It cuts off every one of them: each way from the buyer to anything risky goes through it. */
  dominates: boolean;
}

export interface ChokepointsAnswer {
  /** The expected exposure. */
  expected: number;
  /** By what goes through, largest first, then by id; the buyer is not among them. */
  chokepoints: Chokepoint[];
  /** How many entities some of the exposure goes through. */
  total: number;
  /** Risky entities upstream. */
  risky: number;
}

/** What one upstream entity is to a buyer. */
export interface UpstreamEntity {
  entity: EntityRef;
  /** Least tier, by any counted link. */
  tier: number;
  /** Every shortest path goes over a chain pair. */
  tierAtLeast: boolean;
  /** Expected mass reaching it unhit, every arrival counted. */
  arrival: number;
  risk: number;
  /** arrival x risk */
  contribution: number;
  /** Opaque mass that ends here. */
  opaque: number;
  /** The exposure less what it would be were it a clean end; null for the buyer itself. */
  through: number | null;
  /** The exposure were it alone risky; null for the buyer itself. */
  dependency: number | null;
}

/** One buyer that a blast radius touches; the figures are its exposure were exactly the set risky. */
export interface BlastRow extends Figures {
  buyer: EntityRef;
  /** Position in the projection: valid for this projection only. */
  index: number;
  /** Least number of links to one of the set, whatever the shares. */
  tier: number;
  /** Every shortest path goes over a chain pair: this tier or further. */
  tierAtLeast: boolean;
}

export interface BlastAnswer {
  /** What was asked about, and how many of these entities supply somebody by a claim that counts. */
  of: { kind: 'entity' | 'country' | 'region' | 'goods'; id: string; members: number };
  /** null: all layers together. */
  material: string | null;
  /** How remainders were split: `equal`, or a share model. */
  shares: { id: string; version: string };
  /** null: no limit. */
  tiers: number | null;
  /** YYYY-MM-DD */
  asOf: string;
  /** ISO 8601 in UTC, milliseconds. */
  knownAt: string;
  snapshot: string;
  rows: BlastRow[];
  /** Where the rows start among all; -1 where the row they follow is not among them. */
  start: number;
  /** Buyers touched in all. */
  total: number;
  limits: Notice[];
}

/** Reach of one buyer among many: counts, no paths. */
export interface BuyerReach {
  buyer: EntityRef;
  /** Position in the projection: valid for this projection only. */
  index: number;
  reached: boolean;
  /** Risky entities upstream, whatever the shares. */
  risky: number;
  /** Least number of links to one of them; null where there is none. */
  tier: number | null;
  /** Every shortest path to any of the nearest goes over a chain pair: this tier or further. */
  tierAtLeast: boolean;
}

export interface ReachRanking {
  rows: BuyerReach[];
  /** Where the rows start among all; -1 where the row they follow is not among them. */
  start: number;
  /** Buyers in all. */
  total: number;
  /** How many of them have a risky entity upstream. */
  reached: number;
}

export interface TraceGap {
  entity: EntityRef;
  /** Opaque mass that ends here. */
  opaque: number;
  /** Who named it as a supplier in this buyer's chain, at most 10 of `namedByCount`: whom to ask where it cannot answer itself. */
  namedBy: EntityRef[];
  namedByCount: number;
  /** low were the remainder a hit, minus low; absent where it was not computed. */
  lowGain?: number;
  /** high minus high were the remainder clean; absent where it was not computed. */
  highGain?: number;
}

export interface AssumedSplit {
  entity: EntityRef;
  /** Mass that goes on from here by assumed shares. */
  assumed: number;
  /** How many suppliers of unknown share it is split among. */
  suppliers: number;
  /** low were the shares as assumed, minus low; absent where it was not computed. */
  lowGain?: number;
  /** high minus high were the shares as assumed; absent where it was not computed. */
  highGain?: number;
}

export interface GapsAnswer {
  gaps: TraceGap[];
  assumed: AssumedSplit[];
  /** How many there are of each in all. */
  totals: { gaps: number; assumed: number };
}

/** low and high alone, 0..1. */
export interface Bounds {
  low: number;
  high: number;
}

/** The band once some questions are answered: were all untraced parts clean, and were all of them hits. */
export interface AnsweredBands {
  ifClean: Bounds;
  ifHit: Bounds;
}

export interface QuestionToAsk {
  entity: EntityRef;
  /** `gap`: who supplies what is not traced here; `split`: whether the assumed shares are right. */
  about: 'gap' | 'split';
  /** Opaque mass of a gap, assumed mass of a split. */
  mass: number;
  /** The band once this question and those before it are answered. */
  after: AnsweredBands;
  /** By how much the band is narrower then, the mean of both ways. */
  narrowed: number;
}

export interface QuestionsAnswer {
  before: Bounds;
  /** To be asked in this order. */
  questions: QuestionToAsk[];
  narrowed: number;
  /** No other set of as many questions narrows the band more: all were tried. */
  exact: boolean;
  /** No set of as many questions narrows the band by more than this. */
  atMost: number;
  /** How many gaps and splits there are to ask about. */
  candidates: number;
}

export interface CutPair {
  supplier: EntityRef;
  customer: EntityRef;
  /** Ids of the claims that count for the pair. */
  links: string[];
  /** Risky entities that are reached once this pair and those before it are gone. */
  reachedAfter: number;
  /** Suppliers that the customer has left once all pairs are gone; 0: somebody must be found. */
  suppliersLeft: number;
}

export interface ReachCutAnswer {
  /** Risky entities upstream as things are. */
  reached: number;
  /** Without these no risky entity is upstream; by supplier's id, then customer's. */
  pairs: CutPair[];
  /** No fewer pairs would do; always true without a tier limit. */
  minimum: boolean;
  /** No fewer pairs than this would do. */
  atLeast: number;
}

/** What a plan holds against its target. */
export interface PlannedFigures {
  exposure: ExposureBand;
  mass: MassBalance;
  /** The figure planned for; of expected, with the mass that the changes leave untraced and that was traced before. */
  counted: number;
}

export interface PlanStep {
  change: Change;
  before: PlannedFigures;
  after: PlannedFigures;
  /** By how much this step lowers what counts, after those before it. */
  effect: number;
}

export interface MitigationAnswer {
  figure: 'expected' | 'high';
  target: number;
  /** Whether what counts after all steps is at most the target. */
  reached: boolean;
  /**
   * Why not: there is nothing to change; no set of candidates does it; none was found in the time there is. The steps
   * then lead to the best that was found.
   */
  reason?: 'NOTHING_TO_CHANGE' | 'OUT_OF_REACH' | 'NOT_FOUND';
  before: PlannedFigures;
  after: PlannedFigures;
  steps: PlanStep[];
  /** Changes there are to choose from as things are; of very many pairs upstream those that carry most. */
  candidates: number;
  /** Proven: no fewer of the candidates reach the target or, where it is not reached, no set of them does. */
  optimal: boolean;
  /** Proven: no fewer changes of these kinds reach the target; null: none do, however many. */
  atLeastSteps: number | null;
}

export interface UpstreamNode {
  /** Position in the projection: valid for this projection only. */
  index: number;
  id: string;
  name: string;
  kind: EntityKind;
  country: string | null;
  region: string | null;
  /** Least tier, by any counted link; the buyer has 0. */
  tier: number;
  /** Every shortest path goes over a chain pair. */
  tierAtLeast: boolean;
  arrival: number;
  risk: number;
  contribution: number;
  /** Exposed mass that passes through or ends here. */
  exposed: number;
  /** Opaque mass that ends here. */
  opaque: number;
  /** Id of the opened customer that it is shown for; null where it is shown without. */
  openedAt: string | null;
}

export interface UpstreamLink {
  /** Entity ids. */
  supplier: string;
  customer: string;
  /** Share of the customer's intake, assumed part included. */
  weight: number;
  /** The part of `weight` that is assumed. */
  assumed: number;
  basis: Basis;
  depth: Depth;
  /** The winning claim. */
  claim: string;
  /** Counted claims for the pair. */
  claims: number;
  /** Expected mass carried. */
  mass: number;
  /** Exposed mass carried. */
  exposed: number;
}

/** Suppliers of one shown customer that are not shown themselves. */
export interface UpstreamBand {
  customer: string;
  /** Suppliers folded. */
  count: number;
  /** How many of them have r > 0, or anything risky upstream. */
  risky: number;
  /** Expected mass carried by them to the customer. */
  mass: number;
  exposed: number;
}

export interface UpstreamGraph {
  nodes: UpstreamNode[];
  links: UpstreamLink[];
  bands: UpstreamBand[];
  shown: number;
  /** Entities upstream in all, the buyer included. */
  total: number;
  /** Links among the shown entities that were left out for number. */
  linksLeftOut: number;
  /** Part of the exposure carried by paths that leave the shown entities; 0 where nothing is exposed. */
  restExposure: number;
}
