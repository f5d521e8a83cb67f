/** Feeds the known part of a graph to a digest, in an order that depends on ids alone. */
import { ENTITY_KINDS } from '../model.ts';
import type { Digest } from './digest.ts';
import { NONE } from './interner.ts';
import { type PackedStrings, packStrings } from './packed-strings.ts';
import type { Projection } from './projection.ts';
import { comparedByRecording, knownRecordings } from './recordings.ts';
import { ALWAYS } from './times.ts';

/**
 * Known claims by customer's id, supplier's id and claim id, and the entities they join. An entity without a known
 * claim can move no answer; leaving it out keeps the snapshot of a moment unmoved by what is loaded later.
 */
export function digestGraph(digest: Digest, projection: Projection, knownAt: number): void {
  const { claims, byCustomer, byId, entities } = projection;
  const { recording } = claims;
  const known = knownRecordings(claims.recordings, knownAt);
  const joined = new Uint8Array(entities.count);
  const writeClaim = claimWriter(digest, projection);
  const pair: number[] = [];
  for (const customer of byId) {
    const end = byCustomer[customer + 1]!;
    for (let claim = byCustomer[customer]!; claim < end; claim++) {
      const supplier = claims.supplier[claim]!;
      if (known[recording[claim]!]) {
        joined[supplier] = joined[customer] = 1;
        pair.push(claim);
      }
      if (claim + 1 < end && claims.supplier[claim + 1] === supplier) continue;
      for (const each of pair) writeClaim(each, pair);
      pair.length = 0;
    }
  }
  const writeEntity = entityWriter(digest, projection);
  for (const entity of byId) if (joined[entity]) writeEntity(entity);
}

function claimWriter(
  digest: Digest,
  projection: Projection,
): (claim: number, pair: readonly number[]) => void {
  const { claims, entities } = projection;
  const { recordedAt, importRank } = claims.recordings;
  const sets = packStrings(
    projection.materialSets.map((_, set) => JSON.stringify(projection.materialNames(set))),
  );
  const documents = packStrings(projection.documentIds);
  return (claim, pair) => {
    write(digest, claims.ids, claim);
    write(digest, entities.ids, claims.supplier[claim]!);
    write(digest, entities.ids, claims.customer[claim]!);
    write(digest, sets, claims.materials[claim]!);
    if (claims.document[claim] === NONE) digest.integer(NONE);
    else write(digest, documents, claims.document[claim]!);
    digest.double(claims.share[claim]!);
    digest.integer((claims.basis[claim]! << 16) | (claims.scope[claim]! << 8) | claims.depth[claim]!);
    digest.integer(claims.validFrom[claim]!);
    digest.integer(claims.validTo[claim]!);
    const recording = claims.recording[claim]!;
    digest.double(importRank[recording] === 0 ? recordedAt[recording]! : ALWAYS);
    digest.integer(pair.length === 1 ? 0 : orderOfRecording(projection, claim, pair));
  };
}

/**
 * How many distinct recordings precede this one among the parallel claims that tie with it on everything before the
 * recorded time (method.md 1). Import times differ from store to store; the order among such claims moves answers.
 */
function orderOfRecording({ claims }: Projection, claim: number, pair: readonly number[]): number {
  const { share, basis, validFrom, recording } = claims;
  const { recordedAt, importRank } = claims.recordings;
  const own = recording[claim]!;
  const earlier = new Set<string>();
  for (const other of pair) {
    const tied =
      Number.isNaN(share[other]!) === Number.isNaN(share[claim]!) &&
      basis[other] === basis[claim] &&
      validFrom[other] === validFrom[claim];
    const theirs = recording[other]!;
    const before = comparedByRecording(claims.recordings, theirs, own) < 0;
    if (tied && before) earlier.add(`${recordedAt[theirs]} ${importRank[theirs]}`);
  }
  return earlier.size;
}

function entityWriter(digest: Digest, projection: Projection): (entity: number) => void {
  const { entities, countries, regions } = projection;
  const kinds = packStrings(ENTITY_KINDS);
  const sets = packStrings(
    projection.materialSets.map((_, set) => JSON.stringify(projection.materialNames(set))),
  );
  return (entity) => {
    write(digest, entities.ids, entity);
    write(digest, entities.names, entity);
    write(digest, kinds, entities.kind[entity]!);
    digest.text(countries[entities.country[entity]!] ?? null);
    digest.text(regions[entities.region[entity]!] ?? null);
    write(digest, sets, entities.materials[entity]!);
    digest.integer(entities.validFrom[entity]!);
    digest.integer(entities.validTo[entity]!);
  };
}

function write(digest: Digest, { bytes, offsets }: PackedStrings, i: number): void {
  digest.range(bytes, offsets[i]!, offsets[i + 1]!);
}
