/** Everything that can be asked of a projection off the request path, by name. */

import type { Contribution } from '../analytics/answer.ts';
import { riskAreaOf, riskAreasOf } from '../analytics/areas.ts';
import { chokepointsOf } from '../analytics/attribution/chokepoints.ts';
import { upstreamEntityOf } from '../analytics/attribution/upstream-entity.ts';
import { blastOf } from '../analytics/blast/blast.ts';
import { buyerRisksOf } from '../analytics/buyer-risks.ts';
import { byMaterial } from '../analytics/by-material.ts';
import { compare } from '../analytics/compare/compare.ts';
import { comparisonLinesAt } from '../analytics/compare/compare-lines.ts';
import { entityRiskOf } from '../analytics/entity-risk.ts';
import { contributionsTo, exposureOf } from '../analytics/exposure.ts';
import { gapGains } from '../analytics/gaps/gains.ts';
import { narrowingOf } from '../analytics/gaps/narrowing.ts';
import { questionsToAsk } from '../analytics/gaps/questions-to-ask.ts';
import { likelyLines, likelyOf } from '../analytics/likely/likely-answers.ts';
import { exposureLinesAt } from '../analytics/lines.ts';
import { opaqueOn } from '../analytics/mass-on.ts';
import { noticesOfAll } from '../analytics/notices.ts';
import { directSuppliersOf } from '../analytics/origins/direct-suppliers.ts';
import { originsOf } from '../analytics/origins/origins.ts';
import { pathsOf } from '../analytics/paths.ts';
import { type Aim, mitigationOf } from '../analytics/plan/mitigation.ts';
import { reachCutOf } from '../analytics/plan/reach-cut.ts';
import { contributionsToAll } from '../analytics/portfolio/contributions.ts';
import { type PortfolioOrder, portfolioOf } from '../analytics/portfolio/portfolio.ts';
import { type Question, resolveEntity, type SupplyQuestion } from '../analytics/question.ts';
import { type RankingOrder, rankingOf } from '../analytics/ranking.ts';
import { reachOf } from '../analytics/reach.ts';
import { reachOfAll, reachRankingOf } from '../analytics/reach-many/reach-ranking.ts';
import { reachUpstream } from '../analytics/reach-tree.ts';
import { riskEvidenceOf } from '../analytics/risk-evidence.ts';
import { type RiskTableOrder, riskTableOf } from '../analytics/risk-table.ts';
import type { Change } from '../analytics/scenario/changes.ts';
import { movedBuyers } from '../analytics/scenario/every-buyer.ts';
import { removalsForAll, removalsOf } from '../analytics/scenario/removals.ts';
import { scenarioOf } from '../analytics/scenario/scenario.ts';
import { scenarioSteps } from '../analytics/scenario/steps.ts';
import { smeltersOf } from '../analytics/smelters/smelters.ts';
import { answerDocuments } from '../analytics/sources/answer-documents.ts';
import { passingOver } from '../analytics/sources/passing-over.ts';
import { tierEvidenceOf } from '../analytics/tier-evidence.ts';
import { upstreamOf } from '../analytics/upstream.ts';
import { arrowPage, type PageOrder } from '../arrow/page.ts';
import { type DocumentFilter, type DocumentOrder, listDocuments } from '../find/document-list.ts';
import type { EntityFilter } from '../find/entity-filter.ts';
import { type EntityOrder, listEntities } from '../find/entity-list.ts';
import { claimsCiting, restingOn } from '../find/resting.ts';
import { searchEntities } from '../find/search.ts';
import type { QuestionSubject } from '../model.ts';
import { handOver } from '../projection/handover.ts';
import { restrictedTo } from '../projection/restricted.ts';
import type { Series } from '../risk/lens.ts';
import { isEdition } from '../risk/series.ts';
import { changedDesk } from './changed-desk.ts';
import type { Analysis, Desk } from './desk.ts';
import { type Page, pageAfter, pageBy } from './page-after.ts';

