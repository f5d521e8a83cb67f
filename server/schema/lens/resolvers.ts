import type {
  EntityRiskAnswer,
  FactEffectAnswer,
  FactRef,
  MitigationAnswer,
} from '../../analytics/entity-risk.ts';
import type { Context } from '../../context.ts';
import { type EntityNode, entityNodeById } from '../entity/node.ts';
import { documentNode, factNodeOf } from '../evidence/node.ts';
import { asFailure, askedIn, type QuestionArgs } from '../exposure/question.ts';
import { asLens, asResponse } from './nodes.ts';

async function risk(entity: EntityNode, { question }: { question: QuestionArgs }, context: Context) {
  try {
    const [asker, asked] = await askedIn(context, question, entity.entityId);
    const then = entityNodeById(asker.state, entity.entityId) ?? entity;
    return asEntityRisk(then, await asker.analyse('risk', { question: asked, entity: then.index }));
  } catch (error) {
    return asFailure(error, entity);
  }
}

function asEntityRisk({ state }: EntityNode, answer: EntityRiskAnswer) {
  const { lens, r, rHigh, unmitigated, threshold, facts, mitigations, missed, missingLists, response } =
    answer;
  const asFact = (fact: FactRef) => factNodeOf(state, fact);
  return {
    __typename: 'EntityRisk',
    risk: r,
    riskHigh: rHigh,
    unmitigated,
    threshold,
    facts: facts.map((effect: FactEffectAnswer) => ({ ...effect, fact: asFact(effect.fact) })),
    mitigations: mitigations.map(({ status, ...effect }: MitigationAnswer) => ({
      ...status,
      ...effect,
      statusId: status.id,
      documentId: status.document.id,
    })),
    missed: missed.map(asFact),
    missingLists,
    response: response && asResponse(response),
    lens: lens.id,
    lensVersion: lens.version,
  };
}

export const lensResolvers = {
  ...Object.fromEntries(
    ['Company', 'Site', 'Smelter', 'Mine', 'Origin', 'Recycled'].map((type) => [type, { risk }]),
  ),
  EntityRiskResult: { __resolveType: (value: { __typename: string }) => value.__typename },
  MitigationEffect: {
    document: ({ documentId }: { documentId: string }, _args: unknown, context: Context) =>
      documentNode(context, documentId),
  },
  Query: {
    lenses: (_root: unknown, _args: unknown, context: Context) =>
      [...context.parts.lenses.values()].map(asLens),
    materials: async (_root: unknown, _args: unknown, context: Context) =>
      (await context.state()).projection.materials.map((id) => ({ id })),
  },
};
