/** Low and high of one buyer once some gaps are answered, solved anew on what is upstream of it (method.md 3 and 4). */
import { type Blocks, condense } from '../blocks.ts';
import { least } from '../least.ts';
import type { Prepared } from '../prepare.ts';
import type { Supply } from '../supply.ts';
import { takenFrom } from '../takers.ts';
import type { BuyerPart } from '../upstream-part.ts';
import { type Answers, answered } from './answers.ts';

/** What the new ends turn out to be. */
export type Turned = 'hit' | 'clean';

/** One figure under some answers, and what its choice of suppliers rests on. */
export interface Bound {
  /** The buyer's figure, 0..1. */
  readonly figure: number;
  readonly supply: Supply;
  /** By entity: the part of the intake that the answers bring. */
  readonly brought: Float64Array;
  /** By entity: the risk that this figure takes. */
  readonly risk: Float64Array;
  /** A remainder goes to its taker with the least of these: by links left under a tier limit, else one for all. */
  readonly choosers: readonly Float64Array[];
}

export class AnsweredBounds {
  readonly part: BuyerPart;
  private readonly passLow: Float64Array;
  private readonly passHigh: Float64Array;
  private readonly blocks: Blocks;

  constructor(part: BuyerPart) {
    this.part = part;
    const { projection, supply, vector } = part.prepared;
    const { risk, riskHigh } = vector;
    this.passLow = risk.map((r) => 1 - r);
    this.passHigh = risk === riskHigh ? this.passLow : riskHigh.map((r) => 1 - r);
    // Answers only take steps away: who supplies each other before holds all who do so after.
    this.blocks = condense(projection, supply);
  }

  low(answers: Answers, turned: Turned): Bound {
    const { prepared, buyer } = this.part;
    const { risk } = prepared.vector;
    const { supply, brought } = answered(prepared, answers);
    const pass = this.passLow;
    const hits = (x: number) => (turned === 'hit' ? brought[x]! : 0);
    const target = risk.map((r, x) => r + pass[x]! * hits(x));
    const choosers =
      prepared.question.tiers === null
        ? [least({ ...walkOf(prepared, supply, brought, this.blocks, pass, risk), target }).value]
        : levels(prepared, supply, pass, false, (x) => risk[x]!, target);
    const figure = step(supply, buyer, choosers.at(-1)!, false) + hits(buyer);
    return { figure: Math.min(figure, 1), supply, brought, risk, choosers };
  }

  high(answers: Answers, turned: Turned): Bound {
    const { prepared, buyer } = this.part;
    const { riskHigh } = prepared.vector;
    const { supply, brought } = answered(prepared, answers);
    const pass = this.passHigh;
    const ends = (x: number) => supply.opaque[x]! + (turned === 'hit' ? brought[x]! : 0);
    const target = riskHigh.map((r, x) => r + pass[x]! * ends(x));
    if (prepared.question.tiers !== null) {
      const atLimit = (x: number) => (supply.end[x] ? riskHigh[x]! : 1);
      const values = levels(prepared, supply, pass, true, atLimit, target);
      const figure = step(supply, buyer, values.at(-1)!, true) + ends(buyer);
      const choosers = values.map((value) => value.map((high) => 1 - high));
      return { figure: Math.min(figure, 1), supply, brought, risk: riskHigh, choosers };
    }
    const clean = pass.map((p, x) => p * (supply.end[x]! + (turned === 'clean' ? brought[x]! : 0)));
    const { value, companion } = least({
      ...walkOf(prepared, supply, brought, this.blocks, pass, riskHigh),
      target: clean,
      companion: { target, whereNone: 1 },
    });
    const figure = step(supply, buyer, companion, true) + ends(buyer);
    return { figure: Math.min(figure, 1), supply, brought, risk: riskHigh, choosers: [value] };
  }
}

function walkOf(
  { supply: before }: Prepared,
  supply: Supply,
  brought: Float64Array,
  blocks: Blocks,
  pass: Float64Array,
  risk: Float64Array,
) {
  const ends = risk.map((r, x) => r + pass[x]! * (supply.end[x]! + supply.opaque[x]! + brought[x]!));
  return { supply, blocks, shares: before.weight, pass, ends };
}

/** What suppliers bring to x in one step, each remainder whole to its best or worst supplier. */
function step(supply: Supply, x: number, value: Float64Array, most: boolean): number {
  let sum = 0;
  for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
    sum += supply.known[link]! * value[supply.supplier[link]!]!;
  }
  if (supply.remainderOffsets[x + 1]! === supply.remainderOffsets[x]!) return sum;
  return sum + takenFrom(supply, x, value, most);
}

/** Values of a walk that may take 0, 1, 2, ... links more, until the buyer's first step or nothing changes. */
function levels(
  { question }: Prepared,
  supply: Supply,
  pass: Float64Array,
  most: boolean,
  atLimit: (x: number) => number,
  target: Float64Array,
): Float64Array[] {
  const found = [Float64Array.from(target, (_, x) => atLimit(x))];
  for (let links = 1; links < question.tiers!; links++) {
    const before = found.at(-1)!;
    const after = target.map((value, x) => value + pass[x]! * step(supply, x, before, most));
    if (after.every((value, x) => value === before[x])) break;
    found.push(after);
  }
  return found;
}
