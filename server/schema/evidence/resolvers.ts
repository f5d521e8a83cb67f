import type { Context } from '../../context.ts';
import { type PageArgs, pageOf } from '../page.ts';
import { documentNode, type FactNode } from './node.ts';

const document = (row: { documentId: string }, _args: unknown, context: Context) =>
  documentNode(context, row.documentId);

export const evidenceResolvers = {
  RiskFact: {
    document: (fact: FactNode, args: unknown, context: Context) =>
      fact.ownDocument ?? document(fact, args, context),
  },
  Status: { document },
  DocumentConnection: {},
  Query: {
    async documents(_root: unknown, args: PageArgs, context: Context) {
      const { projection } = await context.state();
      const page = pageOf(
        projection.documents,
        args,
        (row) => row.id,
        (row) => documentNode(context, row.id),
      );
      return page;
    },
  },
};
