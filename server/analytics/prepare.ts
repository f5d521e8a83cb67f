/** Everything that all buyers of one question share, computed once (method.md 1 to 3). */
import type { Projection } from '../projection/projection.ts';
import { documentsOf } from '../risk/facts.ts';
import type { RiskVector } from '../risk/risk-vector.ts';
import type { Blocks } from './blocks.ts';
import type { LargeCycle } from './large-cycle.ts';
import { limitedValues } from './limited.ts';
import type { Question } from './question.ts';
import { riskStage, supplyStage } from './stages.ts';
import type { Supply } from './supply.ts';
import { type Solving, unlimitedValues } from './unlimited.ts';
import type { Values } from './values.ts';

export interface Prepared {
  readonly projection: Projection;
  readonly question: Question;
  /** By claim: 1 where it counts for the question. */
  readonly counted: Uint8Array;
  readonly supply: Supply;
  /** The order in which the supply graph is solved. */
  readonly blocks: Blocks;
  /** Its large cycles, by where they start in that order. */
  readonly large: ReadonlyMap<number, LargeCycle>;
  readonly vector: RiskVector;
  /** Of a walk that stands on an entity, one link upstream of the buyer. */
  readonly values: Values;
  /** 1 for members of closed loops; all 0 under a tier limit. */
  readonly closed: Uint8Array;
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  readonly unsolved: number;
  /** Ids of the documents whose facts on the asked risk can count: the editions of the risk data, by code point. */
  readonly editions: readonly string[];
  /** The buyer of a scenario: asked about as any buyer, also where its changes leave it without suppliers. */
  readonly scenarioBuyer?: number;
}

/**
 * O(entities + links), more in large cycles. Afterwards every buyer's figures are a look-up. The supply graph is kept
 * for other risks and lenses of the same material and moment.
 */
export function prepare(projection: Projection, question: Question, solving: Solving = {}): Prepared {
  const { counted, supply, blocks, large } = supplyStage(projection, question);
  const vector = riskStage(projection, question);
  return {
    projection,
    question,
    counted,
    supply,
    blocks,
    large,
    vector,
    ...solve(projection, supply, vector, question.tiers, { blocks, large }, solving),
    editions: documentsOf(projection, question),
  };
}

/** The figures of every entity for one supply graph and one r(x); `read` as found in the supply graph, where at hand. */
export function solve(
  projection: Projection,
  supply: Supply,
  vector: RiskVector,
  tiers: number | null,
  read?: Pick<Prepared, 'blocks' | 'large'>,
  solving: Solving = {},
): Pick<Prepared, 'values' | 'closed' | 'unsolved'> {
  if (tiers === null) return unlimitedValues(projection, supply, vector, read, solving);
  const closed = new Uint8Array(projection.entities.count);
  return { values: limitedValues(supply, vector, tiers - 1), closed, unsolved: 0 };
}
