import type { Context } from '../../context.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, type PageArgs } from '../page.ts';
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
      const asker = await context.asker();
      const after = args.after ? keyOfCursor(args.after) : null;
      const { rows, start, total } = await asker.analyse('documents', {
        first: checkFirst(args.first),
        after,
      });
      if (start < 0) throw goneCursor(args.after ?? '');
      const key = (id: string): string => id;
      return connection(rows, start, total, key, (id) => documentNode(context, id));
    },
  },
};
