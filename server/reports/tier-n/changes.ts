/** What moved since an earlier report: its figures beside those of now, and what moved them where that is on record. */
import type { Mover } from '../../analytics/compare/answer.ts';
import { differenceOf } from '../../analytics/compare/differences.ts';
import type { Question } from '../../analytics/question.ts';
import { OrepathError } from '../../errors.ts';
import { compareCodePoints } from '../../projection/code-points.ts';
import { parseDay, parseMoment } from '../../projection/times.ts';
import { reportEntityById } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { PreviousReport, PreviousStatus } from '../previous/previous.ts';
import type { Listed, ReportEntity } from '../report.ts';
import type {
  ChangedStatus,
  ChangedValue,
  MoversUnknown,
  ReportChanges,
  ReportMover,
} from './changes-content.ts';
import type { ReportFigures } from './content.ts';

/** What is compared with the earlier report: of this one. */
export interface Compared extends Pick<PreviousReport, 'figures' | 'contributions' | 'gaps' | 'smelters'> {
  /** Citations so far, those of the editions among them. */
  documents: readonly string[];
}

/** Differences below this are those of the last digits. */
const SAME = 1e-9;
/** Movers listed at most. */
const MOST_MOVERS = 100;

/** `buyer` is a position in the projection. Throws CANCELLED. */
export async function changesSince(
  desk: Desk,
  buyer: number,
  previous: PreviousReport,
  now: Compared,
): Promise<ReportChanges> {
  const { citations } = desk;
  const citedBefore = now.documents.length;
  const [then, here] = [new Set(previous.documents), new Set(now.documents)];
  const missing = (ids: readonly string[], others: ReadonlySet<string>) =>
    ids.filter((id) => !others.has(id)).sort(compareCodePoints);
  return {
    difference: differenceOf(plain(previous.figures), plain(now.figures)),
    ...(await moversOf(desk, buyer, previous, now)),
    contributions: valuesOf(previous.contributions, now.contributions, (row) => row.contribution),
    gaps: valuesOf(previous.gaps, now.gaps, (row) => row.opaque),
    smelters: smeltersOf(previous.smelters, now.smelters),
    statuses: statusesOf(previous.smelters, now.smelters),
    documents: {
      added: missing(now.documents, then).map((id) => citations.cite(id)!),
      gone: missing(previous.documents, here).map((id) => citations.cite(id)!),
    },
    citedBefore,
  };
}

const plain = ({ exposure, coverage, mass }: ReportFigures) => ({ exposure, coverage, mass });

const isWhole = ({ rows, total }: Listed<unknown>): boolean => rows.length === total;

const byId = <T extends { entity: ReportEntity }>({ rows }: Listed<T>): Map<string, T> =>
  new Map(rows.map((row) => [row.entity.id, row]));

/** What moved, largest first. Of a list that was cut nobody knows what is not on it. */
function valuesOf<T extends { entity: ReportEntity }>(
  then: Listed<T>,
  now: Listed<T>,
  amount: (row: T) => number,
): Listed<ChangedValue> {
  const [before, after] = [byId(then), byId(now)];
  const changed = [...new Set([...before.keys(), ...after.keys()])].flatMap((id): ChangedValue[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if ((!was && !isWhole(then)) || (!is && !isWhole(now))) return [];
    const [a, b] = [was ? amount(was) : null, is ? amount(is) : null];
    if (Math.abs((b ?? 0) - (a ?? 0)) <= SAME) return [];
    return [{ entity: (is ?? was)!.entity, before: a, after: b }];
  });
  const size = ({ before: a, after: b }: ChangedValue) => Math.abs((b ?? 0) - (a ?? 0));
  changed.sort((a, b) => size(b) - size(a) || compareCodePoints(a.entity.id, b.entity.id));
  return { rows: changed, total: changed.length };
}

type Smelters = PreviousReport['smelters'];

