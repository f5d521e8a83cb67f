/**
 * Answers that were given are given again: a projection never changes, so the same question over it has the same answer.
 * Who asks what another is being answered waits for the same run.
 */

import type { Question } from '../analytics/question.ts';
import { OrepathError } from '../errors.ts';
import type { Projection } from '../projection/projection.ts';
import { momentText } from '../projection/times.ts';
import type { Analyses, AnswerOf, ArgsOf } from './analyses.ts';
import { cancelled } from './cancelled.ts';
import { isQuestion, questionKey } from './question-key.ts';
import type { RunOptions, Work } from './work.ts';

/** What pages ask again and again; long work about what would be is asked once. */
const KEPT: ReadonlySet<keyof Analyses> = new Set([
  'area',
  'areas',
  'byMaterial',
  'chokepoints',
  'claimsCiting',
  'contributions',
  'documents',
  'editions',
  'entities',
  'exposure',
  'gaps',
  'paths',
  'portfolio',
  'ranking',
  'reachPage',
  'resting',
  'risk',
  'riskTable',
  'search',
  'upstream',
  'upstreamEntity',
]);

/** Values in one answer, and in all that are kept together (some 50 bytes each). */
const MOST_OF_ONE = 10_000;
const MOST_OF_ALL = 500_000;

interface Answer {
  readonly value: unknown;
  readonly size: number;
}

/** A run that several may wait for; given up when none of them does any more. */
interface Flight {
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
}

export function keptAnswers(work: Work): Work {
  const numbers = new WeakMap<Projection, number>();
  let lastNumber = 0;
  /** The one asked for last at the end. */
  const answers = new Map<string, Answer>();
  const flights = new Map<string, Flight>();
  let size = 0;

  function numberOf(projection: Projection): number {
    const known = numbers.get(projection);
    if (known !== undefined) return known;
    numbers.set(projection, ++lastNumber);
    return lastNumber;
  }

  function drop(key: string): void {
    size -= answers.get(key)?.size ?? 0;
    answers.delete(key);
  }

  function keep(key: string, value: unknown): void {
    const counted = sealed(value, MOST_OF_ONE);
    if (counted > MOST_OF_ONE) return;
    drop(key);
    answers.set(key, { value, size: counted });
    size += counted;
    for (const oldest of answers.keys()) {
      if (size <= MOST_OF_ALL) break;
      drop(oldest);
    }
  }

  /** Again as the one asked for last. */
  function found(key: string): Answer | undefined {
    const answer = answers.get(key);
    if (!answer) return undefined;
    answers.delete(key);
    answers.set(key, answer);
    return answer;
  }

  function fly(key: string, run: (signal: AbortSignal) => Promise<unknown>): Flight {
    const abort = new AbortController();
    const answer = run(abort.signal);
    const flight: Flight = { answer, abort, waiting: 0 };
    flights.set(key, flight);
    const ended = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    answer.then((value) => {
      ended();
      keep(key, value);
    }, ended);
    return flight;
  }

  async function run<Name extends keyof Analyses>(
    projection: Projection,
    name: Name,
    args: ArgsOf<Name>,
    options: RunOptions = {},
  ): Promise<AnswerOf<Name>> {
    const told = KEPT.has(name) ? keyOf(projection, args) : undefined;
    if (told === undefined) return work.run(projection, name, args, options);
    const key = `${numberOf(projection)} ${name} ${told}`;
    const answer = found(key);
    if (answer) return asAsked(answer.value, args) as AnswerOf<Name>;
    const joined = flights.get(key);
    const flight = joined ?? fly(key, (signal) => work.run(projection, name, args, { ...options, signal }));
    try {
      return asAsked(await waitFor(flight, name, options.signal), args) as AnswerOf<Name>;
    } catch (error) {
      // what another was refused says nothing about this one
      const othersOwn = joined && error instanceof OrepathError && !options.signal?.aborted;
      if (othersOwn && ['TOO_BUSY', 'CANCELLED'].includes(error.code)) {
        return work.run(projection, name, args, options);
      }
      throw error;
    }
  }

  return {
    run,
    retire(projection) {
      const prefix = `${numberOf(projection)} `;
      for (const key of [...answers.keys()]) if (key.startsWith(prefix)) drop(key);
      work.retire(projection);
    },
    items: () => work.items(),
    kept: () => ({ ...work.kept(), answers: answers.size }),
    cancel: (id) => work.cancel(id),
    rest: () => work.rest(),
    close: () => work.close(),
  };
}

async function waitFor(flight: Flight, name: string, signal: AbortSignal | undefined): Promise<unknown> {
  if (signal?.aborted) throw cancelled(name);
  flight.waiting++;
  let leave: (() => void) | undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    leave = () => reject(cancelled(name));
    signal?.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([flight.answer, gone]);
  } finally {
    if (leave) signal?.removeEventListener('abort', leave);
    flight.waiting--;
    if (flight.waiting === 0) flight.abort.abort();
  }
}

/** Undefined for arguments that text does not tell apart. */
function keyOf(projection: Projection, args: object): string | undefined {
  let plain = true;
  const text = JSON.stringify(args, (_name, value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if (isQuestion(value)) return questionKey(projection, value);
    if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
      plain = false;
    return value;
  });
  return plain ? text : undefined;
}

/** An answer that repeats the question says the moment of the one that was asked now. */
function asAsked(value: unknown, args: object): unknown {
  const { question } = args as { question?: Question };
  if (typeof value !== 'object' || value === null || !('knownAt' in value) || !question) return value;
  return { ...value, knownAt: momentText(question.knownAt) };
}

/** Counts the values of an answer, up to `most` and no further, and seals what it counted: nobody changes what others get too. */
function sealed(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return value.byteLength / 8;
  let count = 1;
  for (const each of value instanceof Map || value instanceof Set ? value.values() : Object.values(value)) {
    count += sealed(each, most - count);
    if (count > most) return count;
  }
  Object.freeze(value);
  return count;
}
