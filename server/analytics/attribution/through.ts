/**
 * Through x: the exposure less what it would be were x a clean end (method.md 4). That is the chance f(x) that the
 * walk ever comes to x unhit, times what is hit of it there and beyond. Round a cycle arrivals count again and again:
 * f(x) is the arrivals divided by those of a walk that starts on x.
 */
import { figuresOf } from '../figures.ts';
import { type Flows, hitByLinksLeft } from '../flows.ts';
import type { Prepared } from '../prepare.ts';
import type { UpstreamWalk } from '../upstream-walk.ts';
import { firstArrivals } from './first-arrivals.ts';
import { WalkCycles } from './walk-cycles.ts';

export interface Throughs {
  /** By position: no less than what goes through. */
  readonly most: Float64Array;
  /** What goes through a position, exactly; solves a cycle where the position is in one. */
  exactly(position: number): number;
}

export function throughsOf(prepared: Prepared, walk: UpstreamWalk, buyer: number, flows: Flows): Throughs {
  const { expected } = figuresOf(prepared, buyer).exposure;
  const { tiers } = prepared.question;
  const most = flows.exposed.map((mass) => Math.min(mass, expected));
  const cycles = new WalkCycles(prepared, walk);
  const hitAfter = tiers === null ? null : hitByLinksLeft(prepared, walk, tiers);
  return {
    most,
    exactly(position) {
      if (most[position] === 0 || !cycles.has(position)) return most[position]!;
      if (hitAfter === null) return Math.min(expected, flows.exposed[position]! / cycles.returns(position));
      const arriving = firstArrivals(prepared, walk, position);
      const hit = arriving.reduce(
        (sum, mass, links) => (links === 0 ? 0 : sum + mass * hitAfter(tiers! - links)[position]!),
        0,
      );
      return Math.min(most[position]!, hit);
    },
  };
}
