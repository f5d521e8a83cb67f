/** What cites a document, and what it describes. */
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import type { RestingCounts } from '../../find/resting.ts';
import { describedBy } from '../../spaces/described.ts';
import { Visibility } from '../../spaces/visibility.ts';
import { requireWhole } from '../../trace/askable.ts';
import { type EntityNode, entityNode } from '../entity/node.ts';
import { askedIn, type QuestionArgs } from '../exposure/question.ts';
import { linkNode } from '../link/node.ts';
import { type PageArgs, pageOf, pageOfEntities } from '../page.ts';
import { type ViewpointInput, viewpointOf } from '../viewpoint.ts';
import { asFactNode, type DocumentNode, documentNode, statusNode } from './node.ts';

type PageAt = PageArgs & { at?: ViewpointInput | null };

const counts = new WeakMap<Context, DataLoader<string, RestingCounts>>();

/** Of all documents of a request at once. */
function countsOf(context: Context): DataLoader<string, RestingCounts> {
  const known =
    counts.get(context) ??
    new DataLoader(async (documents: readonly string[]) =>
      (await context.asker()).analyse('resting', { documents }),
    );
  counts.set(context, known);
  return known;
}

const none = (error: unknown): null => {
  if (error instanceof OrepathError && ['UNKNOWN_ENTITY', 'NOT_A_BUYER'].includes(error.code)) return null;
  throw error;
};

export const citationFields = {
  cited: ({ documentId }: DocumentNode, _args: unknown, context: Context) =>
    countsOf(context).load(documentId),

  async claims({ documentId }: DocumentNode, args: PageAt, context: Context) {
    const asker = await context.asker();
    const { state } = asker;
    const at = viewpointOf(context, state, args.at);
    const { claims } = state.projection;
    const found = await asker.analyse('claimsCiting', { document: documentId });
    const key = (claim: number) => `${claims.customer[claim]}:${state.projection.claimId(claim)}`;
    return pageOf(Array.from(found), args, key, (claim) => linkNode(state, claim, at));
  },

  async facts({ documentId }: DocumentNode, args: PageArgs, context: Context) {
    const state = await context.state();
    requireWhole(state, 'Document.facts');
    const found = state.projection.factsCiting(documentId);
    return pageOf(
      found,
      args,
      ({ id }) => id,
      (fact) => asFactNode(state, fact),
    );
  },

  async statuses({ documentId }: DocumentNode, args: PageAt, context: Context) {
    const state = await context.state();
    const at = viewpointOf(context, state, args.at);
    requireWhole(state, 'Document.statuses');
    const { projection } = state;
    return pageOf(
      projection.statusesCiting(documentId),
      args,
      ({ id }) => id,
      (status) => statusNode(status, at),
    );
  },

  async describes({ documentId }: DocumentNode, args: PageArgs, context: Context) {
    const state = await context.state();
    requireWhole(state, 'Document.describes');
    const { projection, space, imports } = state;
    const ids = await describedBy(context.parts.store, space, documentId, new Visibility(imports));
    const shown = new Set(ids.map((id) => projection.indexOf(id)).filter((index) => index >= 0));
    const inOrder = Int32Array.from(shown).sort((a, b) => projection.idRank[a]! - projection.idRank[b]!);
    return pageOfEntities(inOrder, args, projection, (index): EntityNode => entityNode(state, index));
  },

  /** Of a publisher and title they come by the projection, of a declarer and series from the store. */
  async otherEditions({ documentId, declarer, series }: DocumentNode, _args: unknown, context: Context) {
    const { projection, space } = await context.state();
    const own = projection.documentOf(documentId);
    const titled = own ? projection.editionsOf(own).map(({ id }) => id) : [];
    const canonical = (id: unknown) => projection.canonicalId(String(id));
    const rows = declarer && series ? await context.parts.store.read('document/declared', { space }) : [];
    const declared = rows.filter(
      (row) => row['series'] === series && canonical(row['declarer']) === canonical(declarer),
    );
    const ids = new Set([...titled, ...declared.map(({ id }) => String(id))]);
    ids.delete(documentId);
    const nodes = await Promise.all(Array.from(ids, (id) => documentNode(context, id)));
    return nodes
      .filter((node) => node !== null)
      .sort((a, b) => inTime(a, b))
      .slice(0, MOST_EDITIONS);
  },

  async carries(
    { documentId }: DocumentNode,
    { buyer, question }: { buyer: string; question: QuestionArgs },
    context: Context,
  ) {
    const [asker, asked] = await askedIn(context, question, buyer);
    try {
      const entity = await asker.entity(buyer);
      return await asker.analyse('passingOver', { question: asked, buyer: entity, document: documentId });
    } catch (error) {
      return none(error);
    }
  },
};

const MOST_EDITIONS = 100;
const LATE = '9999';

const inTime = (a: DocumentNode, b: DocumentNode): number => {
  const [first, second] = [`${a.date ?? LATE} ${a.documentId}`, `${b.date ?? LATE} ${b.documentId}`];
  return first < second ? -1 : 1;
};
