import { ask } from '../../api.ts';
import type { Cell, Table } from '../../export/table.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import {
  type NextQuestions,
  type OpenQuestion,
  QUESTIONS,
  type QuestionFilter,
  type QuestionPage,
} from '../../queries/questions.ts';

/** As many as the service gives at once. */
const PER_PAGE = 100;

const LIST_COLUMNS = [
  'question id',
  'state',
  'about',
  'entity id',
  'entity',
  'asked of id',
  'asked of',
  'buyer id',
  'buyer',
  'risk',
  'material',
  'lens',
  'tiers',
  'title',
  'assignee',
  'due',
  'opened by',
  'opened at',
];

const named = (id: string, of: EntityName | null): Cell[] => [id, of?.name ?? null];

const listRow = (one: OpenQuestion): Cell[] => [
  one.openQuestionId,
  one.state.toLowerCase(),
  one.about.toLowerCase(),
  ...named(one.entityId, one.entity),
  ...named(one.whomId, one.whom),
  ...named(one.buyerId, one.buyer),
  one.question.risk,
  one.question.material,
  one.question.lens,
  one.question.tiers,
  one.title,
  one.assignee,
  one.due,
  one.openedBy,
  one.openedAt,
];

/** Every question of a list, whatever page of it is shown. */
export async function listRows(space: string, filter: QuestionFilter): Promise<Table> {
  const rows: Cell[][] = [];
  for (let after: string | null = null; ; ) {
    const page: QuestionPage = (await ask(QUESTIONS, { ...filter, first: PER_PAGE, after }, space))
      .openQuestions;
    rows.push(...page.nodes.map(listRow));
    if (!page.pageInfo.hasNextPage) return { columns: LIST_COLUMNS, rows };
    after = page.pageInfo.endCursor;
  }
}

const NEXT_COLUMNS = [
  'order',
  'about',
  'entity id',
  'entity',
  'mass',
  'low before',
  'high before',
  'low if clean',
  'high if clean',
  'low if hit',
  'high if hit',
  'narrowed',
];

/** The set to ask next, each with the band after it and those before it. */
export function nextRows({ before, questions, candidates }: NextQuestions): Table {
  const rows = questions.map(({ entity, about, mass, after: { ifClean, ifHit }, narrowed }, i) => [
    i + 1,
    about.toLowerCase(),
    entity.entityId,
    entity.name,
    mass,
    before.low,
    before.high,
    ifClean.low,
    ifClean.high,
    ifHit.low,
    ifHit.high,
    narrowed,
  ]);
  return { columns: NEXT_COLUMNS, rows, total: candidates };
}
