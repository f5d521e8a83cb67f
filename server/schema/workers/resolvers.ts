import { mayWhole } from '../../auth/caller.ts';
import type { Context } from '../../context.ts';
import type { WorkItem } from '../../workers/work.ts';
import { follow } from '../follow.ts';

interface ById {
  id: string;
}

/** What is done for the spaces that the caller sees whole. */
const shown = ({ parts, caller }: Context): WorkItem[] =>
  parts.work.items().filter(({ space }) => mayWhole(caller, space ?? '*', 'analyst'));

const find = (context: Context, id: string): WorkItem | undefined =>
  shown(context).find((item) => item.id === id);
const isOver = ({ state }: WorkItem): boolean => state !== 'waiting' && state !== 'running';

export const workResolvers = {
  WorkItem: {
    state: ({ state }: WorkItem) => state.toUpperCase(),
  },
  Query: {
    work: (_root: unknown, _args: unknown, context: Context) => shown(context),
  },
  Mutation: {
    cancelWork(_root: unknown, { id }: ById, context: Context) {
      return find(context, id) && context.parts.work.cancel(id) ? find(context, id) : null;
    },
  },
  Subscription: {
    work: {
      async *subscribe(_root: unknown, { id }: ById, context: Context) {
        for await (const work of follow(context, () => find(context, id), isOver, JSON.stringify))
          yield { work };
      },
    },
  },
};
