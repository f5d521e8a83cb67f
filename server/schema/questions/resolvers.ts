import type { Asker } from '../../ask.ts';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import type { QuestionState, QuestionSubject } from '../../model.ts';
import {
  type ChangeOrder,
  changeQuestion,
  type NoteOrder,
  noteQuestion,
  questionOf,
  unknownQuestion,
} from '../../questions/change.ts';
import { invalid } from '../../questions/checked.ts';
import {
  assigneesOf,
  countQuestions,
  filterQuestions,
  inOrder,
  type QuestionFilter,
  questionsShown,
} from '../../questions/list.ts';
import { type NewQuestion, openQuestion } from '../../questions/open.ts';
import { type OpenQuestion, type QuestionChange, readQuestions } from '../../questions/question.ts';
import type { ExposureNode } from '../exposure/question.ts';
import { checkFirst, connection, goneCursor, keyOfCursor, MOST_PER_PAGE, type PageArgs } from '../page.ts';
import {
  entryFields,
  narrowedBy,
  type QuestionNode,
  questionFields,
  questionNodes,
  stillOpenFields,
} from './nodes.ts';

type Upper<T extends string> = Uppercase<T>;
const lower = <T extends string>(text: Upper<T>): T => text.toLowerCase() as T;
const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename };

const lists = new WeakMap<Context, Promise<OpenQuestion[]>>();

/** Every question of the space, in order: one reading of the store for each request. */
function all(context: Context): Promise<OpenQuestion[]> {
  const { state, parts } = context;
  const read = async () => {
    const shown = await state();
    return inOrder(questionsShown(await readQuestions(parts.store, shown.space), shown));
  };
  const held = lists.get(context) ?? read();
  lists.set(context, held);
  return held;
}

interface ListArgs extends PageArgs, Omit<QuestionFilter, 'states'> {
  states?: readonly Upper<QuestionState>[] | null;
}

/** How many of the `listed` come up to a cursor; its question may have left the list since. Throws INVALID_ARGUMENT. */
function placeOf(
  after: string | null | undefined,
  every: readonly OpenQuestion[],
  listed: readonly OpenQuestion[],
) {
  if (!after) return 0;
  const key = keyOfCursor(after);
  const at = every.findIndex(({ id }) => id === key);
  if (at < 0) throw goneCursor(after);
  const before = new Set(every.slice(0, at + 1));
  return listed.findLastIndex((one) => before.has(one)) + 1;
}

async function openQuestions(_root: unknown, { states, ...args }: ListArgs, context: Context) {
  const first = checkFirst(args.first);
  const every = await all(context);
  const listed = filterQuestions(every, { ...args, states: states?.map(lower<QuestionState>) });
  const start = placeOf(args.after, every, listed);
  const nodes = questionNodes(context.parts.store, await context.state(), listed.slice(start, start + first));
  return connection(
    nodes,
    start,
    listed.length,
    ({ asked }) => asked.id,
    (node) => node,
  );
}

/** One question as it stands now. Throws UNKNOWN_QUESTION. */
async function nodeOf(context: Context, id: string): Promise<QuestionNode> {
  const state = await context.state();
  const asked = await questionOf(context.parts.store, state.space, id);
  if (questionsShown([asked], state).length === 0) throw unknownQuestion(state.space, id);
  return questionNodes(context.parts.store, state, [asked])[0]!;
}

/** Before a write: what does not show is not there. Throws UNKNOWN_QUESTION. */
async function requireShown(context: Context, id: string): Promise<void> {
  if ((await context.state()).buyers) await nodeOf(context, id);
}

async function oneOrNull(
  _root: unknown,
  { id }: { id: string },
  context: Context,
): Promise<QuestionNode | null> {
  try {
    return await nodeOf(context, id);
  } catch (error) {
    if (error instanceof OrepathError && error.code === 'UNKNOWN_QUESTION') return null;
    throw error;
  }
}

/** The entity that goes by the id. Throws UNKNOWN_ENTITY with the argument. */
async function entityId(asker: Asker, field: string, id: string): Promise<string> {
  try {
    return asker.state.projection.idOf(await asker.entity(id));
  } catch (error) {
    if (!(error instanceof OrepathError)) throw error;
    throw new OrepathError({ ...error.detail, where: { field } });
  }
}

interface OpenArgs extends Omit<NewQuestion, 'space' | 'now' | 'about' | 'whom'> {
  question: { risk: string; material?: string | null; lens?: string | null; tiers?: number | null };
  about: Upper<QuestionSubject>;
  whom?: string | null;
}

