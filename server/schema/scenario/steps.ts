/** Changes one after the other: each read for itself, so that one that is none leaves the others to count. */
import type { Question } from '../../analytics/question.ts';
import { ChangeReader } from '../../analytics/scenario/change-reader.ts';
import { type Change, readChanges } from '../../analytics/scenario/changes.ts';
import { claimWithId } from '../../analytics/scenario/find-claims.ts';
import { atPlace, MOST_STEPS, type ScenarioStep } from '../../analytics/scenario/steps.ts';
import type { Asker } from '../../ask.ts';
import { type ErrorDetail, OrepathError } from '../../errors.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { entityNodeById } from '../entity/node.ts';
import { linkNode } from '../link/node.ts';
import type { Viewpoint } from '../viewpoint.ts';
import { type GivenChange, invalidChange, plain } from './given.ts';
import { bandOf } from './node.ts';

type Read = { readonly change: Change } | { readonly refused: ErrorDetail; readonly plain: object };

/** Throws INVALID_VALUE where there are too many. */
export function readEach(given: readonly GivenChange[]): Read[] {
  return ChangeReader.list(given.map(plain), MOST_STEPS).map((each, i) => {
    try {
      return { change: readChanges([each])[0]! };
    } catch (error) {
      if (!(error instanceof OrepathError)) throw error;
      return { refused: atPlace(error.detail, i), plain: each as object };
    }
  });
}

interface Step extends ScenarioStep {
  /** What the change says, understood or not. */
  readonly said: object;
}

/** A step for each change given, and those of them that are made together. Throws as Asker.analyse does. */
export async function stepsOf(
  asker: Asker,
  question: Question,
  buyer: number,
  given: readonly Read[],
  without: readonly number[],
): Promise<{ steps: Step[]; made: Change[] }> {
  const places = given.flatMap((read, i) => ('change' in read ? [i] : []));
  const changes = given.flatMap((read) => ('change' in read ? [read.change] : []));
  const left = without.flatMap((place) => (places.includes(place) ? [places.indexOf(place)] : []));
  const found = await asker.analyse('scenarioSteps', { question, buyer, changes, without: left });
  const steps = given.map((read, i) => {
    if ('refused' in read) return { refused: read.refused, said: read.plain };
    const { refused, ...step } = found[places.indexOf(i)]!;
    return { ...step, ...(refused && { refused: atPlace(refused, i) }), said: read.change };
  });
  return { steps, made: changes.filter((_, i) => found[i]!.after) };
}

/** Fields of changes that name an entity. */
const NAMING = ['supplier', 'customer', 'by', 'about'];

export function stepNode({ after, alone, refused, said }: Step, state: SpaceState, at: Viewpoint): object {
  const fields = Object.values(said)[0] as Readonly<Record<string, unknown>>;
  const claim =
    typeof fields['link'] === 'string' ? claimWithId(state.projection, fields['link']) : undefined;
  const link = claim === undefined ? null : linkNode(state, claim, at);
  const named = NAMING.flatMap((field) => {
    const node = typeof fields[field] === 'string' ? entityNodeById(state, fields[field]) : null;
    return node ? [node] : [];
  });
  return {
    after: after ? bandOf(after) : null,
    alone: alone ? bandOf(alone) : null,
    refused: refused ? invalidChange(refused) : null,
    names: link ? [...named, link.supplier, link.customer] : named,
    link,
  };
}
