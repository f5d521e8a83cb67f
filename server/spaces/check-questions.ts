/** What must hold of the questions that a store keeps. */
import { keyOf } from '../imports/record.ts';
import { QUESTION_STATES, QUESTION_SUBJECTS } from '../model.ts';
import type { Row, Store } from '../store/store.ts';

export interface QuestionFault {
  code: 'WITHOUT_SUBJECT' | 'UNREADABLE';
  message: string;
  space: string;
  count: number;
}

export interface CheckedQuestions {
  faults: QuestionFault[];
  /** Questions of each space. */
  counts: ReadonlyMap<string, number>;
}

const NAMED = ['entity', 'whom', 'buyer'] as const;

/** Questions about entities that the store has never held, and those that nobody could read. */
export async function checkQuestions(store: Pick<Store, 'read'>): Promise<CheckedQuestions> {
  const questions = await store.read('check/questions');
  const keys = new Set(questions.flatMap((row) => NAMED.map((name) => keyIn(row, name))));
  const held = new Set(
    (await store.read('entity/by-keys', { keys: [...keys] })).map(({ key }) => String(key)),
  );
  const counts = new Map<string, number>();
  const faults: QuestionFault[] = [];
  for (const row of questions) {
    const space = String(row['space']);
    counts.set(space, (counts.get(space) ?? 0) + 1);
    const missing = NAMED.filter((name) => !held.has(keyIn(row, name)));
    if (missing.length > 0) {
      const named = missing.map((name) => `${name} ${row[name]}`).join(', ');
      faults.push({
        code: 'WITHOUT_SUBJECT',
        message: `question ${row['id']} names no entity: ${named}`,
        space,
        count: 1,
      });
    }
    if (!readable(row)) {
      faults.push({ code: 'UNREADABLE', message: `question ${row['id']} cannot be read`, space, count: 1 });
    }
  }
  return { faults, counts };
}

const keyIn = (row: Row, name: (typeof NAMED)[number]): string =>
  keyOf(String(row['space']), String(row[name]));

function readable({ state, about, log }: Row): boolean {
  const known =
    QUESTION_STATES.some((one) => one === state) && QUESTION_SUBJECTS.some((one) => one === about);
  const entries = log as readonly string[];
  return known && entries.length > 0 && entries.every(isEntry);
}

function isEntry(text: string): boolean {
  try {
    const { by, at } = JSON.parse(text) as Record<string, unknown>;
    return typeof by === 'string' && typeof at === 'string';
  } catch {
    return false;
  }
}
