/** Counts of what is upstream, by kind and tier: where shares are missing, counts speak first (method.md 3, "Census"). */
import { ENTITY_KINDS } from '../model.ts';
import { compareCodePoints } from '../projection/code-points.ts';
import { counts } from '../projection/projection.ts';
import { HAS_FACT } from '../risk/tally.ts';
import type { CensusRow } from './answer.ts';
import type { Prepared } from './prepare.ts';
import type { ReachTree } from './reach-tree.ts';

/** Rows by tier, then in the order of kinds; the buyer counts only where it is upstream of itself. */
export function censusOf(prepared: Prepared, { entities, tier }: ReachTree): CensusRow[] {
  const { projection, vector } = prepared;
  const tallies = new Map<number, Tally>();
  entities.forEach((entity, position) => {
    const kind = projection.entities.kind[entity]!;
    const key = tier[position]! * ENTITY_KINDS.length + kind;
    let tally = tallies.get(key);
    if (!tally) {
      tally = { count: 0, risky: 0, withoutFact: 0, withoutStatus: 0, held: new Map() };
      tallies.set(key, tally);
    }
    tally.count++;
    if (vector.risk[entity]! > 0) tally.risky++;
    if (!(vector.flags[entity]! & HAS_FACT)) tally.withoutFact++;
    const statuses = statusesHeld(prepared, entity);
    if (statuses.size === 0) tally.withoutStatus++;
    for (const status of statuses) tally.held.set(status, (tally.held.get(status) ?? 0) + 1);
  });
  const keys = [...tallies.keys()].sort((a, b) => a - b);
  return keys.map((key) => rowOf(key, tallies.get(key)!));
}

interface Tally {
  count: number;
  risky: number;
  withoutFact: number;
  withoutStatus: number;
  held: Map<string, number>;
}

/** Kind and value of the statuses that hold on the date, each once. */
function statusesHeld({ projection, question }: Prepared, entity: number): Set<string> {
  const held = new Set<string>();
  for (const status of projection.statusesOf(entity)) {
    if (counts(status, question.asOf, question.knownAt))
      held.add(JSON.stringify([status.kind, status.value]));
  }
  return held;
}

function rowOf(key: number, { held, ...tally }: Tally): CensusRow {
  const statuses = [...held].sort(([a], [b]) => compareCodePoints(a, b));
  return {
    kind: ENTITY_KINDS[key % ENTITY_KINDS.length]!,
    tier: Math.floor(key / ENTITY_KINDS.length),
    ...tally,
    statuses: statuses.map(([status, count]) => {
      const [kind, value] = JSON.parse(status) as [string, string];
      return { kind, value, count };
    }),
  };
}
