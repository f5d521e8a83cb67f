import type { Ranked, RankedAmong, RankedBy, RankingPage } from '../../analytics/ranking.ts';
import type { Asker } from '../../ask.ts';
import type { Context } from '../../context.ts';
import type { EntityFilter } from '../../find/entity-filter.ts';
import { entityNode } from '../entity/node.ts';
import { answerFor, inputOf, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, MOST_PER_PAGE, type PageArgs } from '../page.ts';

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

interface RiskTableArgs extends Omit<QuestionArgs, 'risk' | 'material'> {
  risks?: string[] | null;
  materials?: string[] | null;
  among?: EntityFilter | null;
  buyers: string[];
}

const keyOf = (row: Ranked): string => row.entity.id;

export const rankingResolvers = {
  Query: {
    async riskTable(_root: unknown, args: RiskTableArgs, context: Context) {
      const { risks, materials, among, buyers, at, ...input } = args;
      if (buyers.length > 0) checkFirst(buyers.length, MOST_PER_PAGE, 'buyers');
      const asker = await context.askerAt(at?.knownAt);
      const viewpoint = { ...input, asOf: at?.asOf, knownAt: at?.knownAt };
      const { totals, rows } = await asker.analyse('riskTable', {
        ...asker.resolveTable(viewpoint, risks, materials),
        among: among ?? null,
        rows: await Promise.all(buyers.map((id) => asker.entity(id))),
      });
      return {
        totals,
        rows: rows.map(({ index, cells }) => ({
          entity: entityNode(asker.state, index),
          cells: cells.map((cell) => ({ ...cell, ...cell.exposure })),
        })),
      };
    },
    /** Only the page asked for is answered in full. */
    async exposureRanking(_root: unknown, args: RankingArgs, context: Context) {
      const { rows, start, total } = await pageFor(
        await context.askerAt(args.question.at?.knownAt),
        'buyers',
        args,
      );
      return connection(rows, start, total, keyOf, (row) => answerFor(context, row.entity.id, args.question));
    },
    async supplierRanking(_root: unknown, args: RankingArgs, context: Context) {
      const asker = await context.askerAt(args.question.at?.knownAt);
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
