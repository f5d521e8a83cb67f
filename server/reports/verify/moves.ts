/** What differs between two contents of one question, row by row. */
import type { Citation, Report } from '../report.ts';
import { rowKeys } from './row-keys.ts';

export interface Move {
  /** `figures.exposure.expected`, `contributions.rows[own:R-tin].arrival` */
  at: string;
  what: 'changed' | 'new' | 'gone';
  /** null where it is new. */
  before: unknown;
  /** null where it is gone. */
  after: unknown;
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is hashed over the rest, and what says the same once more in sentences: told only where nothing else differs. */
const FOLLOWS: readonly string[] = ['id', 'contentHash', 'summary'];
/** What is to be read first. */
const FIRST: readonly string[] = ['generator', 'request', 'basis', 'figures'];

/** Every place that differs, in the order of the content: what it rests on, its figures, then the rest by name. */
export function movesBetween(before: Report, after: Report): Move[] {
  const moves: Move[] = [];
  const [old, now] = [comparable(before), comparable(after)];
  const rest = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  const parts = [...FIRST, ...rest.filter((part) => !FIRST.includes(part))];
  for (const part of parts) compareAt(part, old[part], now[part], moves);
  if (moves.length === 0)
    for (const part of FOLLOWS) compareAt(part, plainly(before)[part], plainly(after)[part], moves);
  return moves;
}

const plainly = (report: Report): Plain => ({ ...report });

/** With documents by their ids: their numbers move with every document that comes before. */
function comparable(report: Report): Plain {
  const citations: readonly Citation[] = Array.isArray(report.citations) ? report.citations : [];
  const ids = new Map(citations.map(({ number, id }) => [number, id]));
  const named = (value: unknown, key: string): unknown => {
    if (typeof value === 'number' && CITING.includes(key)) return ids.get(value) ?? value;
    if (Array.isArray(value)) {
      const items = value.map((item) => named(item, key));
      return CITING.includes(key) ? items.sort() : items;
    }
    if (!isPlain(value)) return value;
    const kept = Object.entries(value).filter(([inner]) => inner !== 'number');
    return Object.fromEntries(kept.map(([inner, each]) => [inner, named(each, inner)]));
  };
  const own = Object.entries(report).filter(([key]) => !FOLLOWS.includes(key));
  return Object.fromEntries(own.map(([key, value]) => [key, named(value, key)]));
}

/** Properties that hold numbers of citations. */
const CITING: readonly string[] = ['source', 'sources', 'editions'];

function compareAt(at: string, before: unknown, after: unknown, moves: Move[]): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    compareLists(at, before, after, moves);
    return;
  }
  if (isPlain(before) && isPlain(after)) {
    for (const key of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort())
      compareAt(`${at}.${key}`, before[key], after[key], moves);
    return;
  }
  if (Object.is(before, after) || JSON.stringify(before) === JSON.stringify(after)) return;
  const what = before === undefined ? 'new' : after === undefined ? 'gone' : 'changed';
  moves.push({ at, what, before: before ?? null, after: after ?? null });
}

function compareLists(
  at: string,
  before: readonly unknown[],
  after: readonly unknown[],
  moves: Move[],
): void {
  const old = new Map(rowKeys(before).map((key, i) => [key, before[i]]));
  const now = new Map(rowKeys(after).map((key, i) => [key, after[i]]));
  for (const [key, row] of old) {
    if (now.has(key)) compareAt(`${at}[${key}]`, row, now.get(key), moves);
    else moves.push({ at: `${at}[${key}]`, what: 'gone', before: row, after: null });
  }
  for (const [key, row] of now) {
    if (!old.has(key)) moves.push({ at: `${at}[${key}]`, what: 'new', before: null, after: row });
  }
}
