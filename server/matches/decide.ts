/** A person's word on whether two entities are one: kept with who and when, and undone like any import. */
import { OrepathError } from '../errors.ts';
import { schemeOf } from '../identifiers/index.ts';
import { asOnlyWriter, type Lease } from '../imports/lease.ts';
import { oneAtATime } from '../imports/one-at-a-time.ts';
import { type ImportRecord, listImports, undoImport } from '../imports/record.ts';
import { withMadeId } from '../ingest/tables/index.ts';
import {
  BY_IDENTIFIER,
  type EffectiveMatch,
  effectiveMatches,
  isDecision,
  pairOf,
} from '../matching/effective.ts';
import type { MatchState } from '../model.ts';
import { recordedMatches } from '../spaces/recorded-matches.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Store } from '../store/store.ts';
import { DECISION_FORMAT, importMatches } from './import-matches.ts';
import { type MatchedEntity, matchedEntities } from './matched-entities.ts';

export interface DecisionOrder {
  space: string;
  a: string;
  b: string;
  /** `possible` opens the case again. */
  state: MatchState;
  /** Who decides, as it will be kept. */
  by: string;
  reason?: string | null | undefined;
  now: () => Date;
  /** What must still hold of the pair, as `standing` told it; absent: whatever holds. */
  standing?: string | undefined;
}

const LONGEST_BY = 200;
const LONGEST_REASON = 2_000;

const WORDS: Readonly<Record<MatchState, string>> = {
  confirmed: 'confirmed',
  rejected: 'rejected',
  possible: 'opened again',
};

/** A decision that can be kept, in its words. Throws as `decideMatch`. */
async function checked(store: Store, order: DecisionOrder) {
  const { state } = order;
  const by = checkText(order.by, 'by', LONGEST_BY);
  const reason = order.reason?.trim() ? checkText(order.reason, 'reason', LONGEST_REASON) : undefined;
  if (by === '' || by.toLowerCase() === BY_IDENTIFIER) {
    throw invalid('by', 'a decision has somebody who made it', 'a name or an address', order.by);
  }
  const [a, b] = await entitiesOf(store, order);
  if (state === 'confirmed') checkMayBeOne(a, b);
  return { a, b, state, by, reason };
}

/** What holds of a pair, to be compared with what holds later: nothing, a state, or the import of a decision. */
export async function standing(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  a: string,
  b: string,
): Promise<string> {
  const holds = (await matchOf(store, space, imports, a, b))?.history[0];
  if (!holds) return '';
  return isDecision(holds) ? String(holds.import) : holds.state;
}

/** Throws what `decideMatch` would; what holds of the pair before it. */
export async function checkDecision(store: Store, order: DecisionOrder): Promise<string> {
  const { space, a, b } = order;
  await checked(store, order);
  return standing(store, space, await listImports(store, space), a, b);
}

/**
 * Keeps a decision as an import of its own; its number. Nothing that was said before is overwritten.
 * Throws UNKNOWN_ENTITY, INVALID_ARGUMENT where nobody is named or the two cannot be one, and PROPOSAL_STALE where
 * something else holds of the pair than was to stand.
 */
export async function decideMatch(store: Store, order: DecisionOrder): Promise<number> {
  const { space, now } = order;
  const { a, b, state, by, reason } = await checked(store, order);
  const decision = { a: a.id, b: b.id, state, decidedBy: by, decidedAt: now().toISOString() };
  return importMatches(store, {
    space,
    source: `match ${WORDS[state]} by ${by}: ${a.id} and ${b.id}`,
    format: DECISION_FORMAT,
    rows: [withMadeId('matches', { ...decision, ...(reason && { reason }) })],
    now,
    async before(imports) {
      if (order.standing === undefined) return;
      const stands = await standing(store, space, imports, a.id, b.id);
      if (stands !== order.standing) throw overtaken(order.standing, stands);
    },
  });
}

/** What is held of a pair is no longer what it was. */
const overtaken = (expected: string, got: string): OrepathError =>
  new OrepathError({
    code: 'PROPOSAL_STALE',
    message: 'something else holds of the pair by now',
    expected: `what held of it before: ${expected || 'nothing'}`,
    got: got || 'nothing',
  });

