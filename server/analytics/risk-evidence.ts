/** The facts that make the risk of many entities, and what reduces it, asked at once (method.md 2). */
import type { Projection } from '../projection/projection.ts';
import { riskEvidence } from '../risk/explain.ts';
import { effectOf, type FactEffectAnswer, type MitigationAnswer, mitigationOf } from './entity-risk.ts';
import type { Question } from './question.ts';

export interface EntityEvidence {
  /** Those that count alone; of all that reach an entity `entityRiskOf` tells. */
  facts: FactEffectAnswer[];
  mitigations: MitigationAnswer[];
}

/** One row an entity, as asked. `entities` are indices of the projection. */
export function riskEvidenceOf(
  projection: Projection,
  question: Question,
  entities: readonly number[],
): EntityEvidence[] {
  const evidenceOn = riskEvidence(projection, question);
  return entities.map((entity) => {
    const { facts, mitigations } = evidenceOn(entity);
    return {
      facts: facts.filter(({ counts }) => counts).map((effect) => effectOf(projection, question, effect)),
      mitigations: mitigations.map((effect) => mitigationOf(projection, effect)),
    };
  });
}
