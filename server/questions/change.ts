/** What becomes of a question: changed by one at a time, noted on by everybody, nothing ever overwritten. */
import { randomUUID } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import { keyOf } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { checkBy, checkChange, checkNote, invalid } from './checked.ts';
import {
  type OpenQuestion,
  type QuestionChange,
  type QuestionEntry,
  readLogs,
  readQuestion,
} from './question.ts';

interface Doing {
  space: string;
  id: string;
  by: string;
  now: () => Date;
}

export interface ChangeOrder extends Doing {
  /** That of the question as whoever changes it saw it. */
  revision: number;
  change: QuestionChange;
  note?: string | null | undefined;
}

export interface NoteOrder extends Doing {
  note: string;
}

/**
 * Changes a question that nobody has changed since. What is said already is no change, and a change of nothing is a
 * note, or nothing. Throws UNKNOWN_QUESTION, INVALID_ARGUMENT and STALE_QUESTION.
 */
export async function changeQuestion(store: Store, order: ChangeOrder): Promise<void> {
  const { space, id, revision } = order;
  const by = checkBy(order.by);
  const asked = checkChange(order.change);
  const note = checkNote(order.note);
  const question = await questionOf(store, space, id);
  if (question.revision !== revision) throw stale(question, revision);
  const set = differing(question, asked);
  if (Object.keys(set).length === 0) {
    if (note) await noteQuestion(store, { ...order, note });
    return;
  }
  const entry = entryOf(order, by, { set, ...(note && { note }) });
  const { whom, title, state, assignee, due } = { ...question, ...set };
  const kept = { whom, title, state, assignee, due, by, now: entry.at, revision };
  const said = JSON.stringify(entry);
  const [rows] = await store.write([
    { statement: 'question/change', params: { key: keyOf(space, id), ...kept, said } },
  ]);
  if (rows?.length) return;
  // a unit that ran again after a lost acknowledgement finds its own work done
  const log = (await readLogs(store, space, [id])).get(id) ?? [];
  if (!log.some((one) => one.id === entry.id)) throw stale(await questionOf(store, space, id), revision);
}

/** Adds a note, whatever others do at the same time. Throws UNKNOWN_QUESTION and INVALID_ARGUMENT. */
export async function noteQuestion(store: Store, order: NoteOrder): Promise<void> {
  const { space, id } = order;
  const by = checkBy(order.by);
  const note = checkNote(order.note);
  if (note === null) throw invalid('note', 'nothing is noted', 'some text', order.note);
  const said = JSON.stringify(entryOf(order, by, { note }));
  await questionOf(store, space, id);
  await store.write([{ statement: 'question/note', params: { key: keyOf(space, id), said } }]);
}

/** One question as it stands. Throws UNKNOWN_QUESTION. */
export async function questionOf(store: Store, space: string, id: string): Promise<OpenQuestion> {
  const found = await readQuestion(store, space, id);
  if (found) return found;
  throw unknownQuestion(space, id);
}

export const unknownQuestion = (space: string, id: string): OrepathError =>
  new OrepathError({
    code: 'UNKNOWN_QUESTION',
    message: `space ${space} has no question ${id.slice(0, 200)}`,
    got: id.slice(0, 200),
    where: { field: 'id' },
  });

const entryOf = ({ now }: Doing, by: string, said: Pick<QuestionEntry, 'set' | 'note'>): QuestionEntry => ({
  id: randomUUID(),
  by,
  at: now().toISOString(),
  ...said,
});

function differing(question: OpenQuestion, asked: QuestionChange): QuestionChange {
  const fields = Object.entries(asked) as [keyof QuestionChange, string | null][];
  return Object.fromEntries(fields.filter(([name, value]) => question[name] !== value));
}

const stale = ({ id, revision, changedBy, changedAt }: OpenQuestion, seen: number): OrepathError =>
  new OrepathError({
    code: 'STALE_QUESTION',
    message: `${changedBy} changed question ${id} at ${changedAt}, after it was read`,
    expected: `revision ${revision}`,
    got: String(seen),
    where: { field: 'revision' },
  });
