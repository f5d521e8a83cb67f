/** What the answer to one question would tell now: how far it narrows a buyer's band (method.md 4, "Trace gaps"). */
import type { AnsweredBands, Bounds } from '../answer.ts';
import type { Prepared } from '../prepare.ts';
import { upstreamPart } from '../upstream-part.ts';
import { AnsweredBand, bandsOf, type Candidate } from './answered-band.ts';
import { rankedGaps } from './gaps.ts';
import { type NamedBy, namedByFor } from './named-by.ts';

export interface Narrowing extends NamedBy {
  /** Opaque mass of a gap, assumed mass of a split. */
  readonly mass: number;
  readonly before: Bounds;
  readonly after: AnsweredBands;
  /** How far low rises and high falls at best, as `gapGains` has it. */
  readonly lowGain: number;
  readonly highGain: number;
}

/** Null where the trace no longer stops, or goes on by assumption, at the entity. Throws NOT_A_BUYER. */
export function narrowingOf(
  prepared: Prepared,
  buyer: number,
  entity: number,
  about: Candidate['about'],
): Narrowing | null {
  const { gaps, assumed, upstream } = rankedGaps(prepared, buyer);
  const found = (about === 'gap' ? gaps : assumed).find((one) => one.entity === entity);
  if (!found) return null;
  const part = upstreamPart(prepared, buyer);
  const band = new AnsweredBand(part);
  const { lowClean, highHit } = band.after([]);
  const before = { low: lowClean.figure, high: highHit.figure };
  const after = bandsOf(band.after([{ entity: part.indexOf[entity]!, about, mass: found.mass }]));
  return {
    mass: found.mass,
    before,
    after,
    lowGain: Math.max(0, after.ifHit.low - before.low),
    highGain: Math.max(0, before.high - after.ifClean.high),
    ...namedByFor(prepared, upstream)(entity),
  };
}