async function entitiesOf(
  store: Store,
  { space, a, b }: DecisionOrder,
): Promise<[MatchedEntity, MatchedEntity]> {
  if (a === b) throw invalid('b', 'an entity is itself', 'two entities', b);
  const found = await matchedEntities(store, space, await listImports(store, space), [a, b]);
  const [one, other] = (a < b ? [a, b] : [b, a]).map((id) => {
    const entity = found.get(id);
    if (entity) return entity;
    throw new OrepathError({
      code: 'UNKNOWN_ENTITY',
      message: `space ${space} has no entity ${id}`,
      got: id.slice(0, 200),
      where: { field: id === a ? 'a' : 'b' },
    });
  });
  return [one!, other!];
}

/** What no decision can make one, for the graph would not follow it. */
function checkMayBeOne(a: MatchedEntity, b: MatchedEntity): void {
  if (a.kind !== b.kind) {
    throw invalid('b', `a ${a.kind} and a ${b.kind} are not one entity`, `another ${a.kind}`, b.id);
  }
  if (schemeOf(a.id) === 'rmi' && schemeOf(b.id) === 'rmi') {
    throw invalid(
      'b',
      'an RMI id is one plant’s for one metal: two are two',
      'an entity without an RMI id',
      b.id,
    );
  }
}

function checkText(text: string, field: string, most: number): string {
  const trimmed = text.trim();
  // controls have no place in a table
  if (trimmed.length <= most && !/\p{Cc}/u.test(trimmed)) return trimmed;
  throw invalid(
    field,
    `this cannot be the ${field} of a decision`,
    `at most ${most} printable characters`,
    text,
  );
}

const invalid = (field: string, message: string, expected: string, got: string): OrepathError =>
  new OrepathError({ code: 'INVALID_ARGUMENT', message, expected, got: got.slice(0, 200), where: { field } });

/** What holds of one pair, of everything that the imports that show say of it. */
export async function matchOf(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  a: string,
  b: string,
): Promise<EffectiveMatch | undefined> {
  const rows = await recordedMatches(store, space, imports, new Visibility(imports), 'export/matches');
  return effectiveMatches(rows.filter((row) => pairOf(row.a, row.b) === pairOf(a, b)))[0];
}

/** The import of the decision that holds of a pair. Throws INVALID_ARGUMENT where `undoDecision` does. */
async function decisionThatHolds(
  store: Store,
  { space, a, b }: Pick<DecisionOrder, 'space' | 'a' | 'b'>,
): Promise<number> {
  const imports = await listImports(store, space);
  const holds = (await matchOf(store, space, imports, a, b))?.history[0];
  if (!holds || !isDecision(holds)) {
    throw invalid('a', 'no decision holds of this pair', 'a pair that a person has decided', a);
  }
  const record = imports.find(({ n }) => n === holds.import);
  if (record?.format !== DECISION_FORMAT) {
    const message = `the decision came with import ${holds.import}, which holds other rows too`;
    throw invalid('a', message, `another decision, or import ${holds.import} undone whole`, a);
  }
  return holds.import;
}

/** Throws what `undoDecision` would; what holds of the pair before it. */
export const checkUndoDecision = async (
  store: Store,
  order: Pick<DecisionOrder, 'space' | 'a' | 'b'>,
): Promise<string> => String(await decisionThatHolds(store, order));

/**
 * Takes the decision back that holds of a pair, by undoing its import; what was said before it holds again. The number
 * of the import. Throws INVALID_ARGUMENT where no decision holds, or it came with an import of other rows too, and
 * PROPOSAL_STALE where another holds than was to stand.
 */
export function undoDecision(
  store: Store,
  order: Pick<DecisionOrder, 'space' | 'a' | 'b' | 'now' | 'standing'>,
): Promise<number> {
  const { space, now } = order;
  const alone = async (lease: Lease) => {
    const n = await decisionThatHolds(store, order);
    const stands = order.standing ?? String(n);
    if (stands !== String(n)) throw overtaken(stands, String(n));
    await undoImport(store, lease, n, now().toISOString());
    return n;
  };
  return oneAtATime(store, () => asOnlyWriter(store, space, alone));
}
