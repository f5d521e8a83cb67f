/** Who declares what, by the word of the documents. */
import type { Desk } from '../desk.ts';

/** By claim (position in the projection), and by document. */
export interface Declarers {
  /** Whether a document is somebody's declaration. */
  isDeclaration(document: string): boolean;
  /** Id of who declares it, as the document says; null where it names none, or there is no document. */
  stated(claim: number): string | null;
  /** The same, else the id of whom the claim names as supplied. */
  named(claim: number): string;
}

/** `others`: ids of documents that are no claim's. Documents are read once each. */
export async function declarersOf(
  { asker, loaders }: Desk,
  claims: readonly number[],
  others: readonly string[],
): Promise<Declarers> {
  const { projection } = asker.state;
  const { document, customer } = projection.claims;
  const idOf = (claim: number): string | undefined => projection.documentIds[document[claim]!];
  const ids = [...new Set([...claims.flatMap((claim) => idOf(claim) ?? []), ...others])];
  const found = await loaders.document.loadMany(ids);
  const declarers = new Map<string, string>();
  const declarations = new Set<string>();
  ids.forEach((id, i) => {
    const detail = found[i];
    if (detail instanceof Error) throw detail;
    if (detail?.declarer) declarations.add(id);
    // one that is no entity on record has no name to show
    const entity = detail?.declarer ? projection.indexOf(detail.declarer) : -1;
    if (entity >= 0) declarers.set(id, projection.idOf(entity));
  });
  const stated = (claim: number) => declarers.get(idOf(claim) ?? '') ?? null;
  return {
    isDeclaration: (document) => declarations.has(document),
    stated,
    named: (claim) => stated(claim) ?? projection.idOf(customer[claim]!),
  };
}
