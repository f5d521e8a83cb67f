import type { Ranked, RankedAmong, RankedBy, RankingPage } from '../../analytics/ranking.ts';
import type { Asker } from '../../ask.ts';
import type { Context } from '../../context.ts';
import type { EntityFilter } from '../../find/entity-filter.ts';
import { entityNode } from '../entity/node.ts';
import { answerFor, inputOf, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, type PageArgs } from '../page.ts';

interface RankingArgs extends PageArgs {
  question: QuestionArgs;
  among?: EntityFilter | null;
  by: string;
}

/** A page of the ranking, from where its cursor points. Throws INVALID_ARGUMENT for a cursor of no row in it. */
async function pageFor(asker: Asker, of: RankedAmong, args: RankingArgs): Promise<RankingPage> {
  const after = args.after ? asker.state.projection.indexOf(keyOfCursor(args.after)) : null;
  const page = await asker.analyse('ranking', {
    question: asker.resolve(inputOf(args.question)),
    of,
    by: args.by.toLowerCase() as RankedBy,
    among: args.among ?? null,
    first: checkFirst(args.first),
    after,
  });
  if (page.start < 0) throw goneCursor(args.after ?? '');
  return page;
}

const keyOf = (row: Ranked): string => row.entity.id;

export const rankingResolvers = {
  Query: {
    /** Only the page asked for is answered in full. */
    async exposureRanking(_root: unknown, args: RankingArgs, context: Context) {
      const { rows, start, total } = await pageFor(await context.asker(), 'buyers', args);
      return connection(rows, start, total, keyOf, (row) => answerFor(context, row.entity.id, args.question));
    },
    async supplierRanking(_root: unknown, args: RankingArgs, context: Context) {
      const asker = await context.asker();
      const { rows, start, total } = await pageFor(asker, 'suppliers', args);
      return connection(rows, start, total, keyOf, (row) => ({
        ...row,
        ...row.exposure,
        customers: row.partners,
        entity: entityNode(asker.state, row.index),
      }));
    },
  },
};
