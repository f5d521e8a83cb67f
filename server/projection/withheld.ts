/**
 * Documents of others, on which something rests that shows all the same: a status of a smelter may come from the
 * declaration of somebody else's supplier. What it says counts; whose it is is withheld.
 */
import type { Document, Fact, Projection, Status } from './projection.ts';
import type { LinkBatch } from './source.ts';

/** Rows that show of a part. */
export interface Rows {
  readonly links: LinkBatch;
  readonly facts: readonly Fact[];
  readonly statuses: readonly Status[];
}

const WITHHELD = 'withheld';

/**
 * Whose documents they are not: no claim that shows cites them, but one that does not, or their publisher has the name of
 * an entity that does not show. `keeps`: lists, which are everybody's.
 */
export function documentsOfOthers(
  whole: Projection,
  links: LinkBatch,
  isMember: (entity: number) => boolean,
  keeps: (document: Document) => boolean,
): (document: Document) => boolean {
  const { claims, documentIds } = whole;
  const own = new Set(links.document);
  const theirs = new Set<string>();
  for (let claim = 0; claim < claims.count; claim++) {
    const document = claims.document[claim]!;
    if (document >= 0 && !isMember(claims.customer[claim]!)) theirs.add(documentIds[document]!);
  }
  const publishers = new Set(whole.documents.flatMap(({ publisher }) => publisher ?? []));
  const hidden = new Set<string>();
  for (const entity of whole.byId) {
    if (!isMember(entity) && publishers.has(whole.nameOf(entity))) hidden.add(whole.nameOf(entity));
  }
  return (document) =>
    !own.has(document.id) &&
    !keeps(document) &&
    (theirs.has(document.id) || hidden.has(document.publisher ?? ''));
}

/** The documents under names that tell nothing, by the ids that they have: editions of one list stay editions of one. */
export function withheldNames(documents: readonly Document[]): ReadonlyMap<string, Document> {
  const lists = new Map<string, string>();
  const listOf = ({ publisher, title, id }: Document): string => {
    const key = publisher === null || title === null ? id : JSON.stringify([publisher, title]);
    const known = lists.get(key) ?? `${WITHHELD} ${lists.size + 1}`;
    lists.set(key, known);
    return known;
  };
  return new Map(
    documents.map((document, i) => [
      document.id,
      {
        ...document,
        id: `doc:${WITHHELD}-${i + 1}`,
        publisher: WITHHELD,
        title: listOf(document),
        licence: null,
      },
    ]),
  );
}
