import type { BuyerReach } from '../../analytics/answer.ts';
import type { Context } from '../../context.ts';
import type { EntityFilter } from '../../find/entity-filter.ts';
import { entityNode } from '../entity/node.ts';
import { inputOf, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, type PageArgs } from '../page.ts';

interface ReachRankingArgs extends PageArgs {
  question: QuestionArgs;
  among?: EntityFilter | null;
}

export const reachResolvers = {
  Query: {
    async reachRanking(_root: unknown, args: ReachRankingArgs, context: Context) {
      const asker = await context.askerAt(args.question.at?.knownAt);
      const { rows, start, total, reached } = await asker.analyse('reachRanking', {
        question: asker.resolve(inputOf(args.question)),
        among: args.among ?? null,
        first: checkFirst(args.first),
        after: args.after ? asker.state.projection.indexOf(keyOfCursor(args.after)) : null,
      });
      if (start < 0) throw goneCursor(args.after ?? '');
      const node = (row: BuyerReach) => ({ ...row, entity: entityNode(asker.state, row.index) });
      return { ...connection(rows, start, total, ({ buyer }) => buyer.id, node), reachedCount: reached };
    },
  },
};
