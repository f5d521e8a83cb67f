import type { Context } from '../../context.ts';
import { entityNode } from '../entity/node.ts';
import { checkFirst } from '../page.ts';

export const searchResolvers = {
  Query: {
    async search(_root: unknown, args: { text: string; first: number }, context: Context) {
      const asker = await context.asker();
      const hits = await asker.analyse('search', { text: args.text, first: checkFirst(args.first, 50) });
      return hits.map((hit) => ({
        entity: entityNode(asker.state, hit.index),
        score: hit.score,
        matched: hit.matched,
        otherName: hit.otherName,
      }));
    },
  },
};
