import type { BlastRow } from '../../analytics/answer.ts';
import type { Context } from '../../context.ts';
import { entityNode } from '../entity/node.ts';
import type { QuestionArgs } from '../exposure/question.ts';
import { remark } from '../exposure/remark.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, type PageArgs } from '../page.ts';

interface BlastArgs extends PageArgs {
  of: string;
  question: Pick<QuestionArgs, 'material' | 'shares' | 'tiers' | 'at'>;
}

export const blastResolvers = {
  Query: {
    async blastRadius(_root: unknown, args: BlastArgs, context: Context) {
      const asker = await context.askerAt(args.question.at?.knownAt);
      const { at, ...question } = args.question;
      const answer = await asker.analyse('blast', {
        question: asker.resolveSupply({ ...question, asOf: at?.asOf, knownAt: at?.knownAt }),
        of: args.of,
        first: checkFirst(args.first),
        after: args.after ? asker.state.projection.indexOf(keyOfCursor(args.after)) : null,
      });
      if (answer.start < 0) throw goneCursor(args.after ?? '');
      const node = ({ index, exposure, ...row }: BlastRow) => ({
        ...row,
        ...exposure,
        entity: entityNode(asker.state, index),
      });
      return {
        ...answer,
        ...connection(answer.rows, answer.start, answer.total, ({ buyer }) => buyer.id, node),
        shares: answer.shares.id,
        sharesVersion: answer.shares.version,
        of: { ...answer.of, kind: answer.of.kind.toUpperCase() },
        limits: [...answer.limits, ...asker.limits()].map(remark),
      };
    },
  },
};
