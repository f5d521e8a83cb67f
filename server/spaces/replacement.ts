/**
 * Documents of one declarer and one series replace each other: what an earlier one says ends the day before a later
 * one begins, from the moment on at which both are on record (docs/method.md).
 */
import { dayText, parseDay } from '../projection/times.ts';
import { type ShownDocument, textOf } from './documents.ts';

/** From a moment on it is known that another document takes over on a day. */
export interface Replacement {
  /** ISO 8601: both documents are on record. */
  readonly known: string;
  /** The later of the two imports. */
  readonly rank: number;
  /** YYYY-MM-DD: the date of the later document. */
  readonly day: string;
}

/** By document: what replaces it, each known later than the one before and taking over earlier. */
export type Replacements = ReadonlyMap<string, readonly Replacement[]>;

/** A document without a date has that of its import. */
const dayOf = (document: ShownDocument): string =>
  textOf(document, 'date') ?? committed(document).slice(0, 10);
/** An import that shows has been committed. */
const committed = ({ by }: ShownDocument): string => by.committedAt ?? by.startedAt;

/** `documents` come in order of loading, which decides between two of one day; `canonical` names a merged declarer. */
export function replacementsOf(
  documents: readonly ShownDocument[],
  canonical: (entity: string) => string,
): Replacements {
  const series = new Map<string, ShownDocument[]>();
  for (const document of documents) {
    const declarer = textOf(document, 'declarer');
    const name = textOf(document, 'series');
    if (declarer === null || name === null) continue;
    const key = JSON.stringify([canonical(declarer), name]);
    series.set(key, [...(series.get(key) ?? []), document]);
  }
  const found = new Map<string, readonly Replacement[]>();
  for (const members of series.values()) {
    const inTime = members.map((document, i) => ({ document, day: dayOf(document), i }));
    inTime.sort((a, b) => (a.day === b.day ? a.i - b.i : a.day < b.day ? -1 : 1));
    for (const [at, { document }] of inTime.entries()) {
      const later = inTime.slice(at + 1).map(({ document: other, day }) => replacement(document, other, day));
      if (later.length > 0) found.set(document.id, stepsOf(later));
    }
  }
  return found;
}

function replacement(document: ShownDocument, later: ShownDocument, day: string): Replacement {
  const last = committed(later) > committed(document) ? later : document;
  return { known: committed(last), rank: Math.max(later.by.n, document.by.n), day };
}

/** Each day that is earlier than all that were known before. */
function stepsOf(replacements: Replacement[]): Replacement[] {
  replacements.sort((a, b) => (a.known === b.known ? (a.day < b.day ? -1 : 1) : a.known < b.known ? -1 : 1));
  const steps: Replacement[] = [];
  for (const each of replacements) if (!steps.length || each.day < steps.at(-1)!.day) steps.push(each);
  return steps;
}

/** A claim with the times that a replacement moves. */
export interface Timed {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedAt: string | null;
  readonly retractedAt: string | null;
  /** Order of the import whose time it was recorded at; 0: a time of its own. */
  readonly rank: number;
}

/**
 * The versions of a claim whose document is replaced, in order of time: as it stood until the replacement was known,
 * then ending the day before it, under an id of its own. A version that would hold on no day, or that was never known,
 * is not among them.
 */
export function versionsOf(claim: Timed, steps: readonly Replacement[]): Timed[] {
  const versions: Timed[] = [];
  let version: Timed = claim;
  for (const { known, rank, day } of steps) {
    if (claim.retractedAt !== null && claim.retractedAt <= known) break;
    const last = dayText(parseDay(day)! - 1);
    if (version.validTo !== null && version.validTo <= last) continue;
    if (version.recordedAt === null || version.recordedAt < known) {
      versions.push({ ...version, retractedAt: known });
    }
    if (claim.validFrom !== null && last < claim.validFrom) return versions;
    const own = claim.recordedAt !== null && claim.recordedAt >= known;
    version = {
      ...claim,
      id: `${claim.id}${MARK}${day}`,
      validTo: last,
      recordedAt: own ? claim.recordedAt : known,
      rank: own ? claim.rank : rank,
    };
  }
  return [...versions, version];
}

const MARK = '~';
const VERSION = /~\d{4}-\d{2}-\d{2}$/;

/** The id of the claim that a version is of; its own where it is none. */
export const claimOf = (id: string): string => id.replace(VERSION, '');
