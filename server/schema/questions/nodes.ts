/** Open questions as resolvers hand them around. */
import type { Bounds } from '../../analytics/answer.ts';
import type { Narrowing } from '../../analytics/gaps/narrowing.ts';
import type { Question } from '../../analytics/question.ts';
import type { Asker } from '../../ask.ts';
import type { Context } from '../../context.ts';
import { OrepathError } from '../../errors.ts';
import { type OpenQuestion, type QuestionEntry, readLogs } from '../../questions/question.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import type { Store } from '../../store/store.ts';
import { entityNodeById } from '../entity/node.ts';
import { once } from '../once.ts';

type Logs = () => Promise<Map<string, QuestionEntry[]>>;

export interface QuestionNode {
  asked: OpenQuestion;
  state: SpaceState;
  logs: Logs;
}

const upper = (text: string): string => text.toUpperCase();

/** Questions of one page; what was noted on them is read when the first is asked for it. */
export function questionNodes(
  store: Store,
  state: SpaceState,
  questions: readonly OpenQuestion[],
): QuestionNode[] {
  const logs = once(() =>
    readLogs(
      store,
      state.space,
      questions.map(({ id }) => id),
    ),
  );
  return questions.map((asked) => ({ asked, state, logs }));
}

const entityOf =
  (name: 'entity' | 'whom' | 'buyer') =>
  ({ asked, state }: QuestionNode) =>
    entityNodeById(state, asked[name]);

export const questionFields = {
  openQuestionId: ({ asked }: QuestionNode) => asked.id,
  revision: ({ asked }: QuestionNode) => asked.revision,
  state: ({ asked }: QuestionNode) => upper(asked.state),
  about: ({ asked }: QuestionNode) => upper(asked.about),
  entityId: ({ asked }: QuestionNode) => asked.entity,
  entity: entityOf('entity'),
  whomId: ({ asked }: QuestionNode) => asked.whom,
  whom: entityOf('whom'),
  buyerId: ({ asked }: QuestionNode) => asked.buyer,
  buyer: entityOf('buyer'),
  question: ({ asked: { risk, material, lens, tiers } }: QuestionNode) => ({ risk, material, lens, tiers }),
  title: ({ asked }: QuestionNode) => asked.title,
  assignee: ({ asked }: QuestionNode) => asked.assignee,
  due: ({ asked }: QuestionNode) => asked.due,
  openedBy: ({ asked }: QuestionNode) => asked.openedBy,
  openedAt: ({ asked }: QuestionNode) => asked.openedAt,
  changedBy: ({ asked }: QuestionNode) => asked.changedBy,
  changedAt: ({ asked }: QuestionNode) => asked.changedAt,
  log: async ({ asked, logs }: QuestionNode) => (await logs()).get(asked.id) ?? [],
  now: async ({ asked }: QuestionNode, _args: unknown, context: Context) =>
    standingNow(await context.askerAt(null, { of: asked.buyer, material: asked.material }), asked),
};

export const entryFields = {
  state: ({ set }: QuestionEntry) => (set?.state ? upper(set.state) : null),
  sets: ({ set = {} }: QuestionEntry) => Object.keys(set).map(upper),
  async whom({ set }: QuestionEntry, _args: unknown, context: Context) {
    const { buyers, projection } = await context.state();
    const isHidden = buyers && projection.indexOf(set?.whom ?? '') < 0;
    return isHidden ? null : (set?.whom ?? null);
  },
  whomEntity: async ({ set }: QuestionEntry, _args: unknown, context: Context) =>
    set?.whom ? entityNodeById(await context.state(), set.whom) : null,
  title: ({ set }: QuestionEntry) => set?.title ?? null,
  assignee: ({ set }: QuestionEntry) => set?.assignee ?? null,
  due: ({ set }: QuestionEntry) => set?.due ?? null,
};

/** What is no more on record since the question was opened. */
const GONE = [
  'UNKNOWN_ENTITY',
  'NOT_A_BUYER',
  'UNKNOWN_RISK',
  'UNKNOWN_MATERIAL',
  'UNKNOWN_LENS',
  'INVALID_ARGUMENT',
];

async function standingNow(asker: Asker, asked: OpenQuestion): Promise<object> {
  try {
    const { risk, material, lens, tiers } = asked;
    return await narrowedBy(asker, asker.resolve({ risk, material, lens, tiers }), asked);
  } catch (error) {
    if (!(error instanceof OrepathError) || !GONE.includes(error.code)) throw error;
    return { __typename: 'CannotTell', code: error.code, message: error.message };
  }
}

export type Standing = (Narrowing & { __typename: 'StillOpen' }) | { __typename: 'SettledNow'; band: Bounds };

/** What the answer would tell now. Throws UNKNOWN_ENTITY, NOT_A_BUYER. */
export async function narrowedBy(
  asker: Asker,
  question: Question,
  { buyer: id, entity, about }: Pick<OpenQuestion, 'buyer' | 'entity' | 'about'>,
): Promise<Standing> {
  const buyer = await asker.entity(id);
  const upstream = asker.state.projection.indexOf(entity);
  const found = upstream < 0 ? null : await asker.analyse('narrowing', { question, buyer, upstream, about });
  if (found) return { __typename: 'StillOpen', ...found };
  const { exposure } = await asker.exposure(question, buyer, { contributions: 0, materials: false });
  return { __typename: 'SettledNow', band: { low: exposure.low, high: exposure.high } };
}

export const stillOpenFields = {
  namedBy: async ({ namedBy }: Narrowing, _args: unknown, context: Context) => {
    const state = await context.state();
    return namedBy.map(({ id }) => entityNodeById(state, id));
  },
};
