/** What several questions share: the supply graph whatever the risk, the risk whatever the tier limit. */
import type { Projection } from '../projection/projection.ts';
import { type RiskVector, riskOf } from '../risk/risk-vector.ts';
import { type Blocks, condense } from './blocks.ts';
import { countedClaims } from './claims.ts';
import { type LargeCycle, largeCycles } from './large-cycle.ts';
import { mergeSupply } from './merge.ts';
import type { Question, SupplyQuestion } from './question.ts';
import { bytesIn, Recent } from './recent.ts';
import type { Supply } from './supply.ts';

/** What all risks, lenses and tier limits of one material and moment share. */
export interface SupplyStage {
  /** By claim: 1 where it counts for the question. */
  readonly counted: Uint8Array;
  readonly supply: Supply;
  readonly blocks: Blocks;
  /** By where they start in the order. */
  readonly large: ReadonlyMap<number, LargeCycle>;
}

/** What is kept per projection: two or three supply graphs of 5 million links, some twenty risks of a million. */
const SUPPLY_BYTES = 5e8;
const RISK_BYTES = 2e8;

const supplies = new Recent<SupplyStage>(SUPPLY_BYTES, bytesIn);
const risks = new Recent<RiskVector>(RISK_BYTES, bytesIn);

/** The supply graph of a question, kept for the next ones. O(claims) where it is made. */
export function supplyStage(projection: Projection, question: SupplyQuestion): SupplyStage {
  const { material, asOf, shareModel } = question;
  const key = JSON.stringify([
    material,
    asOf,
    projection.periodAt(question.knownAt),
    shareModel ? [shareModel.id, shareModel.version] : null,
  ]);
  return supplies.of(projection, key, () => {
    const counted = countedClaims(projection, question);
    const supply = mergeSupply(projection, question, counted);
    const blocks = condense(projection, shareModel ? withEveryTaker(supply) : supply);
    return { counted, supply, blocks, large: largeCycles(supply, blocks) };
  });
}

/** A share model may give a supplier nothing of a remainder; the bounds and random splits may. */
export function withEveryTaker(supply: Supply): Supply {
  if (!supply.takers.some((link) => supply.weight[link] === 0)) return supply;
  const weight = supply.weight.slice();
  for (const link of supply.takers) weight[link] = 1;
  return { ...supply, weight };
}

/** r(x) of every entity for a question, kept for the next ones. O(entities) where it is made. */
export function riskStage(projection: Projection, question: Question): RiskVector {
  const { lens, risk, material, asOf } = question;
  const period = projection.periodAt(question.knownAt);
  const key = JSON.stringify([lens.id, lens.version, risk, material, asOf, period]);
  return risks.of(projection, key, () => riskOf(projection, question));
}
