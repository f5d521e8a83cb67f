/** Everything that all buyers of one question share, computed once (method.md 1 to 3). */
import type { Projection } from '../projection/projection.ts';
import { type RiskVector, riskOf } from '../risk/risk-vector.ts';
import { limitedValues } from './limited.ts';
import { mergeSupply } from './merge.ts';
import type { Question } from './question.ts';
import type { Supply } from './supply.ts';
import { unlimitedValues } from './unlimited.ts';
import type { Values } from './values.ts';

export interface Prepared {
  readonly projection: Projection;
  readonly question: Question;
  readonly supply: Supply;
  readonly vector: RiskVector;
  /** Of a walk that stands on an entity, one link upstream of the buyer. */
  readonly values: Values;
  /** 1 for members of closed loops; all 0 under a tier limit. */
  readonly closed: Uint8Array;
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  readonly unsolved: number;
  /** The same question about one material, prepared when first asked for. */
  forMaterial(material: string): Prepared;
}

/** O(entities + links), more in large cycles. Afterwards every buyer's figures are a look-up. */
export function prepare(projection: Projection, question: Question): Prepared {
  const supply = mergeSupply(projection, question);
  const vector = riskOf(projection, question);
  const { tiers } = question;
  const materials = new Map<string, Prepared>();
  const solved =
    tiers === null
      ? unlimitedValues(projection, supply, vector)
      : {
          values: limitedValues(supply, vector, tiers - 1),
          closed: new Uint8Array(projection.entities.count),
          unsolved: 0,
        };
  return {
    projection,
    question,
    supply,
    vector,
    ...solved,
    forMaterial(material) {
      const known = materials.get(material) ?? prepare(projection, { ...question, material });
      materials.set(material, known);
      return known;
    },
  };
}
