/** From the schema's question to an answer or a foreseeable failure. */
import type { ExposureAnswer } from '../../analytics/answer.ts';
import type { Question, QuestionInput } from '../../analytics/question.ts';
import type { Asker } from '../../ask.ts';
import type { About, Context } from '../../context.ts';
import { type ErrorCode, OrepathError } from '../../errors.ts';
import { type EntityNode, entityNodeById } from '../entity/node.ts';

export interface QuestionArgs {
  risk: string;
  material?: string | null;
  lens?: string | null;
  shares?: string | null;
  tiers?: number | null;
  at?: { asOf?: string | null; knownAt?: string | null } | null;
}

export interface ExposureNode {
  __typename: 'Exposure';
  entity: EntityNode;
  asker: Asker;
  question: Question;
  answer: ExposureAnswer;
}

/** The schema's question as an asker takes it. */
export function inputOf({ at, ...rest }: QuestionArgs): QuestionInput {
  return { ...rest, asOf: at?.asOf, knownAt: at?.knownAt };
}

/** The entity that a question is about, as `Context.askerAt` takes it. */
export const about = (of: string, { material, at }: QuestionArgs): About => ({ of, material, ...at });

/**
 * Who answers, knowing what was known at the question's moment or at another one, and the question. `of` is the entity
 * that it is about, where it is about one.
 * Throws what Asker.resolve throws.
 */
export async function askedIn(
  context: Context,
  question: QuestionArgs,
  of?: string,
  moment = question.at?.knownAt,
): Promise<[Asker, Question]> {
  const asker = await context.askerAt(moment, of === undefined ? undefined : about(of, question));
  return [asker, asker.resolve(inputOf(question))];
}

const FAILURES: Partial<Record<ErrorCode, string>> = {
  UNKNOWN_ENTITY: 'UnknownEntity',
  NOT_A_BUYER: 'NoSupplierOnRecord',
  UNKNOWN_RISK: 'UnknownTerm',
  UNKNOWN_MATERIAL: 'UnknownTerm',
  UNKNOWN_LENS: 'UnknownTerm',
  UNKNOWN_SHARES: 'UnknownTerm',
  INVALID_ARGUMENT: 'InvalidQuestion',
};

/** A failure that the schema foresees, as its type; anything else is thrown on. */
export function asFailure(error: unknown, entity: EntityNode | null): object {
  const typename = error instanceof OrepathError ? FAILURES[error.code] : undefined;
  if (!(error instanceof OrepathError) || !typename) throw error;
  const { code, message, expected = '', got = '', nearest = [], where } = error.detail;
  return { __typename: typename, code, message, expected, got, nearest, field: where?.field ?? '', entity };
}

/** The answer for one buyer, by the id of the tables; `moment` as in `askedIn`. */
export async function answerFor(
  context: Context,
  buyer: string,
  question: QuestionArgs,
  moment?: string | null,
): Promise<ExposureNode | object> {
  let state = await context.state();
  try {
    const [asker, asked] = await askedIn(context, question, buyer, moment);
    state = asker.state;
    // contributions come page by page, materials where they are asked for
    const answer = await asker.exposure(asked, await asker.entity(buyer), {
      contributions: 0,
      materials: false,
    });
    const entity = entityNodeById(asker.state, answer.buyer.id);
    if (!entity)
      throw new OrepathError({ code: 'INTERNAL', message: `${answer.buyer.id} is not in its own space` });
    return { __typename: 'Exposure', entity, asker, question: asked, answer };
  } catch (error) {
    return asFailure(error, entityNodeById(state, buyer));
  }
}
