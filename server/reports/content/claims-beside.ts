/** What is on record for the same two entities beside a claim that stands for them (method.md 1, "Layers"). */
import { countsInLayer, wins } from '../../analytics/claims.ts';
import type { SupplyQuestion } from '../../analytics/question.ts';
import type { Projection } from '../../projection/projection.ts';

export interface BesideClaim {
  /** Position in the projection. */
  claim: number;
  /** Whether it wins in the layer of another material; false: passed over in every one. */
  counts: boolean;
}

/** The claims for the winner's customer and supplier that hold for the question, itself left out, by id. */
export function claimsBeside(
  projection: Projection,
  question: SupplyQuestion,
  winner: number,
): BesideClaim[] {
  const { claims, byCustomer } = projection;
  const customer = claims.customer[winner]!;
  const counted: number[] = [];
  for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
    if (countsInLayer(projection, question, claim)) counted.push(claim);
  }
  const pair = counted.filter((claim) => claims.supplier[claim] === claims.supplier[winner]);
  if (pair.length < 2) return [];
  const carrying = question.material === null ? winnersOf(projection, counted, pair) : new Set([winner]);
  return pair.filter((claim) => claim !== winner).map((claim) => ({ claim, counts: carrying.has(claim) }));
}

/** Of the claims for a pair those that win in the layer of a material that claims into the customer name. */
function winnersOf({ claims, materialSets }: Projection, counted: number[], pair: number[]): Set<number> {
  const setOf = (claim: number) => materialSets[claims.materials[claim]!]!;
  const layers = new Set(counted.flatMap((claim) => [...setOf(claim)]));
  const best = (among: number[]) => among.reduce((a, b) => (wins(claims, a, b) ? a : b));
  if (layers.size === 0) return new Set([best(pair)]);
  const winners = [...layers].flatMap((material) => {
    const inLayer = pair.filter((claim) => setOf(claim).length === 0 || setOf(claim).includes(material));
    return inLayer.length > 0 ? [best(inLayer)] : [];
  });
  return new Set(winners);
}
