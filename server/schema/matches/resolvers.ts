import { perform } from '../../approvals/propose.ts';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import { listImports } from '../../imports/record.ts';
import { type DecisionOrder, matchOf } from '../../matches/decide.ts';
import { countMatches, filterMatches, listMatches } from '../../matches/list.ts';
import type { MatchedEntity } from '../../matches/matched-entities.ts';
import type { EffectiveMatch } from '../../matching/effective.ts';
import type { MatchState } from '../../model.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { requireWhole } from '../../trace/askable.ts';
import { doingOf } from '../approvals/doing-of.ts';
import { entityNodeById } from '../entity/node.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, type PageArgs } from '../page.ts';
import { endsOf, type MatchNode, matchFields, matchKey, statementFields } from './nodes.ts';

const lists = new WeakMap<SpaceState, Promise<EffectiveMatch[]>>();

/** One reading of the store for each state of a space. */
function matchesOf(state: SpaceState, { parts }: Context): Promise<EffectiveMatch[]> {
  const held = lists.get(state);
  if (held) return held;
  requireWhole(state, 'matches');
  const shows = (id: string): boolean => state.projection.indexOf(id) >= 0;
  const read = listMatches(parts.store, state.space, state.imports, shows);
  lists.set(state, read);
  read.catch(() => lists.delete(state));
  return read;
}

interface MatchesArgs extends PageArgs {
  state?: Uppercase<MatchState> | null;
  entity?: string | null;
}

const stateOf = (state: string): MatchState => state.toLowerCase() as MatchState;

/**
 * How many of the `listed` come up to a cursor. Who decides goes on with the page after a pair that the list no longer
 * holds for it is decided now: its place is known from the list of all. Throws INVALID_ARGUMENT.
 */
function placeOf(
  after: string | null | undefined,
  all: readonly EffectiveMatch[],
  listed: readonly EffectiveMatch[],
): number {
  if (!after) return 0;
  const key = keyOfCursor(after);
  const at = all.findIndex((match) => matchKey(match) === key);
  if (at < 0) throw goneCursor(after);
  const before = new Set(all.slice(0, at + 1));
  return listed.findLastIndex((match) => before.has(match)) + 1;
}

async function matches(_root: unknown, args: MatchesArgs, context: Context) {
  const first = checkFirst(args.first);
  const state = await context.state();
  const wanted = { state: args.state && stateOf(args.state), entity: args.entity };
  const all = await matchesOf(state, context);
  const listed = filterMatches(all, wanted);
  const start = placeOf(args.after, all, listed);
  const page: EffectiveMatch[] = [];
  const ends = endsOf(context.parts.store, state.space, state.imports, page);
  const node = (match: EffectiveMatch): MatchNode => ({ match, ends });
  const slice = listed.slice(start, start + first);
  const found = connection(slice, start, listed.length, matchKey, (match) => match);
  page.push(...slice);
  return {
    ...found,
    edges: found.edges.map((edge) => ({ cursor: edge.cursor, node: () => node(edge.node()) })),
    nodes: () => page.map(node),
  };
}

/** The match as it stands after a write, whose state no answer has been computed from yet. */
async function matchNow({ parts }: Context, space: string, a: string, b: string): Promise<MatchNode | null> {
  const imports = await listImports(parts.store, space);
  const match = await matchOf(parts.store, space, imports, a, b);
  return match ? { match, ends: endsOf(parts.store, space, imports, [match]) } : null;
}

function asFailure(error: unknown, names: Readonly<Record<string, string>>): object {
  const typename = error instanceof OrepathError ? names[error.code] : undefined;
  if (!(error instanceof OrepathError) || !typename) throw error;
  const { code, message, expected = '', nearest = [], where } = error.detail;
  return { __typename: typename, code, message, expected, nearest, field: where?.field ?? '' };
}

interface DecideArgs extends Pick<DecisionOrder, 'a' | 'b' | 'by' | 'reason'> {
  state: Uppercase<MatchState>;
}

async function decide(_root: unknown, args: DecideArgs, context: Context) {
  const { parts } = context;
  const { a, b, by, reason = null } = args;
  const doing = await doingOf(context);
  const { space } = doing;
  try {
    const number = await perform(doing, {
      act: 'decide-match',
      a,
      b,
      state: stateOf(args.state),
      by,
      reason,
    });
    await parts.spaces.catchUp();
    return {
      __typename: 'DecidedMatch',
      match: await matchNow(context, space, a, b),
      import: number,
    };
  } catch (error) {
    return asFailure(error, { UNKNOWN_ENTITY: 'UnknownEntity', INVALID_ARGUMENT: 'RefusedDecision' });
  }
}

async function undo(_root: unknown, { a, b }: Pick<DecisionOrder, 'a' | 'b'>, context: Context) {
  const { parts } = context;
  const doing = await doingOf(context);
  const { space } = doing;
  try {
    const number = await perform(doing, { act: 'undo-decision', a, b });
    await parts.spaces.catchUp();
    return { __typename: 'UndoneDecision', match: await matchNow(context, space, a, b), import: number };
  } catch (error) {
    return asFailure(error, { INVALID_ARGUMENT: 'NoDecision' });
  }
}

export const matchResolvers = {
  Match: matchFields,
  MatchStatement: statementFields,
  MatchedEntity: {
    entityId: ({ id }: MatchedEntity) => id,
    kind: ({ kind }: MatchedEntity) => kind.toUpperCase(),
    entity: async ({ id }: MatchedEntity, _args: unknown, context: Context) =>
      entityNodeById(await context.state(), id),
  },
  DecideMatchResult: { __resolveType: (value: { __typename: string }) => value.__typename },
  UndoDecisionResult: { __resolveType: (value: { __typename: string }) => value.__typename },
  Query: {
    matches,
    matchCounts: async (_root: unknown, _args: unknown, context: Context) =>
      countMatches(await matchesOf(await context.state(), context)),
  },
  Mutation: { decideMatch: decide, undoMatchDecision: undo },
};
