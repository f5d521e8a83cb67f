import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import type { Work, WorkItem } from '../../workers/work.ts';

/** How often progress is looked at. */
const EVERY_MS = 100;

interface ById {
  id: string;
}

const find = (work: Work, id: string): WorkItem | undefined => work.items().find((item) => item.id === id);
const isOver = ({ state }: WorkItem): boolean => state !== 'waiting' && state !== 'running';

/** Its states as they change, the last one included. */
async function* following(work: Work, id: string): AsyncGenerator<{ work: WorkItem }> {
  let told = '';
  for (;;) {
    const item = find(work, id);
    if (!item) return;
    const now = JSON.stringify(item);
    if (now !== told) yield { work: item };
    told = now;
    if (isOver(item)) return;
    await sleep(EVERY_MS, undefined, { ref: false });
  }
}

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
      subscribe: (_root: unknown, { id }: ById, { parts }: Context) => following(parts.work, id),
    },
  },
};
