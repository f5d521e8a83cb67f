/** Feeds the known part of a graph to a digest, in an order that depends on ids alone. */
import { ENTITY_KINDS } from '../model.ts';
import type { Digest } from './digest.ts';
import { NONE } from './interner.ts';
import { type PackedStrings, StringPacker } from './packed-strings.ts';
import type { Projection } from './projection.ts';
import { ALWAYS } from './times.ts';

/**
 * Known claims by customer's id, supplier's id and claim id, and the entities they join. An entity without a known
 * claim can move no answer; leaving it out keeps the snapshot of a moment unmoved by what is loaded later.
 */
export function digestGraph(digest: Digest, projection: Projection, knownAt: number): void {
  const { claims, byCustomer, byId, entities } = projection;
  const { recordedAt, retractedAt } = claims;
  const joined = new Uint8Array(entities.count);
  const writeClaim = claimWriter(digest, projection);
  const pair: number[] = [];
  for (const customer of byId) {
    const end = byCustomer[customer + 1]!;
    for (let claim = byCustomer[customer]!; claim < end; claim++) {
      const isKnown = recordedAt[claim]! <= knownAt && knownAt < retractedAt[claim]!;
      const supplier = claims.supplier[claim]!;
      if (isKnown) {
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
  const sets = packed(projection.materialSets.map((_, set) => JSON.stringify(projection.materialNames(set))));
  const documents = packed(projection.documentIds);
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
    digest.double(claims.importRank[claim] === 0 ? claims.recordedAt[claim]! : ALWAYS);
    digest.integer(pair.length === 1 ? 0 : orderOfRecording(projection, claim, pair));
  };
}

/**
 * How many distinct recordings precede this one among the parallel claims that tie with it on everything before the
 * recorded time (method.md 1). Import times differ from store to store; the order among such claims moves answers.
 */
function orderOfRecording({ claims }: Projection, claim: number, pair: readonly number[]): number {
  const { share, basis, validFrom, recordedAt, importRank } = claims;
  const earlier = new Set<string>();
  for (const other of pair) {
    const tied =
      Number.isNaN(share[other]!) === Number.isNaN(share[claim]!) &&
      basis[other] === basis[claim] &&
      validFrom[other] === validFrom[claim];
    const before =
      recordedAt[other]! < recordedAt[claim]! ||
      (recordedAt[other] === recordedAt[claim] && importRank[other]! < importRank[claim]!);
    if (tied && before) earlier.add(`${recordedAt[other]} ${importRank[other]}`);
  }
  return earlier.size;
}

function entityWriter(digest: Digest, projection: Projection): (entity: number) => void {
  const { entities, countries, regions } = projection;
  const kinds = packed(ENTITY_KINDS);
  const sets = packed(projection.materialSets.map((_, set) => JSON.stringify(projection.materialNames(set))));
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

function packed(texts: readonly string[]): PackedStrings {
  const packer = new StringPacker();
  for (const text of texts) packer.add(text);
  return packer.finish();
}

function write(digest: Digest, { bytes, offsets }: PackedStrings, i: number): void {
  digest.range(bytes, offsets[i]!, offsets[i + 1]!);
}
