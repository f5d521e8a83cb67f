/**
 * Questions over one state of a space: resolves them, has them analysed off the request path, and adds what the state
 * itself has to say.
 */
import type { ExposureAnswer, Notice } from './analytics/answer.ts';
import {
  type KnownMaterials,
  type Question,
  type QuestionInput,
  resolveLens,
  resolveQuestion,
  resolveSupply,
  type SupplyInput,
  type SupplyQuestion,
} from './analytics/question.ts';
import type { RiskTableOrder } from './analytics/risk-table.ts';
import type { ScenarioAnswer } from './analytics/scenario/answer.ts';
import type { Change } from './analytics/scenario/changes.ts';
import type { UsableTerms } from './approvals/terms.ts';
import type { Projection } from './projection/projection.ts';
import type { Lens, Lenses } from './risk/lens.ts';
import type { ShareModels } from './shares/share-model.ts';
import { presentOf } from './spaces/present.ts';
import type { SpaceState } from './spaces/registry.ts';
import { refuseBeyondTrace } from './trace/askable.ts';
import { traceNotices } from './trace/notices.ts';
import type { Analyses, AnswerOf, ArgsOf } from './workers/analyses.ts';
import type { Work } from './workers/work.ts';

interface AskerParts {
  readonly lenses: Lenses;
  readonly shareModels: ShareModels;
  readonly work: Work;
  /** Which of them may be used in the space that is asked about. */
  readonly terms: UsableTerms;
}

/** Analyses that share remainders at random. */
const DRAWING: ReadonlySet<keyof Analyses> = new Set(['likely', 'likelyLines']);

export class Asker {
  readonly state: SpaceState;
  readonly #parts: AskerParts;
  readonly #now: Date;
  readonly #signal: AbortSignal | undefined;

  /** `signal` is aborted when nobody waits for answers any more. */
  constructor(state: SpaceState, parts: AskerParts, now: Date, signal?: AbortSignal) {
    this.state = state;
    this.#parts = parts;
    this.#now = presentOf(state, now);
    this.#signal = signal;
  }

  /** The present of its state: what a question means that names no moment. */
  get now(): Date {
    return this.#now;
  }

