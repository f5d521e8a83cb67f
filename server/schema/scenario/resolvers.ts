import type { Figures } from '../../analytics/answer.ts';
import type { ScenarioAnswer } from '../../analytics/scenario/answer.ts';
import {
  CHANGE_NAMES,
  type Change,
  type ChangeName,
  partsOf,
  readChanges,
} from '../../analytics/scenario/changes.ts';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import { type EntityNode, entityNodeById } from '../entity/node.ts';
import { asFailure, askedIn, type ExposureNode, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst } from '../page.ts';
import { WithUnnamed } from './with-unnamed.ts';

interface ScenarioNode {
  __typename: 'Scenario';
  answer: ScenarioAnswer;
  before: ExposureNode;
  after: ExposureNode;
}
interface ScenarioArgs {
  buyer: string;
  question: QuestionArgs;
  changes: { [Name in ChangeName]?: object | null }[];
}

/** Enumerations have upper case here and lower case everywhere else. */
const ENUMS: ReadonlySet<string> = new Set(['leaves', 'basis', 'scope', 'depth']);

/** As the tables and the command line say it. */
function plain(change: ScenarioArgs['changes'][number]): object {
  const said = (fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        ENUMS.has(field) ? String(value).toLowerCase().replaceAll('_', '-') : value,
      ]),
    );
  return Object.fromEntries(
    CHANGE_NAMES.flatMap((name) => (change[name] ? [[name, said(change[name])]] : [])),
  );
}

/** A change that cannot be made, as its type; of the question and the buyer as everywhere. */
function failureOf(error: unknown, entity: EntityNode | null): object {
  if (!(error instanceof OrepathError) || !error.detail.where?.field?.startsWith('changes'))
    return asFailure(error, entity);
  const { code, message, expected = '', got = '', nearest = [], where } = error.detail;
  return { __typename: 'InvalidChange', code, message, expected, got, nearest, field: where?.field };
}

async function scenario(
  _root: unknown,
  args: ScenarioArgs,
  context: Context,
): Promise<ScenarioNode | object> {
  const state = await context.state();
  try {
    const changes = readChanges(args.changes.map(plain));
    const [asker, question] = await askedIn(context, args.question);
    const buyer = await asker.entity(args.buyer);
    const answer = await asker.scenario(question, buyer, changes);
    const side = (of: 'before' | 'after', who: typeof asker): ExposureNode => ({
      __typename: 'Exposure',
      entity: entityNodeById(who.state, answer.buyer.id)!,
      asker: who,
      question,
      answer: answer[of],
    });
    const changedBy = (made: typeof changes) =>
      asker.changedBy(made, new WithUnnamed(asker.state.projection));
    // Wholly opaque: it may have no supplier yet, and only of a scenario is that no reason to refuse.
    const unchanged = answer.before.mass.opaque === 1 ? changedBy([]) : asker;
    return {
      __typename: 'Scenario',
      answer,
      before: side('before', unchanged),
      after: side('after', changedBy(changes)),
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

const bandOf = ({ exposure: { low, expected, high }, coverage, mass }: Figures) => ({
  low,
  expected,
  high,
  coverage,
  mass,
});

const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename };

export const scenarioResolvers = {
  ScenarioResult: byTypename,
  ScenarioRankingResult: byTypename,
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
  Query: { scenario, scenarioRanking },
};
