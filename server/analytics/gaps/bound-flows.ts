/** Mass by entity when every remainder goes whole to the supplier that a bound chooses for it. */
import { arrivalsOf } from '../arrivals.ts';
import { type Blocks, condense } from '../blocks.ts';
import type { Prepared } from '../prepare.ts';
import type { Supply } from '../supply.ts';
import { bestTaker } from '../takers.ts';
import type { BuyerPart } from '../upstream-part.ts';
import { walkUpstream } from '../upstream-walk.ts';
import type { Bound } from './answered-bounds.ts';

/**
 * By entity of the part: mass that goes on from it or ends there untraced, the buyer's start included. A change of
 * what happens to the untraced part of x, choices kept, moves the bound by this mass times that part.
 */
export function standingUnder({ prepared, buyer }: BuyerPart, bound: Bound): Float64Array {
  return prepared.question.tiers === null
    ? unlimited(prepared, buyer, bound)
    : limited(prepared.question.tiers, prepared.projection.byId, buyer, bound);
}

function unlimited(prepared: Prepared, buyer: number, bound: Bound): Float64Array {
  const { risk } = bound;
  const pass = risk.map((r) => 1 - r);
  const supply = chosenSupply(bound);
  const blocks = condense(prepared.projection, supply);
  const closed = closedBlocks(supply, blocks, pass);
  const chosen = { ...prepared, supply, closed, vector: { ...prepared.vector, risk } };
  const walk = walkUpstream(chosen, buyer);
  const { arrival } = arrivalsOf(chosen, walk);
  const standing = new Float64Array(risk.length);
  standing[buyer] = 1;
  walk.entities.forEach((x, i) => {
    standing[x]! += arrival[i]! * pass[x]!;
  });
  return standing;
}

/** The supply graph with each remainder at its chosen supplier; what answers bring ends like what is opaque. */
function chosenSupply({ supply, brought, choosers }: Bound): Supply {
  const weight = supply.known.slice();
  for (let rest = 0; rest < supply.remainder.length; rest++) {
    weight[bestTaker(supply, rest, choosers[0]!)]! += supply.remainder[rest]!;
  }
  return { ...supply, weight, opaque: supply.opaque.map((part, x) => part + brought[x]!) };
}

/** Cycles that nothing leaves and nothing ends in: mass is lost where it enters. */
function closedBlocks(supply: Supply, { order, cyclic }: Blocks, pass: Float64Array): Uint8Array {
  const closed = new Uint8Array(order.length);
  for (let c = 0; c < cyclic.length; c += 2) {
    const members = order.subarray(cyclic[c]!, cyclic[c + 1]!);
    const inside = new Set(members);
    const leaves = (x: number) => {
      if (pass[x]! < 1 || supply.opaque[x]! > 0) return true;
      for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
        if (supply.weight[link]! > 0 && !inside.has(supply.supplier[link]!)) return true;
      }
      return false;
    };
    if (!members.some(leaves)) for (const x of members) closed[x] = 1;
  }
  return closed;
}

/** Tier by tier: the choice may differ by the links that are left. By id: sums do not depend on numbering. */
function limited(
  tiers: number,
  byId: Int32Array,
  buyer: number,
  { supply, risk, choosers }: Bound,
): Float64Array {
  const { offsets, supplier, known, remainderOffsets, remainder } = supply;
  const standing = new Float64Array(risk.length);
  let front = new Float64Array(risk.length);
  front[buyer] = 1;
  for (let left = tiers; left > 0; left--) {
    const chooser = choosers[Math.min(left, choosers.length) - 1]!;
    const next = new Float64Array(risk.length);
    for (const x of byId) {
      const mass = left === tiers ? front[x]! : front[x]! * (1 - risk[x]!);
      if (mass === 0) continue;
      standing[x]! += mass;
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++)
        next[supplier[link]!]! += mass * known[link]!;
      for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
        next[supplier[bestTaker(supply, rest, chooser)]!]! += mass * remainder[rest]!;
      }
    }
    front = next;
  }
  return standing;
}
