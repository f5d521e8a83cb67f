/** Which rows counted at one viewpoint and not at the other, and why. */
import { counts, type Dated } from '../../projection/projection.ts';
import { explainRisk, type FactEffect } from '../../risk/explain.ts';
import { USES_MATERIAL } from '../declared-unused.ts';
import type { Prepared } from '../prepare.ts';
import type { SupplyQuestion } from '../question.ts';
import type { Move, MoveKind } from './answer.ts';

/** Why a row counts at one viewpoint and not at the other. */
function moveOf(row: Dated, before: SupplyQuestion, after: SupplyQuestion, appears: boolean): MoveKind {
  const { asOf, knownAt } = appears ? before : after;
  if (row.recorded > knownAt) return appears ? 'recorded' : 'not-yet-recorded';
  if (row.retracted <= knownAt) return appears ? 'not-yet-retracted' : 'retracted';
  if (row.from > asOf) return appears ? 'began' : 'not-yet-begun';
  return appears ? 'not-yet-ended' : 'ended';
}

/** Claims into x that count at one viewpoint only, by supplier. */
export function claimMoves(before: Prepared, after: Prepared, x: number): Map<number, Move[]> {
  const { projection } = before;
  const { claims, byCustomer, documentIds } = projection;
  const moves = new Map<number, Move[]>();
  for (let claim = byCustomer[x]!; claim < byCustomer[x + 1]!; claim++) {
    if (before.counted[claim] === after.counted[claim]) continue;
    const dated = {
      from: claims.validFrom[claim]!,
      to: claims.validTo[claim]!,
      recorded: claims.recordings.recordedAt[claims.recording[claim]!]!,
      retracted: claims.recordings.retractedAt[claims.recording[claim]!]!,
    };
    const supplier = claims.supplier[claim]!;
    const move: Move = {
      what: 'claim',
      id: projection.claimId(claim),
      move: moveOf(dated, before.question, after.question, after.counted[claim] === 1),
      document: documentIds[claims.document[claim]!] ?? null,
    };
    const list = moves.get(supplier);
    if (list) list.push(move);
    else moves.set(supplier, [move]);
  }
  return moves;
}

/** Statuses that declare x not to use a material, in force at one viewpoint only. */
export function declarationMoves(before: Prepared, after: Prepared, x: number): Move[] {
  return statusMoves(before, after, x, ({ kind, value }) => kind === USES_MATERIAL && value === 'no');
}

/** Facts and mitigating statuses that make r(x) at one viewpoint and not at the other. */
export function riskMoves(before: Prepared, after: Prepared, x: number): Move[] {
  const was = explainRisk(before.projection, before.question, x);
  const is = explainRisk(after.projection, after.question, x);
  const effects = new Map<string, [FactEffect | undefined, FactEffect | undefined]>();
  for (const effect of was.facts) effects.set(effect.fact.id, [effect, undefined]);
  for (const effect of is.facts) effects.set(effect.fact.id, [effects.get(effect.fact.id)?.[0], effect]);
  const facts = [...effects.values()].flatMap(([a, b]) => factMove(before, after, a, b));
  const mitigating = (explained: typeof was) => new Set(explained.mitigations.map(({ status }) => status.id));
  const [held, holds] = [mitigating(was), mitigating(is)];
  return [...facts, ...statusMoves(before, after, x, ({ id }) => held.has(id) !== holds.has(id))];
}

function factMove(
  before: Prepared,
  after: Prepared,
  was: FactEffect | undefined,
  is: FactEffect | undefined,
): Move[] {
  const worth = (effect: FactEffect | undefined) => (effect?.counts ? (effect.severity ?? 0) : 0);
  if (worth(was) === worth(is)) return [];
  const { fact } = (is ?? was)!;
  const appears = worth(is) > worth(was);
  const reason = (appears ? was : is)?.reason;
  const moves: Partial<Record<string, [MoveKind, MoveKind]>> = {
    superseded: ['not-yet-superseded', 'superseded'],
    'not-yet-issued': ['issued', 'not-yet-issued'],
    stale: ['not-yet-aged', 'aged'],
    'not-known': ['recorded', 'not-yet-recorded'],
  };
  const isOutOfDate = !counts(fact, ...momentOf(appears ? before.question : after.question));
  const named = isOutOfDate ? undefined : moves[reason ?? ''];
  const move = named?.[appears ? 0 : 1] ?? moveOf(fact, before.question, after.question, appears);
  return [{ what: 'fact', id: fact.id, move, document: fact.document }];
}

const momentOf = ({ asOf, knownAt }: SupplyQuestion): [number, number] => [asOf, knownAt];

function statusMoves(
  { projection, question: before }: Prepared,
  { question: after }: Prepared,
  x: number,
  concerns: (status: { id: string; kind: string; value: string }) => boolean,
): Move[] {
  return projection.statusesOf(x).flatMap((status): Move[] => {
    const held = counts(status, before.asOf, before.knownAt);
    const holds = counts(status, after.asOf, after.knownAt);
    if (held === holds || !concerns(status)) return [];
    const move = moveOf(status, before, after, holds);
    return [{ what: 'status', id: status.id, move, document: status.document }];
  });
}
