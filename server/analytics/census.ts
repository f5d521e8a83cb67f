/** Counts of what is upstream, by kind and tier: where shares are missing, counts speak first (method.md 3, "Census"). */
import { ENTITY_KINDS } from '../model.ts';
import { HAS_FACT } from '../risk/tally.ts';
import type { CensusRow } from './answer.ts';
import { type HeldStatuses, heldStatuses } from './held-statuses.ts';
import type { Prepared } from './prepare.ts';
import type { ReachTree } from './reach-tree.ts';

/** Rows by tier, then in the order of kinds; the buyer counts only where it is upstream of itself. */
export function censusOf(
  { projection, question, vector }: Prepared,
  { entities, tier }: ReachTree,
): CensusRow[] {
  const held = heldStatuses(projection, question);
  const { kind } = projection.entities;
  const tallies: Tally[] = [];
  for (let position = 0; position < entities.length; position++) {
    const entity = entities[position]!;
    const key = tier[position]! * ENTITY_KINDS.length + kind[entity]!;
    tallies[key] ??= { count: 0, risky: 0, withoutFact: 0, withoutStatus: 0, held: new Map() };
    const tally = tallies[key];
    tally.count++;
    if (vector.risk[entity]! > 0) tally.risky++;
    if (!(vector.flags[entity]! & HAS_FACT)) tally.withoutFact++;
    const statuses = held.byEntity.get(entity);
    if (!statuses) {
      tally.withoutStatus++;
      continue;
    }
    for (const status of statuses) tally.held.set(status, (tally.held.get(status) ?? 0) + 1);
  }
  return tallies.flatMap((tally, key) => [rowOf(key, tally, held)]);
}

interface Tally {
  count: number;
  risky: number;
  withoutFact: number;
  withoutStatus: number;
  /** By position of the status in the names of those held. */
  held: Map<number, number>;
}

function rowOf(key: number, { held, ...tally }: Tally, { names }: HeldStatuses): CensusRow {
  const statuses = [...held].sort(([a], [b]) => a - b);
  return {
    kind: ENTITY_KINDS[key % ENTITY_KINDS.length]!,
    tier: Math.floor(key / ENTITY_KINDS.length),
    ...tally,
    statuses: statuses.map(([status, count]) => ({ ...names[status]!, count })),
  };
}
