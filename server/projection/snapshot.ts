/**
 * Names what is known of a graph at a moment by its content: SHA-256 over the rows that can move an answer, in order
 * of id, without anything that depends on the store or on when and in which order it was loaded.
 */
import { Digest } from './digest.ts';
import type { PackedStrings } from './packed-strings.ts';
import type { Dated, Projection } from './projection.ts';
import { ALWAYS, NEVER } from './times.ts';

export class Snapshots {
  private readonly projection: Projection;
  private moments: Float64Array | undefined;
  private readonly known = new Map<number, string>();

  constructor(projection: Projection) {
    this.projection = projection;
  }

  at(knownAt: number): string {
    this.moments ??= momentsOf(this.projection);
    const period = countUpTo(this.moments, knownAt);
    const computed = this.known.get(period);
    if (computed !== undefined) return computed;
    const snapshot = `snap:${digestOf(this.projection, knownAt)}`;
    this.known.set(period, snapshot);
    return snapshot;
  }
}

/** Every moment at which something becomes known or is retracted, ascending: between two of them nothing changes. */
function momentsOf({ claims, facts, statuses, documents }: Projection): Float64Array {
  const moments = new Set<number>();
  const { recordedAt, retractedAt, count } = claims;
  for (let claim = 0; claim < count; claim++) {
    moments.add(recordedAt[claim]!);
    moments.add(retractedAt[claim]!);
  }
  for (const { recorded, retracted } of [...facts, ...statuses]) moments.add(recorded).add(retracted);
  for (const { recorded } of documents) moments.add(recorded);
  moments.delete(ALWAYS);
  moments.delete(NEVER);
  return Float64Array.from(moments).sort();
}

function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function digestOf(projection: Projection, knownAt: number): string {
  const digest = new Digest();
  const isKnown = (row: Pick<Dated, 'recorded' | 'retracted'>) =>
    row.recorded <= knownAt && knownAt < row.retracted;
  digestGraph(digest, projection, knownAt);
  for (const fact of projection.facts) {
    if (!isKnown(fact)) continue;
    digest.text('fact');
    for (const text of [
      fact.id,
      fact.about,
      fact.risk,
      fact.material,
      fact.value,
      fact.scale,
      fact.document,
    ]) {
      digest.text(text);
    }
    digest.double(fact.severity ?? Number.NaN);
    digest.integer(fact.from);
    digest.integer(fact.to);
  }
  for (const status of projection.statuses) {
    if (!isKnown(status)) continue;
    digest.text('status');
    for (const text of [
      status.id,
      status.about,
      status.kind,
      status.value,
      status.material,
      status.document,
    ]) {
      digest.text(text);
    }
    digest.integer(status.from);
    digest.integer(status.to);
  }
  for (const document of projection.documents) {
    if (document.recorded > knownAt) continue;
    digest.text('document');
    for (const key of ['id', 'publisher', 'title', 'date', 'edition', 'licence'] as const)
      digest.text(document[key]);
  }
  return digest.finish();
}

/**
 * Known claims by customer's id, supplier's id and claim id, and the entities they join. An entity without a known
 * claim can move no answer; leaving it out keeps the snapshot of a moment unmoved by what is loaded later.
 */
function digestGraph(digest: Digest, projection: Projection, knownAt: number): void {
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
  for (const entity of byId) if (joined[entity]) writeEntity(digest, projection, entity);
}

function claimWriter(
  digest: Digest,
  projection: Projection,
): (claim: number, pair: readonly number[]) => void {
  const { claims, entities } = projection;
  const sets = projection.materialSets.map((_, set) =>
    Buffer.from(JSON.stringify(projection.materialNames(set))),
  );
  const documents = projection.documentIds.map((id) => Buffer.from(id));
  const none = Buffer.alloc(0);
  return (claim, pair) => {
    digest.bytes(bytesOf(claims.ids, claim));
    digest.bytes(bytesOf(entities.ids, claims.supplier[claim]!));
    digest.bytes(bytesOf(entities.ids, claims.customer[claim]!));
    digest.bytes(sets[claims.materials[claim]!]!);
    digest.bytes(documents[claims.document[claim]!] ?? none);
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

function writeEntity(digest: Digest, projection: Projection, entity: number): void {
  const { entities } = projection;
  digest.bytes(bytesOf(entities.ids, entity));
  digest.bytes(bytesOf(entities.names, entity));
  digest.text(projection.kindOf(entity));
  digest.text(projection.countryOf(entity));
  digest.text(projection.regionOf(entity));
  digest.text(JSON.stringify(projection.materialsOf(entity)));
  digest.integer(entities.validFrom[entity]!);
  digest.integer(entities.validTo[entity]!);
}

function bytesOf(strings: PackedStrings, i: number): Uint8Array {
  return strings.bytes.subarray(strings.offsets[i]!, strings.offsets[i + 1]!);
}
