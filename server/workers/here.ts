/** Runs analyses in this thread: for tests, and for commands that are over before a thread has started. */
import { prepare } from '../analytics/prepare.ts';
import type { Question } from '../analytics/question.ts';
import { UNWATCHED } from '../analytics/watch.ts';
import type { Projection } from '../projection/projection.ts';
import { ANALYSES, type Analyses, type AnswerOf, type ArgsOf } from './analyses.ts';
import { cancelled } from './cancelled.ts';
import type { Analysis } from './desk.ts';
import { questionKey } from './question-key.ts';
import { Shelf } from './shelf.ts';
import type { RunOptions, Work } from './work.ts';

export function workHere(): Work {
  const shelves = new WeakMap<Projection, Shelf>();

  function prepared(projection: Projection, question: Question) {
    const shelf = shelves.get(projection) ?? new Shelf();
    shelves.set(projection, shelf);
    const key = questionKey(projection, question);
    const kept = shelf.get(key);
    if (kept) return { ...kept, projection, question };
    const made = prepare(projection, question);
    const { projection: _projection, question: _question, ...parts } = made;
    shelf.put(key, parts);
    return made;
  }

  return {
    async run<Name extends keyof Analyses>(
      projection: Projection,
      name: Name,
      args: ArgsOf<Name>,
      { signal }: RunOptions = {},
    ): Promise<AnswerOf<Name>> {
      if (signal?.aborted) throw cancelled(name);
      const analysis = ANALYSES[name] as Analysis<ArgsOf<Name>, AnswerOf<Name>>;
      return analysis(
        { projection, watch: UNWATCHED, prepare: (question) => prepared(projection, question) },
        args,
      );
    },
    retire: (projection) => void shelves.delete(projection),
    items: () => [],
    kept: () => ({ answers: 0, questions: 0, bytes: 0 }),
    cancel: () => false,
    rest: async () => {},
    close: async () => {},
  };
}
