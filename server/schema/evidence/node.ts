/** Facts, statuses and documents as resolvers hand them around. */
import type { FactRef } from '../../analytics/entity-risk.ts';
import type { Context } from '../../context.ts';
import type { DocumentDetail } from '../../details/loaders.ts';
import { counts, type Fact, type Status } from '../../projection/projection.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { toGlobalId } from '../global-id.ts';
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

export interface FactNode extends Omit<FactRef, 'document'> {
  __typename: 'RiskFact';
  documentId: string;
  /** The document of a fact that a lens brings; it is no document on record. */
  ownDocument?: DocumentNode;
}

export function asFactNode(state: SpaceState, fact: Fact): FactNode {
  const { from: _from, to: _to, recorded: _recorded, retracted: _retracted, document, ...row } = fact;
  return {
    ...row,
    __typename: 'RiskFact',
    id: toGlobalId('RiskFact', state.space, fact.id),
    documentId: document,
  };
}

/** The fact of an answer; one that a lens brings carries the lens as its document. */
export function factNodeOf(state: SpaceState, { document, ...row }: FactRef): FactNode {
  const node = { ...row, id: toGlobalId('RiskFact', state.space, row.id), documentId: document.id };
  const ownDocument = ownDocumentNode(state, document);
  return { ...node, __typename: 'RiskFact', ...(ownDocument && { ownDocument }) };
}

/** The list of a lens as a document; undefined for a document on record. */
export function ownDocumentNode(state: SpaceState, document: FactRef['document']): DocumentNode | undefined {
  if (!document.id.startsWith('lens:')) return undefined;
  return {
    ...document,
    url: null,
    hash: null,
    declarer: null,
    series: null,
    replacedFrom: null,
    __typename: 'Document',
    id: toGlobalId('Document', state.space, document.id),
    documentId: document.id,
  };
}

export function factNode(state: SpaceState, id: string): FactNode | null {
  const fact = state.projection.factById(id);
  return fact ? asFactNode(state, fact) : null;
}

export function statusNode(status: Status, at: Viewpoint) {
  return { ...status, documentId: status.document, counts: counts(status, at.asOf, at.knownAt) };
}
