/** Claims as reports show them. */
import { BASES, DEPTHS, SCOPES } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import { dayText, OPEN_END, OPEN_START } from '../../projection/times.ts';
import type { ReportClaim } from '../tier-n/content.ts';
import type { Citations } from './citations.ts';

const day = (value: number): string | null =>
  value === OPEN_START || value === OPEN_END ? null : dayText(value);

/** `claim` is a position in the projection. */
export function reportClaim(projection: Projection, claim: number, citations: Citations): ReportClaim {
  const { claims, documentIds } = projection;
  const share = claims.share[claim]!;
  return {
    id: projection.claimId(claim),
    materials: [...projection.materialNames(claims.materials[claim]!)],
    share: Number.isNaN(share) ? null : share,
    basis: BASES[claims.basis[claim]!]!,
    scope: SCOPES[claims.scope[claim]!]!,
    depth: DEPTHS[claims.depth[claim]!]!,
    validFrom: day(claims.validFrom[claim]!),
    validTo: day(claims.validTo[claim]!),
    source: citations.cite(documentIds[claims.document[claim]!]),
  };
}

/** Position of the claim of that id into a customer. Throws RangeError where there is none. */
export function claimInto(projection: Projection, customer: number, id: string): number {
  const { byCustomer } = projection;
  for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
    if (projection.claimId(claim) === id) return claim;
  }
  throw new RangeError(`no claim ${id} into ${projection.idOf(customer)}`);
}
