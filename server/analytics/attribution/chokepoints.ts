/** Chokepoints: upstream entities by how much of the exposure goes through them (method.md 4). */
import type { Chokepoint, ChokepointsAnswer } from '../answer.ts';
import { requireBuyer } from '../buyer.ts';
import { refOf } from '../entity-ref.ts';
import { figuresOf } from '../figures.ts';
import { flowsOf } from '../flows.ts';
import type { Prepared } from '../prepare.ts';
import { reachUpstream } from '../reach-tree.ts';
import { walkUpstream } from '../upstream-walk.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { cutOffsOf } from './cut-offs.ts';
import { dependenciesOf } from './dependency.ts';
import { largestBy } from './largest.ts';
import { throughsOf } from './through.ts';

/**
 * The `first` entities through which most of the exposure goes, then by id; those through which none goes and the buyer
 * are not listed. Exact: in a cycle what goes through is solved for every entity that can be among them.
 * Throws NOT_A_BUYER.
 */
export function chokepointsOf(
  prepared: Prepared,
  buyer: number,
  first: number,
  watch: Watch = UNWATCHED,
): ChokepointsAnswer {
  requireBuyer(prepared, buyer);
  const { projection } = prepared;
  const walk = walkUpstream(prepared, buyer);
  const throughs = throughsOf(prepared, walk, buyer, flowsOf(prepared, walk));
  const candidates = Array.from(walk.entities.keys()).filter(
    (position) => throughs.most[position]! > 0 && walk.entities[position] !== buyer,
  );
  let solved = 0;
  const found = largestBy(
    candidates,
    first,
    (position) => throughs.most[position]!,
    (position) => {
      watch.progress(Math.min(0.5, solved++ / (2 * first)));
      return throughs.exactly(position);
    },
    (position) => projection.idRank[walk.entities[position]!]!,
  );
  const { expected } = figuresOf(prepared, buyer).exposure;
  const dependencyOn = dependenciesOf(prepared, buyer);
  const cutOffs = cutOffsOf(prepared, buyer, reachUpstream(prepared, buyer));
  const describe = ({ item, value }: { item: number; value: number }, i: number): Chokepoint => {
    watch.progress(0.5 + i / (2 * found.length));
    const x = walk.entities[item]!;
    const cutsOff = cutOffs.of(x);
    return {
      entity: refOf(projection, x),
      tier: walk.tier[item]!,
      through: value,
      share: Math.min(1, value / expected),
      dependency: dependencyOn(x),
      cutsOff,
      dominates: cutsOff === cutOffs.risky,
    };
  };
  return {
    expected,
    chokepoints: found.map(describe),
    total: candidates.length,
    risky: cutOffs.risky,
  };
}
