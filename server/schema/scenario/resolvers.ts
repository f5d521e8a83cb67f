import { type Change, partsOf, readChanges } from '../../analytics/scenario/changes.ts';
import type { Context } from '../../context.ts';
import { entityNodeById } from '../entity/node.ts';
import { askedIn, type ExposureNode, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst } from '../page.ts';
import { viewpointOf } from '../viewpoint.ts';
import { failureOf, type GivenChange, plain } from './given.ts';
import { bandOf, type ScenarioNode, scenarioNode } from './node.ts';
import { readEach, stepNode, stepsOf } from './steps.ts';

interface ScenarioArgs {
  buyer: string;
  question: QuestionArgs;
  changes: GivenChange[];
}

async function scenario(_root: unknown, args: ScenarioArgs, context: Context): Promise<object> {
  const state = await context.state();
  try {
    const changes = readChanges(args.changes.map(plain));
    const [asker, question] = await askedIn(context, args.question, args.buyer);
    return await scenarioNode(asker, question, await asker.entity(args.buyer), changes);
  } catch (error) {
    return failureOf(error, entityNodeById(state, args.buyer));
  }
}

async function scenarioSteps(
  _root: unknown,
  args: ScenarioArgs & { without: number[] },
  context: Context,
): Promise<object> {
  const state = await context.state();
  try {
    const given = readEach(args.changes);
    const [asker, question] = await askedIn(context, args.question, args.buyer);
    const buyer = await asker.entity(args.buyer);
    const { steps, made } = await stepsOf(asker, question, buyer, given, args.without);
    return {
      __typename: 'ScenarioSteps',
      steps: steps.map((step) =>
        stepNode(step, asker.state, viewpointOf(context, asker.state, args.question.at)),
      ),
      together: await scenarioNode(asker, question, buyer, made),
    };
  } catch (error) {
    return failureOf(error, entityNodeById(state, args.buyer));
  }
}

async function scenarioRanking(
  _root: unknown,
  args: Omit<ScenarioArgs, 'buyer'> & { first: number },
  context: Context,
): Promise<object> {
  const first = checkFirst(args.first);
  try {
    const changes = readChanges(args.changes.map(plain));
    const [asker, question] = await askedIn(context, args.question);
    const { moved, total, scenario: made } = await asker.analyse('movedBuyers', { question, changes, first });
    const rows = moved.map(({ buyer, before, after, difference }) => ({
      buyer: entityNodeById(asker.state, buyer.id),
      before: bandOf(before),
      after: bandOf(after),
      difference: bandOf(difference),
    }));
    return { __typename: 'MovedBuyers', changes: made.map(madeChange), moved: rows, totalCount: total };
  } catch (error) {
    return failureOf(error, null);
  }
}

const madeChange = (change: Change) => {
  const [name, said] = partsOf(change);
  return { name, said: JSON.stringify(said) };
};

const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename };

export const scenarioResolvers = {
  ScenarioResult: byTypename,
  ScenarioRankingResult: byTypename,
  ScenarioStepsResult: byTypename,
  Scenario: {
    buyer: ({ before }: ScenarioNode) => before.entity,
    changes: ({ answer }: ScenarioNode) => answer.scenario.map(madeChange),
    difference: ({ answer: { difference }, after }: ScenarioNode) => ({
      ...bandOf(difference),
      contributions: ({ first }: { first: number }) =>
        difference.contributions
          .slice(0, checkFirst(first))
          .map((row) => ({ ...row, entity: entityNodeById(after.entity.state, row.entity.id) })),
    }),
  },
  Exposure: {
    async removals({ asker, question, entity }: ExposureNode, args: { first: number }) {
      const asked = { question, buyer: entity.index, first: checkFirst(args.first) };
      const found = await asker.analyse('removals', asked);
      return found.removals.map(({ link, ...row }) => ({
        ...row,
        linkId: link,
        supplier: entityNodeById(entity.state, row.supplier.id),
        customer: entityNodeById(entity.state, row.customer.id),
      }));
    },
  },
  Query: { scenario, scenarioRanking, scenarioSteps },
};