  /**
   * The question with every default and name resolved.
   * Throws UNKNOWN_RISK, UNKNOWN_MATERIAL, UNKNOWN_LENS, UNKNOWN_SHARES, LENS_NOT_APPROVED, SHARES_NOT_APPROVED or
   * INVALID_ARGUMENT.
   */
  resolve(input: QuestionInput): Question {
    const { lenses, shareModels, terms } = this.#parts;
    const { projection } = this.state;
    const now = this.#now.getTime();
    const question = resolveQuestion(projection, lenses, input, now, shareModels, this.#materials);
    terms.checkLens(question.lens);
    terms.checkShares(question.shareModel);
    return question;
  }

  #lens(named: string | null | undefined): Lens {
    const lens = resolveLens(this.#parts.lenses, named);
    this.#parts.terms.checkLens(lens);
    return lens;
  }

  /** A risk that a lens judges, for questions that are about supply alone. Throws UNKNOWN_LENS, LENS_NOT_APPROVED. */
  anyRisk(lens: string | null | undefined): string {
    return Object.keys(this.#lens(lens).risks).sort()[0]!;
  }

  /**
   * A table's question (that of its first cell), its risks (all of the lens where none is named) and its materials.
   * Throws as `resolve` does.
   */
  resolveTable(
    input: Omit<QuestionInput, 'risk' | 'material'>,
    risks: readonly string[] | null | undefined,
    materials: readonly (string | null)[] | null | undefined,
  ): Pick<RiskTableOrder, 'question' | 'risks' | 'materials'> {
    const ofLens = Object.keys(this.#lens(input.lens).risks).sort();
    const asked = [...new Set(risks?.length ? risks : ofLens)];
    const questions = asked.map((risk) => this.resolve({ ...input, risk }));
    for (const material of materials ?? []) this.resolveSupply({ material });
    return {
      question: questions[0]!,
      risks: asked,
      ...(materials?.length && { materials: [...new Set(materials)] }),
    };
  }

  /** The part of a question that is about supply alone. Throws UNKNOWN_MATERIAL, SHARES_NOT_APPROVED or INVALID_ARGUMENT. */
  resolveSupply(input: SupplyInput): SupplyQuestion {
    const { shareModels, terms } = this.#parts;
    const { projection } = this.state;
    const supply = resolveSupply(projection, input, this.#now.getTime(), shareModels, this.#materials);
    terms.checkShares(supply.shareModel);
    return supply;
  }

  get #materials(): KnownMaterials {
    const { trace, projection } = this.state;
    return trace ? 'any' : projection.materials;
  }

  /** Runs an analysis by name; its arguments and its answer are plain data. Throws what Work.run throws, TOO_LARGE_TO_PROJECT. */
  async analyse<Name extends keyof Analyses>(name: Name, args: ArgsOf<Name>): Promise<AnswerOf<Name>> {
    refuseBeyondTrace(this.state.trace, name, args);
    return this.#run(this.state.projection, name, await this.drawn(name, args));
  }

  /** The arguments of an analysis that draws, so that it draws the same whether all of the space shows or a part. */
  protected async drawn<Args extends object>(analysis: keyof Analyses, args: Args): Promise<Args> {
    const { whole } = this.state;
    if (!whole || !DRAWING.has(analysis) || !('question' in args)) return args;
    const question = args.question as Question;
    const drawnAs = await this.#run(whole, 'snapshot', { knownAt: question.knownAt });
    return { ...args, question: { ...question, drawnAs } };
  }

  #run<Name extends keyof Analyses>(
    projection: Projection,
    name: Name,
    args: ArgsOf<Name>,
  ): Promise<AnswerOf<Name>> {
    const { space } = this.state;
    return this.#parts.work.run(projection, name, args, { signal: this.#signal, asker: this, space });
  }

  /** The index of an entity by id. Throws UNKNOWN_ENTITY with the nearest ids. */
  async entity(id: string): Promise<number> {
    const found = this.state.projection.indexOf(id);
    // the nearest of a million names are not looked for on the request path
    return found < 0 ? this.analyse('entity', { id }) : found;
  }

  /** The whole answer about one buyer, or what `parts` says of it. Throws NOT_A_BUYER. */
  async exposure(
    question: Question,
    buyer: number,
    parts: { contributions?: number; materials?: boolean } = {},
  ): Promise<ExposureAnswer> {
    const args = { question, buyer, ...parts };
    const answer = await this.analyse('exposure', args);
    const asked = { residual: await this.#residual(question, buyer), material: question.material };
    return { ...answer, limits: [...answer.limits, ...this.limits(asked)] };
  }

  /** What changes would do to one buyer. Throws as `scenarioOf` does. */
  async scenario(question: Question, buyer: number, changes: readonly Change[]): Promise<ScenarioAnswer> {
    const answer = await this.analyse('scenario', { question, buyer, changes });
    const noted = <T extends ExposureAnswer>(side: T): T => ({
      ...side,
      limits: [...side.limits, ...this.limits()],
    });
    return { ...answer, before: noted(answer.before), after: noted(answer.after) };
  }

  /**
   * Asks about single buyers as the changes would have it. `projection` finds what such an answer names, by the numbers
   * of this one.
   */
  changedBy(changes: readonly Change[], projection: Projection): Asker {
    const state = { ...this.state, projection };
    return new ChangedAsker(changes, this, state, this.#parts, this.#now, this.#signal);
  }

  /** Mass on entities that a trace did not follow; undefined where it followed all. */
  async #residual(question: Question, buyer: number): Promise<number | undefined> {
    const ids = this.state.trace?.cut ?? [];
    return ids.length === 0 ? undefined : this.analyse('opaqueOn', { question, buyer, ids });
  }

  /** What the way the data came in, and how it was read, has to say about every answer. */
  limits(asked?: { residual: number | undefined; material: string | null }): Notice[] {
    const { buyers, projection } = this.state;
    const { claimsWithin, notFollowed } = projection.merging;
    const trusted = this.state.imports.filter((entry) => entry.state === 'visible' && entry.trustRecorded);
    const limits: Notice[] = [
      {
        code: 'RECORDED_TIMES_TRUSTED',
        message: 'recorded times were taken from the tables, not set by the service',
        count: trusted.length,
      },
      {
        code: 'CLAIMS_WITHIN_MERGED',
        message: 'claims join entities that were confirmed to be one; they are no part of the graph',
        count: claimsWithin,
      },
      {
        code: 'MATCHES_NOT_FOLLOWED',
        message: 'confirmed matches were not followed: they would join what must stay apart',
        count: notFollowed,
      },
    ];
    const told = limits.filter(({ count }) => count);
    // how many imports a space has is told to those alone who see the whole
    const shown = buyers ? told.map(({ count: _count, ...limit }) => limit) : told;
    return [...shown, ...traceNotices(this.state, asked)];
  }
}

class ChangedAsker extends Asker {
  readonly #changes: readonly Change[];
  readonly #unchanged: Asker;

  constructor(changes: readonly Change[], unchanged: Asker, ...asker: ConstructorParameters<typeof Asker>) {
    super(...asker);
    this.#changes = changes;
    this.#unchanged = unchanged;
  }

  override async analyse<Name extends keyof Analyses>(
    analysis: Name,
    args: ArgsOf<Name>,
  ): Promise<AnswerOf<Name>> {
    if (analysis === 'changed' || !('buyer' in args)) return this.#unchanged.analyse(analysis, args);
    const keyed = await this.drawn(analysis, args);
    // Numbers are those of this asker's own projection: others know an entity by its id.
    const named =
      'upstream' in keyed ? { ...keyed, upstream: this.state.projection.idOf(keyed.upstream) } : keyed;
    const asked = { ...keyed, changes: this.#changes, analysis, args: named } as ArgsOf<'changed'>;
    return (await this.#unchanged.analyse('changed', asked)) as AnswerOf<Name>;
  }
}
