import type { Context } from '../../context.ts';
import type { DocumentOrder } from '../../find/document-list.ts';
import type { RestingKind } from '../../find/resting.ts';
import { entityNodeById } from '../entity/node.ts';
import { askedIn, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, type PageArgs } from '../page.ts';
import { citationFields } from './citations.ts';
import { type DocumentNode, documentNode, type FactNode } from './node.ts';

const document = (row: { documentId: string }, _args: unknown, context: Context) =>
  documentNode(context, row.documentId);

interface DocumentsArgs extends PageArgs {
  filter?: {
    text?: string | null;
    citedBy?: string[] | null;
    of?: { buyer: string; question: QuestionArgs } | null;
  } | null;
  order: DocumentOrder | null;
}

/** A page of documents. Throws as an answer does where those of one are asked for. */
async function documents(_root: unknown, args: DocumentsArgs, context: Context) {
  const { filter, order } = args;
  const { text, citedBy, of } = filter ?? {};
  const [asker, question] = of
    ? await askedIn(context, of.question, of.buyer)
    : [await context.asker(), undefined];
  const { rows, start, total } = await asker.analyse('documents', {
    first: checkFirst(args.first),
    after: args.after ? keyOfCursor(args.after) : null,
    filter: { text, citedBy: citedBy?.map((kind) => kind.toLowerCase() as RestingKind) },
    order: order ?? 'ID',
    of: of && question ? { question, buyer: await asker.entity(of.buyer) } : null,
  });
  if (start < 0) throw goneCursor(args.after ?? '');
  const key = (id: string): string => id;
  return connection(rows, start, total, key, (id) => documentNode(context, id));
}

const subject = async ({ about }: { about: string }, _args: unknown, context: Context) =>
  entityNodeById(await context.state(), about);

export const evidenceResolvers = {
  Document: {
    ...citationFields,
    declaredBy: async ({ declarer }: DocumentNode, _args: unknown, context: Context) =>
      declarer ? entityNodeById(await context.state(), declarer) : null,
  },
  RiskFact: {
    subject,
    document: (fact: FactNode, args: unknown, context: Context) =>
      fact.ownDocument ?? document(fact, args, context),
  },
  Status: { document, subject },
  DocumentConnection: {},
  Query: {
    documents,
    document: (_root: unknown, { documentId }: { documentId: string }, context: Context) =>
      documentNode(context, documentId),
  },
};