interface OfBuyer {
  readonly question: Question;
  readonly buyer: number;
}
interface PathsArgs extends OfBuyer {
  readonly first: number;
  /** The part of the exposure to explain, 0..1; absent: the `first` largest. */
  readonly explain?: number | undefined;
}
interface RankingArgs extends RankingOrder {
  readonly question: Question;
  readonly first: number;
  /** The entity that the page follows. */
  readonly after: number | null;
}
/** A page of rows about entities: after one of them (from the start where null). */
interface PageOf {
  readonly first: number;
  readonly after: string | null;
}
interface DocumentsArgs extends PageOf {
  readonly filter: DocumentFilter | null;
  readonly order: DocumentOrder;
  /** The answer that they are to be of. */
  readonly of: OfBuyer | null;
}
interface BlastArgs {
  readonly question: SupplyQuestion;
  /** An entity's id, `iso:CD`, `iso:CD-NK` or `tin@iso:CD`. */
  readonly of: string;
  readonly first: number;
  /** The buyer that the page follows. */
  readonly after: number | null;
}
interface ReachRankingArgs {
  readonly question: Question;
  readonly among: EntityFilter | null;
  readonly first: number;
  /** The buyer that the page follows. */
  readonly after: number | null;
}
/** The same question at two viewpoints. */
interface TwoViewpoints {
  readonly before: Question;
  readonly after: Question;
}
interface CompareArgs extends First {
  readonly buyer: number;
}
interface LinesArgs {
  /** Places among the entities by id. */
  readonly from: number;
  readonly count: number;
}
interface WholeAnswer {
  /** How many contributions to list; absent: all. */
  readonly contributions?: number;
  /** False: without each material's own figures, which take longest; they can be asked for alone. */
  readonly materials?: boolean;
}
interface First {
  /** How many to list; absent: all. */
  readonly first?: number;
}

interface GapsListed extends First {
  /** How many of each kind have the effect of an answer; absent: all that are listed. */
  readonly gains?: number;
}

interface RestrictedArgs {
  /** The only buyers that are to show. */
  readonly buyers: readonly string[];
  /** Lists that lenses name: what is on record of them concerns everybody. */
  readonly lists: readonly Series[];
}
interface WithChanges {
  readonly changes: readonly Change[];
}
interface StepsArgs extends WithChanges {
  /** Places of changes that are left out. */
  readonly without: readonly number[];
}

/** How many of the latest snapshots are looked at for one by its id. */
const MOST_SNAPSHOTS = 64;

