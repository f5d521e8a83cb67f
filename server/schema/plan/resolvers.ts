import type { CutPair } from '../../analytics/answer.ts';
import type { Context } from '../../context.ts';
import { entityNodeById } from '../entity/node.ts';
import { asFailure, inputOf, type QuestionArgs } from '../exposure/question.ts';

interface PlanArgs {
  buyer: string;
  question: QuestionArgs;
}

const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename };

async function reachCut(_root: unknown, { buyer, question }: PlanArgs, context: Context) {
  const asker = await context.asker();
  const { state } = asker;
  try {
    const asked = { question: asker.resolve(inputOf(question)), buyer: await asker.entity(buyer) };
    const { pairs, ...answer } = await asker.analyse('reachCut', asked);
    const node = (id: string) => entityNodeById(state, id);
    return {
      __typename: 'ReachCut',
      ...answer,
      entity: node(state.projection.idOf(asked.buyer)),
      pairs: pairs.map(({ supplier, customer, links, reachedAfter }: CutPair) => ({
        supplier: node(supplier.id),
        customer: node(customer.id),
        linkIds: links,
        reachedAfter,
      })),
    };
  } catch (error) {
    return asFailure(error, entityNodeById(state, buyer));
  }
}

export const planResolvers = {
  ReachCutResult: byTypename,
  Query: { reachCut },
};
