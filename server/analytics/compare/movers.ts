/** Who moved the expected exposure: the movement of every entity handed to the rows that caused it. */
import { compareCodePoints } from '../../projection/code-points.ts';
import { refOf } from '../entity-ref.ts';
import type { Prepared } from '../prepare.ts';
import type { Move, Mover } from './answer.ts';
import { claimMoves, declarationMoves, riskMoves } from './causes.ts';
import type { EntityMovement, Movement } from './movement.ts';

const MOST_ENTITIES = 20;

interface Group {
  readonly moves: readonly Move[];
  contribution: number;
  readonly parts: Map<number, number>;
}

/** Largest first by size, then by the first id. Moves that act on the same entity can only be told together. */
export function moversOf(before: Prepared, after: Prepared, movement: Movement): Mover[] {
  const groups = new Map<string, Group>();
  const hand = (x: number, moves: readonly Move[], part: number) => {
    if (part === 0) return;
    const sorted = [...moves].sort(
      (a, b) => compareCodePoints(a.what, b.what) || compareCodePoints(a.id, b.id),
    );
    const key = JSON.stringify(sorted);
    const group = groups.get(key) ?? { moves: sorted, contribution: 0, parts: new Map<number, number>() };
    group.contribution += part;
    group.parts.set(x, (group.parts.get(x) ?? 0) + part);
    groups.set(key, group);
  };
  for (const [x, moved] of movement.entities) {
    if (moved.risk !== 0) hand(x, riskMoves(before, after, x), moved.risk);
    handShares(before, after, x, moved, (moves, part) => hand(x, moves, part));
  }
  const movers = [...groups.values()].sort(
    (a, b) =>
      Math.abs(b.contribution) - Math.abs(a.contribution) ||
      compareCodePoints(a.moves[0]?.id ?? '', b.moves[0]?.id ?? ''),
  );
  return movers.map((group) => moverOf(before, group));
}

/**
 * A supplier's share is moved by the claims on it that changed. What moves the shares of other suppliers (a remainder
 * that grows or shrinks, a sum that is scaled) is handed to the changed pairs as their own shares changed.
 */
function handShares(
  before: Prepared,
  after: Prepared,
  x: number,
  { shares }: EntityMovement,
  hand: (moves: readonly Move[], part: number) => void,
): void {
  if (shares.size === 0) return;
  const byPair = claimMoves(before, after, x);
  const declared = before.supply.end[x] === after.supply.end[x] ? [] : declarationMoves(before, after, x);
  if (declared.length > 0 || byPair.size === 0) {
    const moves = [...declared, ...[...byPair.values()].flat()];
    const all = [...shares.values()].reduce((sum, { part }) => sum + part, 0);
    hand(moves.length > 0 ? moves : [shapeMove(before, after, x)], all);
    return;
  }
  const changeOf = (supplier: number) => Math.abs(shares.get(supplier)?.change ?? 0);
  const changed = [...byPair.keys()].reduce((sum, supplier) => sum + changeOf(supplier), 0);
  let elsewhere = 0;
  for (const [supplier, { part }] of shares) if (!byPair.has(supplier)) elsewhere += part;
  for (const [supplier, moves] of byPair) {
    const portion = changed > 0 ? changeOf(supplier) / changed : 1 / byPair.size;
    hand(moves, (shares.get(supplier)?.part ?? 0) + elsewhere * portion);
  }
}

/** What moves the shares of an entity none of whose own rows changed. */
function shapeMove(before: Prepared, after: Prepared, x: number): Move {
  if (before.closed[x] !== after.closed[x]) {
    const move = after.closed[x] ? 'closed' : 'opened';
    return { what: 'entity', id: before.projection.idOf(x), move, document: null };
  }
  return {
    what: 'share-model',
    id: before.question.shareModel?.id ?? '',
    move: 'other-period',
    document: null,
  };
}

function moverOf({ projection }: Prepared, { moves, contribution, parts }: Group): Mover {
  const entities = [...parts].sort(
    ([x, a], [y, b]) => Math.abs(b) - Math.abs(a) || projection.idRank[x]! - projection.idRank[y]!,
  );
  return {
    moves,
    contribution,
    entities: entities.slice(0, MOST_ENTITIES).map(([x]) => refOf(projection, x)),
    count: entities.length,
  };
}
