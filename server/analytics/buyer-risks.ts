/** Every risk of the lens by every material in one buyer's chain (method.md 3). */
import { partOf } from '../projection/part.ts';
import type { Figures } from './answer.ts';
import { requireBuyer } from './buyer.ts';
import { figuresOf } from './figures.ts';
import { materialsUpstream, speaksOf } from './materials-upstream.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Question } from './question.ts';
import { reachUpstream } from './reach-tree.ts';
import { isBuyer } from './supply.ts';
import { upstreamMembers } from './upstream-part.ts';
import { UNWATCHED, type Watch } from './watch.ts';

export interface BuyerRisk {
  risk: string;
  /** null: all layers together. */
  material: string | null;
  /** null: see `why`. */
  figures: Figures | null;
  /** Why there are none: no link into the buyer counts for the material, or the lens does not speak of it. */
  why: 'no-buyer' | 'outside-lens' | null;
}

/**
 * Risks by id; of each all materials together, then each that a link upstream names or that is asked about, by code
 * point. Asked about on what is upstream alone: nothing else can move the figures of one buyer. `prepareWhole` is that
 * of the desk. Throws NOT_A_BUYER.
 */
export function buyerRisksOf(
  prepareWhole: (question: Question) => Prepared,
  question: Question,
  buyer: number,
  watch: Watch = UNWATCHED,
): BuyerRisk[] {
  requireBuyer(prepareWhole(question), buyer);
  const whole = prepareWhole(withMaterial(question, question.risk, null));
  const members = upstreamMembers(whole, buyer);
  const part = partOf(whole.projection, members);
  const buyerInPart = members.indexOf(buyer);
  const named = new Set(materialsUpstream(whole, buyer, reachUpstream(whole, buyer)));
  if (question.material !== null) named.add(question.material);
  const materials = [null, ...whole.projection.materials.filter((material) => named.has(material))];
  const risks = Object.keys(question.lens.risks).sort();
  // By material: its supply graph is made once for all risks.
  const cells = materials.map((material, m) =>
    risks.map((risk, r): BuyerRisk => {
      watch.progress((m * risks.length + r) / (materials.length * risks.length));
      const asked = withMaterial(question, risk, material);
      const none = { risk, material, figures: null };
      if (material !== null && !speaksOf(asked, material)) return { ...none, why: 'outside-lens' };
      const alone = prepare(part, asked);
      if (!isBuyer(alone.supply, buyerInPart)) return { ...none, why: 'no-buyer' };
      return { risk, material, figures: figuresOf(alone, buyerInPart), why: null };
    }),
  );
  return risks.flatMap((_, r) => cells.map((row) => row[r]!));
}

const withMaterial = (question: Question, risk: string, material: string | null): Question => ({
  ...question,
  risk,
  material,
});
