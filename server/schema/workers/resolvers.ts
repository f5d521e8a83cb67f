import type { Context } from '../../context.ts';
import type { Work, WorkItem } from '../../workers/work.ts';
import { follow } from '../follow.ts';

interface ById {
  id: string;
}

const find = (work: Work, id: string): WorkItem | undefined => work.items().find((item) => item.id === id);
const isOver = ({ state }: WorkItem): boolean => state !== 'waiting' && state !== 'running';

export const workResolvers = {
  WorkItem: {
    state: ({ state }: WorkItem) => state.toUpperCase(),
  },
  Query: {
    work: (_root: unknown, _args: unknown, { parts }: Context) => parts.work.items(),
  },
  Mutation: {
    cancelWork(_root: unknown, { id }: ById, { parts }: Context) {
      return parts.work.cancel(id) ? find(parts.work, id) : null;
    },
  },
  Subscription: {
    work: {
      async *subscribe(_root: unknown, { id }: ById, { parts }: Context) {
        for await (const work of follow(() => find(parts.work, id), isOver, JSON.stringify, parts.goingDown))
          yield { work };
      },
    },
  },
};
