/** What every random number is keyed by: the question, and the ids of whom it is about, never their positions. */
import { Digest } from '../../projection/digest.ts';
import type { Projection } from '../../projection/projection.ts';
import { dayText } from '../../projection/times.ts';
import type { Question } from '../question.ts';
import { mix } from './exponential.ts';

const NEXT_LAYER = 0x85ebca6b;

/** Hashes of entity ids, two of 32 bits each, made when they are first needed. */
export class DrawKeys {
  /** Hashes of entity x at 2x and 2x + 1; 0 while not made. */
  readonly hashes: Int32Array;
  private readonly projection: Projection;
  private readonly seed0: number;
  private readonly seed1: number;

  constructor(projection: Projection, question: Question) {
    this.projection = projection;
    this.hashes = new Int32Array(2 * projection.entities.count);
    const seed = seedOf(projection, question);
    this.seed0 = Number.parseInt(seed.slice(0, 8), 16) | 0;
    this.seed1 = Number.parseInt(seed.slice(8, 16), 16) | 0;
  }

  /** To be called for every entity before its hashes are read. */
  make(entity: number): void {
    const { hashes } = this;
    if (hashes[2 * entity] !== 0) return;
    const { bytes, offsets } = this.projection.entities.ids;
    let first = 0x2545f491;
    let second = 0x517cc1b7;
    for (let at = offsets[entity]!; at < offsets[entity + 1]!; at++) {
      first = Math.imul(first ^ bytes[at]!, 0x9e3779b1);
      second = Math.imul(second ^ bytes[at]!, 0x5f356495);
      first ^= first >>> 15;
      second ^= second >>> 13;
    }
    hashes[2 * entity] = mix(first ^ (second >>> 16)) || 1;
    hashes[2 * entity + 1] = mix(second ^ (first << 13));
  }

  /** The two halves of the key of an entity's remainder, to which the hashes of a taker are added. */
  first(entity: number, layer: number): number {
    return mix(this.seed0 ^ mix(this.hashes[2 * entity]! + Math.imul(layer, NEXT_LAYER)));
  }

  second(entity: number, layer: number): number {
    return mix(this.seed1 ^ mix(this.hashes[2 * entity + 1]! - Math.imul(layer, NEXT_LAYER)));
  }
}

/** Moments between which nothing was recorded ask the same question, so the snapshot stands for `knownAt`. */
function seedOf(projection: Projection, question: Question): string {
  const { risk, material, lens, tiers, asOf, knownAt, drawnAs } = question;
  const digest = new Digest();
  for (const text of [
    drawnAs ?? projection.snapshotAt(knownAt),
    risk,
    material,
    lens.id,
    lens.version,
    dayText(asOf),
  ])
    digest.text(text);
  digest.integer(tiers ?? 0);
  return digest.finish();
}
