/**
 * Questions over one state of a space: resolves them, keeps what is prepared, and adds what the state itself has to
 * say. Preparation serves all buyers, so it is kept for as long as the state is.
 */
import type { ExposureAnswer, Notice } from './analytics/answer.ts';
import { exposureOf } from './analytics/exposure.ts';
import { type Prepared, prepare } from './analytics/prepare.ts';
import { type Question, type QuestionInput, resolveEntity, resolveQuestion } from './analytics/question.ts';
import { UNWATCHED, type Watch } from './analytics/watch.ts';
import type { Lenses } from './risk/lens.ts';
import type { SpaceState } from './spaces/registry.ts';
import { ANALYSES, type Analyses, type AnswerOf, type ArgsOf } from './work/analyses.ts';
import type { Desk } from './work/desk.ts';

/** Questions kept prepared per state: an analyst moves between a handful. */
const KEPT = 12;

const kept = new WeakMap<object, Map<string, Prepared>>();

/** Moments between which nothing was recorded or retracted ask the same question. */
function questionKey(state: SpaceState, question: Question): string {
  const { risk, material, lens, tiers, asOf, knownAt } = question;
  return JSON.stringify([
    risk,
    material,
    lens.id,
    lens.version,
    tiers,
    asOf,
    state.projection.snapshotAt(knownAt),
  ]);
}

export class Asker {
  readonly state: SpaceState;
  readonly #lenses: Lenses;
  readonly #now: Date;

  constructor(state: SpaceState, lenses: Lenses, now: Date) {
    this.state = state;
    this.#lenses = lenses;
    this.#now = now;
  }

  /** Throws UNKNOWN_RISK, UNKNOWN_MATERIAL, UNKNOWN_LENS or INVALID_ARGUMENT. */
  prepare(input: QuestionInput): Prepared {
    return this.#prepared(this.resolve(input));
  }

  /** The question with every default and name resolved. Throws as `prepare` does. */
  resolve(input: QuestionInput): Question {
    return resolveQuestion(this.state.projection, this.#lenses, input, this.#now.getTime());
  }

  /** Runs an analysis by name; its arguments and its answer are plain data. Throws CANCELLED and what it throws. */
  async analyse<Name extends keyof Analyses>(
    name: Name,
    args: ArgsOf<Name>,
    watch: Watch = UNWATCHED,
  ): Promise<AnswerOf<Name>> {
    const { projection } = this.state;
    const desk: Desk = { projection, watch, prepare: (question) => this.#prepared(question) };
    const run = ANALYSES[name] as (desk: Desk, args: ArgsOf<Name>) => AnswerOf<Name>;
    return run(desk, args);
  }

  #prepared(question: Question): Prepared {
    const held = kept.get(this.state.projection) ?? new Map<string, Prepared>();
    kept.set(this.state.projection, held);
    const key = questionKey(this.state, question);
    const found = held.get(key);
    held.delete(key);
    const prepared = found ? { ...found, question } : prepare(this.state.projection, question);
    held.set(key, prepared);
    for (const oldest of held.keys()) {
      if (held.size <= KEPT) break;
      held.delete(oldest);
    }
    return prepared;
  }

  /** Throws UNKNOWN_ENTITY. */
  entity(id: string): number {
    return resolveEntity(this.state.projection, id);
  }

  /** Throws NOT_A_BUYER. */
  exposure(prepared: Prepared, buyer: number): ExposureAnswer {
    const answer = exposureOf(prepared, buyer);
    return { ...answer, limits: [...answer.limits, ...this.limits()] };
  }

  /** What the way the data came in has to say about every answer. */
  limits(): Notice[] {
    const trusted = this.state.imports.filter((entry) => entry.state === 'visible' && entry.trustRecorded);
    if (trusted.length === 0) return [];
    return [
      {
        code: 'RECORDED_TIMES_TRUSTED',
        message: 'recorded times were taken from the tables, not set by the service',
        count: trusted.length,
      },
    ];
  }
}
