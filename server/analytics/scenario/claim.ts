/** A claim as a scenario edits it, apart from the columns it came from. */
import { compareCodePoints } from '../../projection/code-points.ts';
import type { ClaimColumns, Projection } from '../../projection/projection.ts';

/** Fields as in ClaimColumns: entities, sets, recordings and documents by number, dates as days. */
export interface Claim {
  readonly id: string;
  readonly supplier: number;
  readonly share: number;
  readonly materials: number;
  readonly basis: number;
  readonly scope: number;
  readonly depth: number;
  readonly validFrom: number;
  readonly validTo: number;
  readonly recording: number;
  readonly document: number;
}

/** The columns of a claim that are numbers, its supplier and customer apart. */
export const CLAIM_NUMBERS = [
  'share',
  'materials',
  'basis',
  'scope',
  'depth',
  'validFrom',
  'validTo',
  'recording',
  'document',
] as const satisfies readonly (keyof ClaimColumns & keyof Claim)[];

/** The claims into a customer as the projection has them. */
export function claimsInto(projection: Projection, customer: number): Claim[] {
  const { byCustomer, claims } = projection;
  const found: Claim[] = [];
  for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
    found.push({
      id: claims.ids.at(claim),
      supplier: claims.supplier[claim]!,
      share: claims.share[claim]!,
      materials: claims.materials[claim]!,
      basis: claims.basis[claim]!,
      scope: claims.scope[claim]!,
      depth: claims.depth[claim]!,
      validFrom: claims.validFrom[claim]!,
      validTo: claims.validTo[claim]!,
      recording: claims.recording[claim]!,
      document: claims.document[claim]!,
    });
  }
  return found;
}

/** In the order of a projection: by supplier's id, then claim id; those of one id as they come. */
export function inOrder(claims: readonly Claim[], idOf: (entity: number) => string): Claim[] {
  const ids = new Map<number, string>();
  for (const { supplier } of claims) if (!ids.has(supplier)) ids.set(supplier, idOf(supplier));
  return [...claims].sort(
    (a, b) =>
      (a.supplier === b.supplier ? 0 : compareCodePoints(ids.get(a.supplier)!, ids.get(b.supplier)!)) ||
      compareCodePoints(a.id, b.id),
  );
}