function smeltersOf(then: Smelters, now: Smelters): ReportChanges['smelters'] {
  const [before, after] = [byId(then), byId(now)];
  const only = (list: Smelters, others: typeof before, othersWhole: boolean) =>
    othersWhole ? list.rows.flatMap(({ entity }) => (others.has(entity.id) ? [] : [entity])) : [];
  return { added: only(now, before, isWhole(then)), gone: only(then, after, isWhole(now)) };
}

/** Of smelters that both name: statuses that held then or hold now, and not both alike. */
function statusesOf(then: Smelters, now: Smelters): Listed<ChangedStatus> {
  const before = byId(then);
  const rows = now.rows.flatMap(({ entity, statuses }) => {
    const was = before.get(entity.id);
    return was ? changedStatuses(entity, was.statuses, statuses) : [];
  });
  return { rows, total: rows.length };
}

function changedStatuses(
  entity: ReportEntity,
  was: readonly PreviousStatus[],
  is: readonly PreviousStatus[],
): ChangedStatus[] {
  const keyOf = ({ kind, material }: PreviousStatus) => JSON.stringify([kind, material]);
  const valuesAt = (list: readonly PreviousStatus[], key: string) =>
    [...new Set(list.filter((one) => keyOf(one) === key).map(({ value }) => value))].sort();
  const keys = [...new Set([...was, ...is].map(keyOf))].sort();
  return keys.flatMap((key) => {
    const [before, after] = [valuesAt(was, key), valuesAt(is, key)];
    if (before.join('\n') === after.join('\n')) return [];
    const [kind, material] = JSON.parse(key) as [string, string | null];
    return [{ entity, kind, material, before, after }];
  });
}

type Named = Pick<ReportChanges, 'movers' | 'moversUnknown'>;

/** Named only where what was known then is still on record, and gives the figure that the earlier report has. */
async function moversOf(desk: Desk, buyer: number, previous: PreviousReport, now: Compared): Promise<Named> {
  const unknown = (moversUnknown: MoversUnknown): Named => ({ movers: null, moversUnknown });
  const { asker, question } = desk;
  if (previous.lens.version !== question.lens.version) return unknown('OTHER_LENS');
  const before = await earlierQuestion(desk, previous);
  if (before === null) return unknown('NOT_ON_RECORD');
  const then = await expectedOf(desk, before, buyer);
  if (then === null || Math.abs(then - previous.figures.exposure.expected) > SAME)
    return unknown('NOT_ON_RECORD');
  const asked = { before, after: question, buyer, first: MOST_MOVERS };
  const { movers, total, difference } = await asker.analyse('compare', asked);
  const moved = now.figures.exposure.expected - previous.figures.exposure.expected;
  if (Math.abs(difference.exposure.expected - moved) > SAME) return unknown('NOT_ON_RECORD');
  return { movers: { rows: movers.map((mover) => reportMover(desk, mover)), total }, moversUnknown: null };
}

/** null where the buyer was none then. */
async function expectedOf({ asker }: Desk, question: Question, buyer: number): Promise<number | null> {
  try {
    return (await asker.exposure(question, buyer, { contributions: 0, materials: false })).exposure.expected;
  } catch (error) {
    if (error instanceof OrepathError && error.code === 'NOT_A_BUYER') return null;
    throw error;
  }
}

/** The question as it was asked then; null where nothing on record has the earlier snapshot. */
async function earlierQuestion(
  { asker, question }: Desk,
  { request, snapshot }: PreviousReport,
): Promise<Question | null> {
  const asOf = parseDay(request.asOf);
  const until = request.knownAt === null ? question.knownAt : parseMoment(request.knownAt);
  if (asOf === undefined || until === undefined) return null;
  const knownAt = await asker.analyse('momentOfSnapshot', { snapshot, until });
  return knownAt === null ? null : { ...question, asOf, knownAt };
}

function reportMover(
  { asker, citations }: Desk,
  { moves, contribution, entities, count }: Mover,
): ReportMover {
  const { projection } = asker.state;
  return {
    contribution,
    moves: moves.map(({ what, id, move, document }) => ({
      what,
      id,
      move,
      source: citations.cite(document),
    })),
    entities: entities.map(({ id }) => reportEntityById(projection, id)),
    count,
  };
}
