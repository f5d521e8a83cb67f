/** The band low..high once a set of questions is answered, for the two ways the untraced parts may turn out. */
import type { AnsweredBands } from '../answer.ts';
import type { UpstreamPart } from '../upstream-part.ts';
import { AnsweredBounds, type Bound } from './answered-bounds.ts';
import { NO_ANSWERS } from './answers.ts';
import { standingUnder } from './bound-flows.ts';

/** A gap or an assumed split that may be asked about. */
export interface Candidate {
  /** Index in the part. */
  readonly entity: number;
  readonly about: 'gap' | 'split';
  /** Opaque or assumed mass. */
  readonly mass: number;
}

/** All answered clean, all answered as hits; splits as assumed in both. */
export interface State {
  readonly lowClean: Bound;
  readonly lowHit: Bound;
  readonly highClean: Bound;
  readonly highHit: Bound;
}

export class AnsweredBand {
  private readonly part: UpstreamPart;
  private readonly bounds: AnsweredBounds;

  constructor(part: UpstreamPart) {
    this.part = part;
    this.bounds = new AnsweredBounds(part);
  }

  /** `from`, where it differs by one gap alone, saves half of the work. */
  after(asked: readonly Candidate[], from?: State): State {
    const splits = asked.filter(({ about }) => about === 'split').map(({ entity }) => entity);
    const gaps = asked.filter(({ about }) => about === 'gap').map(({ entity }) => entity);
    const confirmed = { ...NO_ANSWERS, splits };
    const all = { gaps, splits };
    return {
      lowClean: from?.lowClean ?? this.bounds.low(confirmed, 'clean'),
      lowHit: this.bounds.low(all, 'hit'),
      highClean: this.bounds.high(all, 'clean'),
      highHit: from?.highHit ?? this.bounds.high(confirmed, 'hit'),
    };
  }

  /**
   * How much narrower each question might make the band with low's and high's choices kept. Choosing anew can only
   * make less of it: a bound on the gain, except inside cycles, where it is an estimate.
   */
  promises(state: State, candidates: readonly Candidate[]): Float64Array {
    const { prepared } = this.part;
    const standing = new Map([...new Set(Object.values(state))].map((b) => [b, standingUnder(this.part, b)]));
    const gapPart = (x: number) => (prepared.closed[x] ? 1 : prepared.supply.opaque[x]!);
    const mass = (bound: Bound, x: number, part: number) => Math.min(1, standing.get(bound)![x]! * part);
    return Float64Array.from(candidates, ({ entity: x, about }) => {
      const { lowClean, lowHit, highClean, highHit } = state;
      if (about === 'gap') return (mass(lowHit, x, gapPart(x)) + mass(highClean, x, gapPart(x))) / 2;
      const part = prepared.supply.assumed[x]!;
      return [lowClean, lowHit, highClean, highHit].reduce((sum, b) => sum + mass(b, x, part), 0) / 2;
    });
  }
}

/** Width of the band, the mean of both ways. */
export function widthOf({ lowClean, lowHit, highClean, highHit }: State): number {
  return (highClean.figure - lowClean.figure + highHit.figure - lowHit.figure) / 2;
}

export function bandsOf({ lowClean, lowHit, highClean, highHit }: State): AnsweredBands {
  return {
    ifClean: { low: lowClean.figure, high: highClean.figure },
    ifHit: { low: lowHit.figure, high: highHit.figure },
  };
}
