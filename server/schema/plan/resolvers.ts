import type { CutPair, PlannedFigures, PlanStep } from '../../analytics/answer.ts';
import type { Change } from '../../analytics/scenario/changes.ts';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import { entityNodeById } from '../entity/node.ts';
import { about, asFailure, inputOf, type QuestionArgs } from '../exposure/question.ts';

interface AskedArgs {
  buyer: string;
  question: QuestionArgs;
}
interface PlanArgs extends AskedArgs {
  target: number;
  figure: 'EXPECTED' | 'HIGH';
}

type NodeById = (id: string) => object | null;

const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename };

async function plan(_root: unknown, { buyer, question, target, figure }: PlanArgs, context: Context) {
  const asker = await context.askerAt(question.at?.knownAt, about(buyer, question));
  const { state } = asker;
  const node: NodeById = (id) => entityNodeById(state, id);
  try {
    const asked = { question: asker.resolve(inputOf(question)), buyer: await asker.entity(buyer) };
    const aim = { figure: figure === 'HIGH' ? 'high' : 'expected', target } as const;
    const { before, after, steps, ...answer } = await asker.analyse('plan', { ...asked, ...aim });
    return {
      __typename: 'MitigationPlan',
      ...answer,
      figure,
      entity: node(state.projection.idOf(asked.buyer)),
      before: figuresNode(before),
      after: figuresNode(after),
      steps: steps.map((step) => stepNode(step, node)),
    };
  } catch (error) {
    return asFailure(error, entityNodeById(state, buyer));
  }
}

async function reachCut(_root: unknown, { buyer, question }: AskedArgs, context: Context) {
  const asker = await context.askerAt(question.at?.knownAt, about(buyer, question));
  const { state } = asker;
  const node: NodeById = (id) => entityNodeById(state, id);
  try {
    const asked = { question: asker.resolve(inputOf(question)), buyer: await asker.entity(buyer) };
    const { pairs, ...answer } = await asker.analyse('reachCut', asked);
    return {
      __typename: 'ReachCut',
      ...answer,
      entity: node(state.projection.idOf(asked.buyer)),
      pairs: pairs.map(({ supplier, customer, links, ...counts }: CutPair) => ({
        supplier: node(supplier.id),
        customer: node(customer.id),
        linkIds: links,
        ...counts,
      })),
    };
  } catch (error) {
    return asFailure(error, entityNodeById(state, buyer));
  }
}

function figuresNode({ exposure, mass, counted }: PlannedFigures) {
  return { ...exposure, mass, counted };
}

function stepNode({ change, before, after, effect }: PlanStep, node: NodeById) {
  return { change: changeNode(change, node), before: figuresNode(before), after: figuresNode(after), effect };
}

function changeNode(change: Change, node: NodeById): object {
  if ('setStatus' in change) {
    const { about, kind, value } = change.setStatus;
    return { __typename: 'StatusObtained', entity: node(about), kind, value };
  }
  if ('removeSupplier' in change) {
    const { supplier, customer, by } = change.removeSupplier;
    const pair = { supplier: node(supplier), customer: node(customer) };
    if (by === undefined) return { __typename: 'SupplierRemoved', ...pair };
    return { __typename: 'SupplierReplaced', ...pair, by: node(by) };
  }
  throw new OrepathError({ code: 'INTERNAL', message: `a plan does not ${Object.keys(change)[0]}` });
}

export const planResolvers = {
  PlanResult: byTypename,
  PlannedChange: byTypename,
  ReachCutResult: byTypename,
  Query: { plan, reachCut },
};
