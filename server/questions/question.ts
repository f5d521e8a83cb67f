/** Open questions as the store keeps them: a gap that somebody follows up, and everything that was done about it. */
import { keyOf } from '../imports/record.ts';
import type { QuestionState, QuestionSubject } from '../model.ts';
import type { Row, Store } from '../store/store.ts';

/** What a change sets; null takes away. */
export interface QuestionChange {
  state?: QuestionState;
  /** Id of the entity that is to answer. */
  whom?: string;
  title?: string | null;
  assignee?: string | null;
  /** ISO date. */
  due?: string | null;
}

/** One thing that was done: a change, a note, or both. */
export interface QuestionEntry {
  /** Tells this doing from every other one. */
  id: string;
  by: string;
  /** ISO 8601. */
  at: string;
  set?: QuestionChange;
  note?: string;
}

export interface OpenQuestion {
  id: string;
  about: QuestionSubject;
  /** Where the trace stops or goes on by assumption. */
  entity: string;
  whom: string;
  buyer: string;
  risk: string;
  /** Null: all materials. */
  material: string | null;
  lens: string;
  /** Null: no limit. */
  tiers: number | null;
  /** What is asked, in the words of who opened it; null: what `about` says. */
  title: string | null;
  state: QuestionState;
  assignee: string | null;
  due: string | null;
  /** Raised by every change; a note changes nothing. */
  revision: number;
  openedBy: string;
  openedAt: string;
  changedBy: string;
  changedAt: string;
}

/** Questions in these states wait for an answer. */
export const ACTIVE: readonly QuestionState[] = ['open', 'asked'];

type Reading = Pick<Store, 'read'>;

/** Every question of a space, by id. */
export async function readQuestions(store: Reading, space: string): Promise<OpenQuestion[]> {
  return (await store.read('question/list', { space })).map((row: Row) => row as unknown as OpenQuestion);
}

/** One question of a space; undefined where it is not there. */
export async function readQuestion(
  store: Reading,
  space: string,
  id: string,
): Promise<OpenQuestion | undefined> {
  const [row] = await store.read('question/one', { key: keyOf(space, id) });
  return row as unknown as OpenQuestion | undefined;
}

/** What was done about some questions, oldest first, by id. */
export async function readLogs(
  store: Reading,
  space: string,
  ids: readonly string[],
): Promise<Map<string, QuestionEntry[]>> {
  const rows = await store.read('question/logs', { keys: ids.map((id) => keyOf(space, id)) });
  return new Map(rows.map((row) => [String(row['key']).slice(space.length + 1), entriesOf(row['log'])]));
}

/** The entries of a log as it is stored. */
export const entriesOf = (log: unknown): QuestionEntry[] =>
  (log as readonly string[]).map((entry) => JSON.parse(entry) as QuestionEntry);
