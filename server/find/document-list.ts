/** Lists of documents: filtered and ordered in the process, from the projection. */
import type { Document, Projection } from '../projection/projection.ts';
import { foldSearch } from './fold-search.ts';
import { RESTING, type RestingKind, restingOn } from './resting.ts';

export interface DocumentFilter {
  readonly text?: string | null | undefined;
  /** Those that some row of one of these kinds cites. */
  readonly citedBy?: readonly RestingKind[] | null | undefined;
}

export type DocumentOrder = 'ID' | 'DATE' | 'TITLE' | 'PUBLISHER' | 'CITED';

type Compare = (a: Document, b: Document) => number;

const byText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** What is not stated comes last. */
const ORDERS: Readonly<Record<DocumentOrder, (projection: Projection) => Compare>> = {
  ID: () => () => 0,
  DATE: () => (a, b) => (a.date && b.date ? byText(b.date, a.date) : byText(a.date, b.date)),
  TITLE: () => (a, b) => byText(a.title, b.title),
  PUBLISHER: () => (a, b) => byText(a.publisher, b.publisher) || byText(a.title, b.title),
  CITED: (projection) => {
    const cited = ({ id }: Document) => {
      const counts = restingOn(projection, id);
      return RESTING.reduce((sum, kind) => sum + counts[kind], 0);
    };
    return (a, b) => cited(b) - cited(a);
  },
};

/** Ids of the documents that pass the filter and are among those named, in order. */
export function listDocuments(
  projection: Projection,
  filter: DocumentFilter | null,
  order: DocumentOrder,
  among: ReadonlySet<string> | null = null,
): string[] {
  const passes = test(projection, filter ?? {});
  const found = projection.documents.filter(
    (document) => (!among || among.has(document.id)) && passes(document),
  );
  // a stable sort of documents by id
  return found.sort(ORDERS[order](projection)).map(({ id }) => id);
}

/** Every word of the text somewhere in what describes the document. */
function test(projection: Projection, { text, citedBy }: DocumentFilter): (document: Document) => boolean {
  const words = foldSearch(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const holds = ({ id, publisher, title, edition, licence, date }: Document) => {
    const all = foldSearch([id, publisher, title, edition, licence, date].filter(Boolean).join('\n'));
    return words.every((word) => all.includes(word));
  };
  return (document) =>
    (words.length === 0 || holds(document)) &&
    (!citedBy?.length || citedBy.some((kind) => restingOn(projection, document.id)[kind] > 0));
}