async function open(_root: unknown, args: OpenArgs, context: Context) {
  const { parts } = context;
  const asker = await context.askerAt(null, { of: args.buyer, material: args.question.material });
  return answered(context, async () => {
    const question = asker.resolve(args.question);
    const { risk, material } = question;
    const subject = {
      about: lower<QuestionSubject>(args.about),
      buyer: await entityId(asker, 'buyer', args.buyer),
      entity: await entityId(asker, 'entity', args.entity),
    };
    const { buyers } = asker.state;
    if (buyers && !buyers.includes(subject.buyer)) {
      throw invalid('buyer', 'this caller may ask for its own buyers', buyers.join(', '), args.buyer);
    }
    const named = args.whom ? await entityId(asker, 'whom', args.whom) : null;
    const now = await narrowedBy(asker, question, subject);
    if (now.__typename === 'SettledNow') {
      throw invalid(
        'entity',
        'the trace of this buyer does not stop there',
        'an entity of its gaps',
        args.entity,
      );
    }
    const { by, title, assignee, due, note, question: asked } = args;
    const whom = named ?? whomToAsk(asker, subject.entity, now.namedBy);
    const words = { by, title: title ?? null, assignee: assignee ?? null, due: due ?? null, note };
    const terms = { risk, material, lens: question.lens.id, tiers: asked.tiers ?? null };
    const { space } = asker.state;
    return openQuestion(context.store, { space, now: parts.now, ...subject, ...terms, whom, ...words });
  });
}

/** A smelter is met through those who named it; others can be asked themselves. */
function whomToAsk({ state }: Asker, entity: string, namedBy: readonly { id: string }[]): string {
  const { projection } = state;
  const isSmelter = projection.kindOf(projection.indexOf(entity)) === 'smelter';
  return (isSmelter && namedBy[0]?.id) || entity;
}

interface ChangeArgs
  extends Pick<ChangeOrder, 'id' | 'revision' | 'by' | 'note'>,
    Omit<QuestionChange, 'state'> {
  state?: Upper<QuestionState> | null;
}

async function change(_root: unknown, args: ChangeArgs, context: Context) {
  const { id, revision, by, note, state, whom, ...rest } = args;
  const { parts } = context;
  const asker = await context.asker();
  return answered(
    context,
    async () => {
      await requireShown(context, id);
      const asked: QuestionChange = {
        ...rest,
        ...(state && { state: lower<QuestionState>(state) }),
        ...(whom && { whom: await entityId(asker, 'whom', whom) }),
      };
      const { space } = asker.state;
      await changeQuestion(context.store, { space, id, revision, by, note, change: asked, now: parts.now });
      return id;
    },
    id,
  );
}

async function note(_root: unknown, args: Pick<NoteOrder, 'id' | 'by' | 'note'>, context: Context) {
  const { space } = await context.state();
  return answered(context, async () => {
    await requireShown(context, args.id);
    await noteQuestion(context.store, { space, ...args, now: context.parts.now });
    return args.id;
  });
}

const REFUSED = [
  'UNKNOWN_ENTITY',
  'NOT_A_BUYER',
  'UNKNOWN_RISK',
  'UNKNOWN_MATERIAL',
  'UNKNOWN_LENS',
  'UNKNOWN_QUESTION',
  'INVALID_ARGUMENT',
];

/** What a write came to; `work` gives the id of the question written. */
async function answered(context: Context, work: () => Promise<string>, id = ''): Promise<object> {
  try {
    return { __typename: 'KeptQuestion', question: await nodeOf(context, await work()) };
  } catch (error) {
    if (!(error instanceof OrepathError)) throw error;
    const { code, message, expected = '', nearest = [], where, got = '' } = error.detail;
    if (code === 'ALREADY_ASKED') {
      return { __typename: 'AlreadyAsked', code, message, question: await nodeOf(context, got) };
    }
    if (code === 'STALE_QUESTION') {
      return { __typename: 'StaleQuestion', code, message, question: await nodeOf(context, id) };
    }
    if (!REFUSED.includes(code)) throw error;
    return { __typename: 'RefusedQuestion', code, message, expected, nearest, field: where?.field ?? '' };
  }
}

function narrowing(
  { asker, question, entity: buyer }: ExposureNode,
  { entity, about }: { entity: string; about: Upper<QuestionSubject> },
) {
  const upstream = asker.state.projection.indexOf(entity);
  if (upstream < 0) return null;
  const subject = lower<QuestionSubject>(about);
  return asker.analyse('narrowing', { question, buyer: buyer.index, upstream, about: subject });
}

export const questionResolvers = {
  Exposure: { narrowing },
  OpenQuestion: questionFields,
  QuestionEntry: entryFields,
  StillOpen: stillOpenFields,
  QuestionNow: byTypename,
  OpenQuestionResult: byTypename,
  ChangeQuestionResult: byTypename,
  NoteQuestionResult: byTypename,
  Query: {
    openQuestions,
    openQuestion: oneOrNull,
    openQuestionCounts: async (_root: unknown, { buyer }: { buyer?: string | null }, context: Context) =>
      countQuestions(filterQuestions(await all(context), { buyer })),
    openQuestionAssignees: async (_root: unknown, _args: unknown, context: Context) =>
      assigneesOf(await all(context)).slice(0, MOST_PER_PAGE),
  },
  Mutation: { openQuestion: open, changeOpenQuestion: change, noteOpenQuestion: note },
};
