/** Open questions that name somebody: who opened and changed them, whose they are, what was noted. */
import { keyOf } from '../imports/record.ts';
import { readQuestions } from '../questions/question.ts';
import type { Row, Store } from '../store/store.ts';
import { deepWithout, withoutWords } from './erased-words.ts';
import type { Wish } from './without.ts';

const AT_ONCE = 500;

/** Rows of `person/erase-questions`: the questions that have to read otherwise. */
export async function* changedQuestions(
  store: Store,
  space: string,
  { sought, by }: Wish,
): AsyncIterable<readonly Row[]> {
  if (!sought) return;
  const text = (value: string | null): string | null => value && withoutWords(value, sought.words, by);
  const questions = await readQuestions(store, space);
  for (let i = 0; i < questions.length; i += AT_ONCE) {
    const some = questions.slice(i, i + AT_ONCE);
    const rows = await store.read('question/logs', { keys: some.map(({ id }) => keyOf(space, id)) });
    const logs = new Map(rows.map((row) => [String(row['key']), row['log'] as readonly string[]]));
    yield some.flatMap(({ id, revision, title, assignee, openedBy, changedBy }) => {
      const key = keyOf(space, id);
      const was = logs.get(key) ?? [];
      const log = was.map((entry) => JSON.stringify(deepWithout(JSON.parse(entry), sought.words, by)));
      const said = [title, assignee, openedBy, changedBy, ...was];
      const now = [title, assignee, openedBy, changedBy].map(text);
      if ([...now, ...log].every((value, at) => value === said[at])) return [];
      return [
        { key, revision, title: now[0]!, assignee: now[1]!, openedBy: now[2]!, changedBy: now[3]!, was, log },
      ];
    });
  }
}
