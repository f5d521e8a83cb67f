/** A claim as resolvers hand it around: a position in the projection, seen from a viewpoint. */
import { BASES, DEPTHS, SCOPES } from '../../model.ts';
import { ALWAYS, dayText, momentText, NEVER, OPEN_END, OPEN_START } from '../../projection/times.ts';
import { presentOf } from '../../spaces/present.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { claimOf } from '../../spaces/replacement.ts';
import { entityNode } from '../entity/node.ts';
import { toGlobalId } from '../global-id.ts';
import type { Viewpoint } from '../viewpoint.ts';

const asEnum = (value: string): string => value.toUpperCase().replaceAll('-', '_');
const day = (value: number): string | null =>
  value === OPEN_START || value === OPEN_END ? null : dayText(value);
const moment = (value: number): string | null =>
  value === ALWAYS || value === NEVER ? null : momentText(value);

export function linkNode(state: SpaceState, claim: number, at: Viewpoint) {
  const { projection } = state;
  const { claims } = projection;
  const linkId = projection.claimId(claim);
  const customer = claims.customer[claim]!;
  const share = claims.share[claim]!;
  const from = claims.validFrom[claim]!;
  const to = claims.validTo[claim]!;
  const recorded = claims.recordings.recordedAt[claims.recording[claim]!]!;
  const retracted = claims.recordings.retractedAt[claims.recording[claim]!]!;
  return {
    __typename: 'SupplyLink',
    state,
    id: toGlobalId('SupplyLink', state.space, projection.idOf(customer), linkId),
    linkId,
    customerId: projection.idOf(customer),
    supplier: entityNode(state, claims.supplier[claim]!),
    customer: entityNode(state, customer),
    materials: projection.materialNames(claims.materials[claim]!),
    share: Number.isNaN(share) ? null : share,
    basis: asEnum(BASES[claims.basis[claim]!]!),
    scope: asEnum(SCOPES[claims.scope[claim]!]!),
    depth: asEnum(DEPTHS[claims.depth[claim]!]!),
    validFrom: day(from),
    validTo: day(to),
    recordedAt: moment(recorded),
    retractedAt: moment(retracted),
    documentId: projection.documentIds[claims.document[claim]!] ?? null,
    counts: from <= at.asOf && at.asOf <= to && recorded <= at.knownAt && at.knownAt < retracted,
  };
}

export type LinkNode = ReturnType<typeof linkNode>;

/** By the ids of the customer and the claim; null where it is not there. */
export function linkNodeById(state: SpaceState, customerId: string, linkId: string): LinkNode | null {
  const { projection } = state;
  const customer = projection.indexOf(customerId);
  if (customer < 0) return null;
  const claims = Array.from(
    { length: projection.byCustomer[customer + 1]! - projection.byCustomer[customer]! },
    (_, i) => projection.byCustomer[customer]! + i,
  );
  // of a claim whose document was replaced before it was known only a later version is there
  const claim =
    claims.find((each) => projection.claimId(each) === linkId) ??
    claims.find((each) => claimOf(projection.claimId(each)) === linkId);
  if (claim === undefined) return null;
  const now = presentOf(state, new Date()).getTime();
  return linkNode(state, claim, { asOf: Math.floor(now / 86_400_000), knownAt: now });
}
