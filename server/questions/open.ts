/** Makes a question of a gap, one at a time for each gap. */
import { createHash, randomUUID } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import { keyOf } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { checkBy, checkChange, checkNote } from './checked.ts';
import {
  ACTIVE,
  entriesOf,
  type OpenQuestion,
  type QuestionChange,
  type QuestionEntry,
  readQuestions,
} from './question.ts';

/** A question to keep; its ids are those of entities that show, and its terms are resolved. */
export interface NewQuestion
  extends Pick<OpenQuestion, 'about' | 'entity' | 'whom' | 'buyer' | 'risk' | 'material' | 'lens' | 'tiers'>,
    Pick<QuestionChange, 'title' | 'assignee' | 'due'> {
  space: string;
  by: string;
  note?: string | null | undefined;
  now: () => Date;
}

/** What the supplier is asked; the same for every risk, lens and tier limit. */
type Subject = Pick<OpenQuestion, 'about' | 'entity' | 'buyer' | 'material'>;

const sameSubject = (a: Subject, b: Subject): boolean =>
  a.about === b.about && a.entity === b.entity && a.buyer === b.buyer && a.material === b.material;

/**
 * Keeps a question; its id. Throws INVALID_ARGUMENT, and ALREADY_ASKED, with the other one's id as `got`, where one
 * about the same waits for an answer.
 */
export async function openQuestion(store: Store, order: NewQuestion): Promise<string> {
  const { space, about, entity, whom, buyer, risk, material, lens, tiers, now } = order;
  const by = checkBy(order.by);
  const {
    title = null,
    assignee = null,
    due = null,
  } = checkChange({
    title: order.title ?? null,
    assignee: order.assignee ?? null,
    due: order.due ?? null,
  });
  const note = checkNote(order.note);
  const earlier = (await readQuestions(store, space)).filter((one) => sameSubject(one, order));
  const waiting = earlier.find(({ state }) => ACTIVE.includes(state));
  if (waiting) throw alreadyAsked(waiting.id);
  const id = idOf(order, earlier.length);
  const at = now().toISOString();
  const entry: QuestionEntry = {
    id: randomUUID(),
    by,
    at,
    set: { state: 'open', whom, ...(title && { title }), ...(assignee && { assignee }), ...(due && { due }) },
    ...(note && { note }),
  };
  const asked = { about, entity, whom, buyer, risk, material, lens, tiers, title, assignee, due };
  const said = JSON.stringify(entry);
  const [[row] = []] = await store.write([
    { statement: 'question/open', params: { key: keyOf(space, id), id, space, ...asked, by, now: at, said } },
  ]);
  const [first] = entriesOf(row?.['log'] ?? []);
  // two who open at the same time come to the same id: the first one keeps it
  if (first?.id !== entry.id) throw alreadyAsked(id);
  return id;
}

/** The same for all who ask the same for the nth time, so that the store's own key decides who was first. */
function idOf({ about, entity, buyer, material }: Subject, nth: number): string {
  const text = JSON.stringify([about, entity, buyer, material, nth]);
  return `ask:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

const alreadyAsked = (id: string): OrepathError =>
  new OrepathError({
    code: 'ALREADY_ASKED',
    message: `question ${id} about the same is waiting for its answer`,
    expected: 'a gap without an open question',
    got: id,
  });
