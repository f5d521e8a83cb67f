/**
 * Blast radius: which buyers a mine, a smelter, a company or a place touches, and how much of their supply passes
 * through it. That is each buyer's exposure were exactly these entities risky (r = 1 there, 0 elsewhere): one solution
 * serves all buyers, whatever the lens.
 */

import type { Projection } from '../../projection/projection.ts';
import { dayText, momentText } from '../../projection/times.ts';
import type { BlastAnswer, BlastRow, Notice } from '../answer.ts';
import { refOf } from '../entity-ref.ts';
import { figuresOf } from '../figures.ts';
import { type LeastTiers, leastTiers } from '../least-tiers.ts';
import { solve } from '../prepare.ts';
import { type SupplyQuestion, sharesOf } from '../question.ts';
import { supplyStage } from '../stages.ts';
import { isBuyer } from '../supply.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { FigureColumns } from './figure-columns.ts';
import { blastLimits } from './limits.ts';
import { resolveSubject, type Subject } from './subject.ts';

/** Every buyer touched, the first first. */
interface Blast extends LeastTiers {
  readonly subject: Subject;
  readonly buyers: Int32Array;
  readonly figures: FigureColumns;
  readonly limits: Notice[];
}

/** The last one of each projection: its pages are turned. */
const kept = new WeakMap<Projection, { readonly key: string; readonly blast: Blast }>();

/**
 * Buyers after the entity `after` (from the start where it is null), at most `first`: most of the supply first, then by
 * id. `start` is -1 where `after` is not among them. Goods are asked about in their own layers unless the question
 * names a material. O(entities + links). Throws UNKNOWN_ENTITY, UNKNOWN_PLACE or UNKNOWN_MATERIAL.
 */
export function blastOf(
  projection: Projection,
  input: SupplyQuestion,
  of: string,
  first: number,
  after: number | null,
  watch: Watch = UNWATCHED,
): BlastAnswer {
  const asked = resolveSubject(projection, of);
  const question = { ...input, material: input.material ?? asked.material };
  const blast = keptBlast(projection, question, asked, watch);
  const { subject, buyers, tier, atLeast, figures, limits } = blast;
  const start = after === null ? 0 : buyers.indexOf(after) + 1;
  const found = after !== null && start === 0 ? -1 : start;
  const slice = found < 0 ? [] : Array.from(buyers.subarray(start, start + first));
  const rows = slice.map((index, i): BlastRow => {
    const buyer = refOf(projection, index);
    return { buyer, index, tier: tier[index]!, tierAtLeast: atLeast[index] === 1, ...figures.at(start + i) };
  });
  const { kind, id, entities } = subject;
  return {
    of: { kind, id, members: entities.length },
    material: question.material,
    shares: sharesOf(question),
    tiers: question.tiers,
    asOf: dayText(question.asOf),
    knownAt: momentText(question.knownAt),
    snapshot: projection.snapshotAt(question.knownAt),
    rows,
    start: found,
    total: buyers.length,
    limits,
  };
}

function keptBlast(projection: Projection, question: SupplyQuestion, subject: Subject, watch: Watch): Blast {
  const { material, tiers, asOf, knownAt } = question;
  const { id, version } = sharesOf(question);
  const key = JSON.stringify([
    subject.id,
    ...[material, tiers, asOf, id, version],
    projection.periodAt(knownAt),
  ]);
  const last = kept.get(projection);
  if (last?.key === key) return last.blast;
  const blast = solveBlast(projection, question, subject, watch);
  kept.set(projection, { key, blast });
  return blast;
}

function solveBlast(projection: Projection, question: SupplyQuestion, asked: Subject, watch: Watch): Blast {
  const { counted, supply, blocks, large } = supplyStage(projection, question);
  const subject = supplying(projection, counted, asked);
  watch.progress(0.5);
  const tiers = leastTiers({ projection, counted, supply }, subject.entities, question.tiers);
  watch.progress(0.6);
  const risk = new Float64Array(projection.entities.count);
  for (const x of subject.entities) risk[x] = 1;
  const vector = { risk, riskHigh: risk, flags: new Uint8Array(risk.length) };
  const { values, unsolved } = solve(projection, supply, vector, question.tiers, { blocks, large });
  watch.progress(0.9);

  const touched = projection.byId.filter((x) => tiers.tier[x]! > 0 && isBuyer(supply, x));
  const byId = new FigureColumns(touched.length);
  touched.forEach((x, row) => {
    byId.put(row, figuresOf({ supply, values }, x));
  });
  const order = Int32Array.from(touched.keys());
  // Sorting is stable, and they stand by id.
  order.sort((a, b) => byId.expected(b) - byId.expected(a));
  const figures = new FigureColumns(touched.length);
  order.forEach((row, place) => {
    figures.put(place, byId.at(row));
  });
  return {
    ...tiers,
    subject,
    buyers: order.map((row) => touched[row]!),
    figures,
    limits: blastLimits(projection, subject, unsolved),
  };
}

/** Only those that supply somebody by a claim that counts: nothing passes through the others, whatever was loaded. */
function supplying(projection: Projection, counted: Uint8Array, subject: Subject): Subject {
  const { bySupplier, suppliedClaims } = projection;
  const supplies = (x: number) =>
    suppliedClaims.subarray(bySupplier[x]!, bySupplier[x + 1]!).some((claim) => counted[claim] === 1);
  return {
    ...subject,
    entities: subject.entities.filter(supplies),
    regionNotStated: subject.regionNotStated.filter(supplies),
  };
}
