import type { Question, SupplyInput } from '../analytics/question.ts';
import { Asker } from '../ask.ts';
import type { Parts } from '../parts.ts';
import { parseMoment } from '../projection/times.ts';
import type { Lenses } from '../risk/lens.ts';
import { readLensFile } from '../risk/lens-files.ts';
import { loadLenses } from '../risk/lenses.ts';
import { readShareModelFile, shareModelsOf } from '../shares/share-model-files.ts';
import { presentOf } from '../spaces/present.ts';
import { traceNotices } from '../trace/notices.ts';
import { cancelled } from '../workers/cancelled.ts';
import type { CommandIo, Options } from './command.ts';
import { spaceOf } from './space.ts';

export interface AskedHere {
  asker: Asker;
  question: Question;
}

/**
 * Who answers a command's questions: the space it means, as it is now, or as it was known at `--known-at`; it gives up
 * with the command. `of` is the entity that they are about, where they are about one. Throws UNKNOWN_SPACE.
 */
export async function askerOf(
  parts: Parts,
  options: Options,
  io: CommandIo,
  lenses: Lenses = parts.lenses,
  of?: string | null,
): Promise<Asker> {
  const present = await unlessGivenUp(parts.spaces.state(await spaceOf(parts, options)), io.signal);
  // what is no moment is refused with the question
  const moment = parseMoment(String(options['knownAt']));
  const state =
    moment === undefined ? present : await unlessGivenUp(parts.spaces.stateAt(present, moment), io.signal);
  const now = presentOf(state, parts.now());
  const around = of
    ? await unlessGivenUp(parts.traces.around(state, of, supplyInputOf(options), now), io.signal)
    : state;
  for (const { code, message } of traceNotices(around)) io.err(`${code}: ${message}`);
  const known = { ...parts, lenses };
  const terms = await parts.approvals.terms(around.space, known);
  return new Asker(around, { ...known, terms }, now, io.signal);
}

/** Throws CANCELLED as soon as the person gives up, whatever the promise does. */
function unlessGivenUp<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(cancelled('reading the store'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

/** The part of a question that is about supply alone, as the options state it. */
export function supplyInputOf(options: Options): SupplyInput {
  const text = (name: string) => options[name] as string | undefined;
  return {
    material: text('material'),
    tiers: options['tiers'] as number | undefined,
    asOf: text('asOf'),
    knownAt: text('knownAt'),
  };
}

/**
 * The question of a command's options, about the entity `of` where it is about one. Throws what Asker.resolve throws; the
 * asker gives up with the command.
 */
export async function askedOf(
  parts: Parts,
  options: Options,
  io: CommandIo,
  of?: string | null,
): Promise<AskedHere> {
  const { shares, ...own } = withOwnShares(parts, options);
  const { asker, lens } = await lensedAskerOf(own.parts, options, io, of);
  const question = asker.resolve({
    risk: (options['risk'] as string | undefined) ?? '',
    lens,
    ...supplyInputOf(options),
    shares,
  });
  return { asker, question };
}

/** Who answers, knowing the lens that `--lens` names by id or by file; its id. Throws as `askerOf` and what reading a lens throws. */
export async function lensedAskerOf(parts: Parts, options: Options, io: CommandIo, of?: string | null) {
  const { lenses, lens } = lensOf(parts, options['lens'] as string | undefined);
  return { asker: await askerOf(parts, options, io, lenses, of), lens };
}

/** Whether `--lens` or `--shares` names a file and not an id. */
export const isOwnFile = (name: string): boolean => /\.json$/i.test(name);

/** `--shares` as an id among the parts' share models, where it is the absolute path of a file among that one alone. */
export function withOwnShares(parts: Parts, options: Options): { parts: Parts; shares: string | undefined } {
  const shares = options['shares'] as string | undefined;
  if (shares === undefined || !isOwnFile(shares)) return { parts, shares };
  const model = readShareModelFile(shares);
  return { parts: { ...parts, shareModels: shareModelsOf([model]) }, shares: model.id };
}

/** `--lens` as an id, or as the absolute path of a lens file. Throws what reading one throws. */
export function lensOf(parts: Parts, lens: string | undefined): { lenses: Lenses; lens: string | undefined } {
  if (lens === undefined || !isOwnFile(lens)) return { lenses: parts.lenses, lens };
  const own = readLensFile(lens);
  return { lenses: loadLenses([own]), lens: own.id };
}
