import { perform } from '../../approvals/propose.ts';
import { forbiddenInPart, mayWhole, sees } from '../../auth/caller.ts';
import type { Context } from '../../context.ts';
import { type ErrorCode, OrepathError } from '../../errors.ts';
import { listImports } from '../../imports/record.ts';
import { DEMO_SPACE } from '../../seed.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { requireWhole } from '../../trace/askable.ts';
import { doingOf } from '../approvals/doing-of.ts';
import { asImportNode } from './node.ts';

const FAILURES: Partial<Record<ErrorCode, string>> = {
  UNKNOWN_IMPORT: 'UnknownImport',
  IMPORT_IN_USE: 'ImportInUse',
};

const spaceNode = (id: string) => ({ id, fictional: id === DEMO_SPACE });

/** Throws TOO_LARGE_TO_PROJECT where nobody has counted. */
function whole(state: SpaceState): SpaceState['projection'] {
  requireWhole(state, 'Snapshot');
  return state.projection;
}

export const spaceResolvers = {
  Space: {
    /** Several spaces may be listed, and the caller's role is another in each. */
    async imports({ id }: { id: string }, _args: unknown, { parts, caller }: Context) {
      if (!mayWhole(caller, id, 'analyst')) throw forbiddenInPart('Space.imports', 'analyst');
      return (await listImports(parts.store, id)).filter(({ state }) => state !== 'staged').map(asImportNode);
    },
  },
  Snapshot: {
    async id(_state: SpaceState, _args: unknown, context: Context) {
      const asker = await context.asker();
      return asker.analyse('snapshot', { knownAt: asker.now.getTime() });
    },
    space: (state: SpaceState) => spaceNode(state.space),
    entities: (state: SpaceState) => whole(state).entities.count,
    links: (state: SpaceState) => whole(state).claims.count,
    facts: (state: SpaceState) => whole(state).rowCounts.facts,
    statuses: (state: SpaceState) => whole(state).rowCounts.statuses,
    documents: (state: SpaceState) => state.projection.rowCounts.documents,
  },
  UndoImportResult: { __resolveType: (value: { __typename: string }) => value.__typename },
  Query: {
    snapshot: (_root: unknown, _args: unknown, context: Context) => context.state(),
    spaces: async (_root: unknown, _args: unknown, { parts, caller }: Context) =>
      (await parts.spaces.list())
        .filter(({ space }) => sees(caller, space))
        .map(({ space }) => spaceNode(space)),
  },
  Mutation: {
    async undoImport(_root: unknown, { number }: { number: number }, context: Context) {
      const { parts } = context;
      const doing = await doingOf(context);
      try {
        await perform(doing, { act: 'undo-import', number });
        await parts.spaces.catchUp();
        const record = (await listImports(parts.store, doing.space)).find(({ n }) => n === number);
        return { __typename: 'UndoneImport', import: asImportNode(record!) };
      } catch (error) {
        const typename = error instanceof OrepathError ? FAILURES[error.code] : undefined;
        if (!typename) throw error;
        const { code, message } = (error as OrepathError).detail;
        return { __typename: typename, code, message };
      }
    },
  },
};
