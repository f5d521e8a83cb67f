/** Which statuses entities hold on a date, looked up once for all buyers. */
import { compareCodePoints } from '../projection/code-points.ts';
import { counts, type Projection } from '../projection/projection.ts';
import type { Question } from './question.ts';
import { Recent } from './recent.ts';

export interface HeldStatuses {
  /** Kinds and values that any entity holds, by code point. */
  readonly names: readonly { readonly kind: string; readonly value: string }[];
  /** Positions in `names` by entity, each once; entities that hold none are absent. */
  readonly byEntity: ReadonlyMap<number, Int32Array>;
}

/** Dates kept per projection. */
const KEPT = 4;

const recent = new Recent<HeldStatuses>(KEPT, () => 1);

/** O(statuses) where the date is new. */
export function heldStatuses(projection: Projection, { asOf, knownAt }: Question): HeldStatuses {
  const key = `${asOf} ${projection.periodAt(knownAt)}`;
  return recent.of(projection, key, () => readStatuses(projection, asOf, knownAt));
}

function readStatuses(projection: Projection, asOf: number, knownAt: number): HeldStatuses {
  const held = new Map<number, Set<string>>();
  const texts = new Set<string>();
  for (const entity of projection.statusesByEntity.keys()) {
    for (const status of projection.statusesOf(entity)) {
      if (!counts(status, asOf, knownAt)) continue;
      const text = JSON.stringify([status.kind, status.value]);
      texts.add(text);
      const own = held.get(entity);
      if (own) own.add(text);
      else held.set(entity, new Set([text]));
    }
  }
  const sorted = [...texts].sort(compareCodePoints);
  const position = new Map(sorted.map((text, i) => [text, i]));
  return {
    names: sorted.map((text) => {
      const [kind, value] = JSON.parse(text) as [string, string];
      return { kind, value };
    }),
    byEntity: new Map(
      Array.from(held, ([entity, own]) => [entity, Int32Array.from(own, (text) => position.get(text)!)]),
    ),
  };
}
