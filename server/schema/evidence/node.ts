/** Facts, statuses and documents as resolvers hand them around. */
import type { Context } from '../../context.ts';
import { counts, type Fact, type Status } from '../../projection/projection.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { toGlobalId } from '../global-id.ts';
import type { DocumentDetail } from '../loaders.ts';
import type { Viewpoint } from '../viewpoint.ts';

export type DocumentNode = DocumentDetail & { __typename: 'Document'; documentId: string };

/** By the id of the tables; null where it is not there. */
export async function documentNode(context: Context, documentId: string): Promise<DocumentNode | null> {
  const [state, loaders] = [await context.state(), await context.loaders()];
  const detail = await loaders.document.load(documentId);
  return (
    detail && {
      ...detail,
      __typename: 'Document',
      id: toGlobalId('Document', state.space, documentId),
      documentId,
    }
  );
}

export function asFactNode(state: SpaceState, fact: Fact) {
  const { from: _from, to: _to, recorded: _recorded, retracted: _retracted, document, ...row } = fact;
  return {
    ...row,
    __typename: 'RiskFact' as const,
    id: toGlobalId('RiskFact', state.space, fact.id),
    documentId: document,
  };
}
export type FactNode = ReturnType<typeof asFactNode>;

export function factNode(state: SpaceState, id: string): FactNode | null {
  const fact = state.projection.factById(id);
  return fact ? asFactNode(state, fact) : null;
}

export function statusNode(status: Status, at: Viewpoint) {
  return { ...status, documentId: status.document, counts: counts(status, at.asOf, at.knownAt) };
}