const PLAIN = {
  snapshot: ({ projection }: Desk, { knownAt }: { knownAt: number }) => projection.snapshotAt(knownAt),
  momentOfSnapshot: ({ projection }: Desk, { snapshot, until }: { snapshot: string; until: number }) =>
    projection.momentOfSnapshot(snapshot, until, MOST_SNAPSHOTS),
  documents({ projection, prepare }: Desk, { filter, order, of, ...page }: DocumentsArgs) {
    const among = of ? answerDocuments(prepare(of.question), of.buyer) : null;
    return pageBy(listDocuments(projection, filter, order, among), (id) => id, page);
  },
  resting: ({ projection }: Desk, { documents }: { documents: readonly string[] }) =>
    documents.map((id) => restingOn(projection, id)),
  claimsCiting: ({ projection }: Desk, { document }: { document: string }) =>
    claimsCiting(projection, document),
  passingOver: ({ prepare }: Desk, { question, buyer, document }: OfBuyer & { document: string }) =>
    passingOver(prepare(question), buyer, document),
  entity: ({ projection }: Desk, { id }: { id: string }) => resolveEntity(projection, id),
  risk: ({ projection }: Desk, { question, entity }: { question: Question; entity: number }) =>
    entityRiskOf(projection, question, entity),
  areas: ({ projection }: Desk, { question }: { question: Question }) => riskAreasOf(projection, question),
  area: ({ projection }: Desk, { question, of, first }: { question: Question; of: string; first: number }) =>
    riskAreaOf(projection, question, of, first),
  exposure({ prepare }: Desk, { question, buyer, contributions, materials }: OfBuyer & WholeAnswer) {
    const answer = exposureOf(prepare(question), buyer, materials);
    return { ...answer, contributions: answer.contributions.slice(0, contributions) };
  },
  byMaterial({ prepare }: Desk, { question, buyer }: OfBuyer) {
    const prepared = prepare(question);
    return byMaterial(prepared, buyer, reachUpstream(prepared, buyer));
  },
  opaqueOn: ({ prepare }: Desk, { question, buyer, ids }: OfBuyer & { ids: readonly string[] }) =>
    opaqueOn(prepare(question), buyer, ids),
  editions: ({ prepare }: Desk, { question }: { question: Question }) => prepare(question).editions,
  contributions: ({ prepare }: Desk, { question, buyer, ...page }: OfBuyer & PageOf): Page<Contribution> =>
    pageAfter(contributionsTo(prepare(question), buyer), page),
  lines: (
    { prepare }: Desk,
    { question, from, count }: { question: Question; from: number; count: number },
  ) => exposureLinesAt(prepare(question), from, count),
  search: ({ projection }: Desk, { text, first }: { text: string; first: number }) =>
    searchEntities(projection, text, first),
  entities: ({ projection }: Desk, { filter, order }: { filter: EntityFilter | null; order: EntityOrder }) =>
    listEntities(projection, filter, order),
  riskTable: ({ projection, prepare, watch }: Desk, order: RiskTableOrder) =>
    riskTableOf(projection, prepare, order, watch),
  portfolio: ({ projection, prepare, watch }: Desk, order: PortfolioOrder) =>
    portfolioOf(projection, prepare, order, watch),
  contributionsToAll: ({ prepare }: Desk, { question, first }: { question: Question; first: number }) =>
    contributionsToAll(prepare(question), first),
  noticesOfAll: ({ prepare }: Desk, { question }: { question: Question }) => noticesOfAll(prepare(question)),
  ranking: ({ prepare }: Desk, { question, first, after, ...order }: RankingArgs) =>
    rankingOf(prepare(question), order, first, after),
  paths: ({ prepare }: Desk, { question, buyer, first, explain }: PathsArgs) =>
    pathsOf(prepare(question), buyer, first, explain),
  compare({ prepare, watch }: Desk, { before, after, buyer, first }: TwoViewpoints & CompareArgs) {
    return compare(prepare(before), prepare(after), buyer, first, watch);
  },
  compareLines: ({ prepare }: Desk, { before, after, from, count }: TwoViewpoints & LinesArgs) =>
    comparisonLinesAt(prepare(before), prepare(after), from, count),
  likely: ({ prepare, watch }: Desk, { question, buyer }: OfBuyer) =>
    likelyOf(prepare(question), buyer, watch),
  likelyLines: ({ prepare, watch }: Desk, { question }: { question: Question }) =>
    likelyLines(prepare(question), watch),
  tierEvidence: ({ prepare }: Desk, { question, buyer }: OfBuyer) => tierEvidenceOf(prepare(question), buyer),
  buyerRisks: ({ prepare, watch }: Desk, { question, buyer }: OfBuyer) =>
    buyerRisksOf(prepare, question, buyer, watch),
  riskEvidence: ({ projection }: Desk, { question, entities }: { question: Question; entities: number[] }) =>
    riskEvidenceOf(projection, question, entities),
  smelters: ({ prepare }: Desk, { question, buyer }: { question: Question; buyer: number | null }) =>
    smeltersOf(prepare(question), buyer),
  origins: ({ prepare }: Desk, { question, buyer }: OfBuyer) => originsOf(prepare(question), buyer),
  directSuppliers: ({ prepare }: Desk, { question, buyer }: OfBuyer) =>
    directSuppliersOf(prepare(question), buyer),
  reach: ({ prepare }: Desk, { question, buyer, first }: OfBuyer & First) =>
    reachOf(prepare(question), buyer, first),
  reachPage({ prepare }: Desk, { question, buyer, ...page }: OfBuyer & PageOf) {
    const { reached, entities } = reachOf(prepare(question), buyer);
    return { reached, ...pageAfter(entities, page) };
  },
  gaps: ({ prepare, watch }: Desk, { question, buyer, first, gains }: OfBuyer & GapsListed) =>
    gapGains(prepare(question), buyer, first, watch, gains),
  narrowing: (
    { prepare }: Desk,
    { question, buyer, upstream, about }: OfBuyer & { upstream: number; about: QuestionSubject },
  ) => narrowingOf(prepare(question), buyer, upstream, about),
  questionsToAsk: ({ prepare, watch }: Desk, { question, buyer, first }: OfBuyer & { first: number }) =>
    questionsToAsk(prepare(question), buyer, first, watch),
  plan: ({ prepare, watch }: Desk, { question, buyer, ...aim }: OfBuyer & Aim) =>
    mitigationOf(prepare(question), buyer, aim, watch),
  reachCut: ({ prepare, watch }: Desk, { question, buyer }: OfBuyer) =>
    reachCutOf(prepare(question), buyer, watch),
  upstream: (
    { prepare }: Desk,
    { question, buyer, maxNodes, open }: OfBuyer & { maxNodes: number; open: readonly number[] },
  ) => upstreamOf(prepare(question), buyer, maxNodes, open),
  chokepoints: ({ prepare, watch }: Desk, { question, buyer, first }: OfBuyer & { first: number }) =>
    chokepointsOf(prepare(question), buyer, first, watch),
  upstreamEntity: ({ prepare }: Desk, { question, buyer, upstream }: OfBuyer & { upstream: number }) =>
    upstreamEntityOf(prepare(question), buyer, upstream),
  blast: ({ projection, watch }: Desk, { question, of, first, after }: BlastArgs) =>
    blastOf(projection, question, of, first, after, watch),
  movedBuyers: (
    { prepare, watch }: Desk,
    { question, changes, first }: WithChanges & { question: Question; first: number },
  ) => movedBuyers(prepare(question), changes, first, watch),
  removals: ({ prepare, watch }: Desk, { question, buyer, first }: OfBuyer & { first: number }) =>
    removalsOf(prepare(question), buyer, first, watch),
  removalsForAll: ({ prepare, watch }: Desk, { question, first }: { question: Question; first: number }) =>
    removalsForAll(prepare(question), first, watch),
  scenario: ({ prepare }: Desk, { question, buyer, changes }: OfBuyer & WithChanges) =>
    scenarioOf(prepare(question), buyer, changes),
  scenarioSteps: ({ prepare, watch }: Desk, { question, buyer, changes, without }: OfBuyer & StepsArgs) =>
    scenarioSteps(prepare(question), buyer, changes, without, watch),
  restricted: ({ projection }: Desk, { buyers, lists }: RestrictedArgs) =>
    handOver(restrictedTo(projection, buyers, (row) => lists.some((series) => isEdition(row, series)))),
  arrowPage: ({ prepare }: Desk, { question, ...order }: PageOrder & { question: Question }) =>
    arrowPage(prepare(question), order),
  reachOfAll: ({ prepare, watch }: Desk, { question }: { question: Question }) =>
    reachOfAll(prepare(question), null, watch),
  reachRanking: ({ prepare, watch }: Desk, { question, among, first, after }: ReachRankingArgs) =>
    reachRankingOf(prepare(question), among, first, after, watch),
} satisfies Record<string, Analysis<never, unknown>>;

/** An analysis about one buyer, by name, of what would be. */
interface OfChanged extends OfBuyer, WithChanges {
  readonly analysis: keyof typeof PLAIN;
  /** Its other arguments. */
  readonly args: object;
}

export const ANALYSES = {
  ...PLAIN,
  changed(desk: Desk, { analysis, args, question, buyer, changes }: OfChanged): unknown {
    const changed = changedDesk(desk, { question, buyer, changes });
    const run = PLAIN[analysis] as Analysis<object, unknown>;
    return run(changed.desk, changed.renumbered(args));
  },
} satisfies Record<string, Analysis<never, unknown>>;

export type Analyses = typeof ANALYSES;
export type ArgsOf<Name extends keyof Analyses> = Parameters<Analyses[Name]>[1];
export type AnswerOf<Name extends keyof Analyses> = ReturnType<Analyses[Name]>;
