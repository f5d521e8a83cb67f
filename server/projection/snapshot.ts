/**
 * Names what is known of a graph at a moment by its content: SHA-256 over the rows that can move an answer, in order
 * of id, without anything that depends on the store or on when and in which order it was loaded.
 */
import { Digest } from './digest.ts';
import { digestGraph } from './graph-digest.ts';
import type { Dated, Document, Projection } from './projection.ts';
import { ALWAYS, NEVER } from './times.ts';

export class Snapshots {
  private readonly projection: Projection;
  private moments: Float64Array | undefined;
  /** Ids by period. */
  readonly known = new Map<number, string>();

  constructor(projection: Projection) {
    this.projection = projection;
  }

  /** How many moments at which something changed have passed by then. */
  periodAt(knownAt: number): number {
    this.moments ??= momentsOf(this.projection);
    return countUpTo(this.moments, knownAt);
  }

  at(knownAt: number): string {
    const period = this.periodAt(knownAt);
    const computed = this.known.get(period);
    if (computed !== undefined) return computed;
    const snapshot = `snap:${digestOf(this.projection, knownAt)}`;
    this.known.set(period, snapshot);
    return snapshot;
  }

  /** A moment up to `until` at which this was the snapshot; null where it was none of the last `most` ones. */
  momentOf(snapshot: string, until: number, most: number): number | null {
    this.moments ??= momentsOf(this.projection);
    const last = this.periodAt(until);
    for (let period = last; period >= 0 && period > last - most; period--) {
      // a period begins with the moment before it; the first one with none
      const moment = period === last ? until : this.moments[period]! - 1;
      if (this.at(moment) === snapshot) return moment;
    }
    return null;
  }
}

/** Every moment at which something becomes known or is retracted, ascending: between two of them nothing changes. */
function momentsOf(projection: Projection): Float64Array {
  const { recordedAt, retractedAt } = projection.claims.recordings;
  const moments = new Set<number>(recordedAt);
  for (const moment of retractedAt) moments.add(moment);
  for (const moment of projection.momentsOfRows()) moments.add(moment);
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
    const corrected = correctedBy(projection, document);
    if (corrected > 0) {
      digest.text('corrects');
      digest.integer(corrected);
    }
  }
  return digest.finish();
}

/**
 * At how many earlier moments editions of the same date became known: of those the last recorded counts (method.md 2).
 * Import times differ from store to store; their order moves answers.
 */
function correctedBy(projection: Projection, document: Document): number {
  const { date, recorded } = document;
  if (date === null) return 0;
  const earlier = projection
    .editionsOf(document)
    .filter((other) => other.date === date && other.recorded < recorded);
  return new Set(earlier.map((other) => other.recorded)).size;
}
