import type { Mover } from '../../analytics/compare/answer.ts';
import { differenceOf } from '../../analytics/compare/differences.ts';
import type { Context } from '../../context.ts';
import { parseMoment } from '../../projection/times.ts';
import { entityNodeById } from '../entity/node.ts';
import { documentNode } from '../evidence/node.ts';
import { answerFor, type ExposureNode, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst } from '../page.ts';
import type { ViewpointInput } from '../viewpoint.ts';
import { MovedRows, type MoveNode } from './moved-rows.ts';

interface CompareArgs {
  buyer: string;
  question: QuestionArgs;
  before: ViewpointInput;
  after: ViewpointInput;
}

interface ComparisonNode {
  __typename: 'Comparison';
  before: ExposureNode;
  after: ExposureNode;
}

const isAnswer = (node: ExposureNode | object): node is ExposureNode => 'answer' in node;

/** A failure at either viewpoint is the answer. */
async function compare(_root: unknown, { buyer, question, before, after }: CompareArgs, context: Context) {
  // who is who is one for both sides, as it was known at the later moment: rows are compared, not names for them
  const moment = laterOf(before.knownAt, after.knownAt);
  const was = await answerFor(context, buyer, { ...question, at: before }, moment);
  if (!isAnswer(was)) return was;
  const is = await answerFor(context, buyer, { ...question, at: after }, moment);
  return isAnswer(is) ? { __typename: 'Comparison', before: was, after: is } : is;
}

/** The later of two moments; null where one of them is now. */
function laterOf(a: string | null | undefined, b: string | null | undefined): string | null {
  if (!a || !b) return null;
  return parseMoment(a)! > parseMoment(b)! ? a : b;
}

const comparison = {
  difference({ before, after }: ComparisonNode) {
    const { exposure, coverage, mass } = differenceOf(before.answer, after.answer);
    return { ...exposure, coverage, ...mass };
  },
  async movers({ before, after }: ComparisonNode, { first }: { first: number }) {
    const { asker, entity } = after;
    const asked = { before: before.question, after: after.question, buyer: entity.index };
    const { movers, total } = await asker.analyse('compare', { ...asked, first: checkFirst(first) });
    const rowsOf = new MovedRows(entity.state, after.question);
    const rows = movers.map(({ moves, entities, ...rest }: Mover) => ({
      ...rest,
      moves: moves.map((move) => rowsOf.node(move, entities)),
      entities: entities.map(({ id }) => entityNodeById(entity.state, id)),
    }));
    return { movers: rows, total };
  },
};

export const compareResolvers = {
  ComparisonResult: { __resolveType: (value: { __typename: string }) => value.__typename },
  Comparison: comparison,
  Move: {
    document: ({ documentId }: MoveNode, _args: unknown, context: Context) =>
      documentId ? documentNode(context, documentId) : null,
  },
  Query: { compare },
};
