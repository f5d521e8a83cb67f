/** Everything that can be asked of a projection off the request path, by name. */

import { chokepointsOf } from '../analytics/attribution/chokepoints.ts';
import { upstreamEntityOf } from '../analytics/attribution/upstream-entity.ts';
import { gapGains } from '../analytics/gaps/gains.ts';
import { questionsToAsk } from '../analytics/gaps/questions-to-ask.ts';
import { pathsOf } from '../analytics/paths.ts';
import type { Question } from '../analytics/question.ts';
import { type RankingOrder, rankingOf } from '../analytics/ranking.ts';
import { reachOf } from '../analytics/reach.ts';
import { upstreamOf } from '../analytics/upstream.ts';
import type { EntityFilter } from '../find/entity-filter.ts';
import { type EntityOrder, listEntities } from '../find/entity-list.ts';
import { searchEntities } from '../find/search.ts';
import type { Analysis, Desk } from './desk.ts';

interface OfBuyer {
  readonly question: Question;
  readonly buyer: number;
}
interface RankingArgs extends RankingOrder {
  readonly question: Question;
  readonly first: number;
  /** The entity that the page follows. */
  readonly after: number | null;
}
interface First {
  /** How many to list; absent: all. */
  readonly first?: number;
}

export const ANALYSES = {
  search: ({ projection }: Desk, { text, first }: { text: string; first: number }) =>
    searchEntities(projection, text, first),
  entities: ({ projection }: Desk, { filter, order }: { filter: EntityFilter | null; order: EntityOrder }) =>
    listEntities(projection, filter, order),
  ranking: ({ prepare }: Desk, { question, first, after, ...order }: RankingArgs) =>
    rankingOf(prepare(question), order, first, after),
  paths: ({ prepare }: Desk, { question, buyer, first }: OfBuyer & { first: number }) =>
    pathsOf(prepare(question), buyer, first),
  reach: ({ prepare }: Desk, { question, buyer, first }: OfBuyer & First) =>
    reachOf(prepare(question), buyer, first),
  gaps: ({ prepare, watch }: Desk, { question, buyer, first }: OfBuyer & First) =>
    gapGains(prepare(question), buyer, first, watch),
  questionsToAsk: ({ prepare, watch }: Desk, { question, buyer, first }: OfBuyer & { first: number }) =>
    questionsToAsk(prepare(question), buyer, first, watch),
  upstream: ({ prepare }: Desk, { question, buyer, maxNodes }: OfBuyer & { maxNodes: number }) =>
    upstreamOf(prepare(question), buyer, maxNodes),
  chokepoints: ({ prepare, watch }: Desk, { question, buyer, first }: OfBuyer & { first: number }) =>
    chokepointsOf(prepare(question), buyer, first, watch),
  upstreamEntity: ({ prepare }: Desk, { question, buyer, upstream }: OfBuyer & { upstream: number }) =>
    upstreamEntityOf(prepare(question), buyer, upstream),
} satisfies Record<string, Analysis<never, unknown>>;

export type Analyses = typeof ANALYSES;
export type ArgsOf<Name extends keyof Analyses> = Parameters<Analyses[Name]>[1];
export type AnswerOf<Name extends keyof Analyses> = ReturnType<Analyses[Name]>;
