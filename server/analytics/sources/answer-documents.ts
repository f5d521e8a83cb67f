/** The documents that an answer about one buyer rests on. */
import { counts, type Projection } from '../../projection/projection.ts';
import { explainRisk } from '../../risk/explain.ts';
import { requireBuyer } from '../buyer.ts';
import { USES_MATERIAL } from '../declared-unused.ts';
import type { Prepared } from '../prepare.ts';
import { type UpstreamWalk, walkUpstream } from '../upstream-walk.ts';

/**
 * Ids of the editions whose facts could count, of the documents of the claims that carry the supply, and of those of the
 * statuses in force that reduce a risk or end a walk. Throws NOT_A_BUYER.
 */
export function answerDocuments(prepared: Prepared, buyer: number): Set<string> {
  requireBuyer(prepared, buyer);
  const { projection, supply, editions } = prepared;
  const walk = walkUpstream(prepared, buyer);
  const found = new Set(editions);
  for (const link of linksOf(walk)) {
    const document = documentOf(projection, supply.claim[link]!);
    if (document !== undefined) found.add(document);
  }
  for (const x of walk.entities) for (const document of statusesUsed(prepared, x)) found.add(document);
  return found;
}

/** Id of the document that a claim cites; undefined where it cites none. */
export function documentOf({ claims, documentIds }: Projection, claim: number): string | undefined {
  return documentIds[claims.document[claim]!];
}

function* linksOf({ firstLinks, stepLink }: UpstreamWalk): Iterable<number> {
  yield* firstLinks;
  yield* stepLink;
}

function statusesUsed({ projection, question, supply }: Prepared, x: number): string[] {
  const statuses = projection.statusesOf(x);
  if (statuses.length === 0) return [];
  const mitigating = explainRisk(projection, question, x).mitigations.map(({ status }) => status);
  const ending = supply.end[x]
    ? statuses.filter(
        (status) =>
          status.kind === USES_MATERIAL &&
          status.value === 'no' &&
          counts(status, question.asOf, question.knownAt),
      )
    : [];
  return [...mitigating, ...ending].map(({ document }) => document);
}
