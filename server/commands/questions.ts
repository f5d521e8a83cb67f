/** `orepath questions`: the gaps that somebody follows up, what is due first. */
import { OrepathError } from '../errors.ts';
import { QUESTION_STATES, type QuestionState } from '../model.ts';
import { parseDay } from '../projection/times.ts';
import { countQuestions, filterQuestions, inOrder } from '../questions/list.ts';
import { ACTIVE, type OpenQuestion, readLogs, readQuestions } from '../questions/question.ts';
import type { Command, Options } from './command.ts';
import { firstOf } from './first.ts';
import { spaceOf } from './space.ts';

/** Those that wait for an answer where none is named. */
const statesOf = ({ state }: Options): readonly QuestionState[] =>
  state === 'all' ? QUESTION_STATES : state === undefined ? ACTIVE : [state as QuestionState];

function dayOf(options: Options): string | undefined {
  const day = options['dueBy'] as string | undefined;
  if (day === undefined || parseDay(day) !== undefined) return day;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: '--due-by is no day',
    expected: 'a full date, YYYY-MM-DD',
    got: day,
    where: { field: 'dueBy' },
  });
}

function describe({ due, state, assignee, title, about, entity, whom, ...asked }: OpenQuestion): string {
  const what =
    title ?? (about === 'gap' ? `who supplies ${entity}?` : `are the shares as assumed at ${entity}?`);
  const { id, buyer, risk, material } = asked;
  const where = `for ${buyer}, ${risk}${material ? `, ${material}` : ''}`;
  return `${due ?? '          '}  ${state}  ${assignee ?? 'nobody'}  ${what}  asked of ${whom}, ${where} (${id})`;
}

export const questions: Command = {
  async run(parts, { options }, io) {
    const first = firstOf(options);
    const text = (name: string) => options[name] as string | undefined;
    const filter = { assignee: text('assignee'), buyer: text('buyer'), entity: text('entity') };
    const dueBy = dayOf(options);
    const space = await spaceOf(parts, options);
    const all = inOrder(await readQuestions(parts.store, space));
    const listed = filterQuestions(all, { ...filter, states: statesOf(options), dueBy });
    const shown = listed.slice(0, first);
    const counts = countQuestions(all);
    if (options['json']) {
      const ids = shown.map(({ id }) => id);
      const logs = await readLogs(parts.store, space, ids);
      const rows = shown.map((row) => ({ ...row, log: logs.get(row.id) ?? [] }));
      io.out(JSON.stringify({ space, counts, total: listed.length, questions: rows }));
      return 0;
    }
    for (const row of shown) io.out(describe(row));
    const states = QUESTION_STATES.map((state) => `${counts[state]} ${state}`).join(', ');
    io.out(`${shown.length} of ${listed.length} listed; in all ${states}`);
    return 0;
  },
};
