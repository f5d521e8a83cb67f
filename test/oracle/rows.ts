import type { Dated, DocumentRow, OracleQuestion, OracleTables } from './tables.ts';

/** A moment in milliseconds. "A bare date is 00:00 UTC"; a time without a zone is read as UTC too. */
export function moment(text: string): number {
  const bareDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const value = Date.parse(bareDate || zoned ? text : `${text}Z`);
  if (Number.isNaN(value)) throw new Error(`not a moment: ${text}`);
  return value;
}

/** "A row counts on date D if validFrom <= D <= validTo, both days included, empty is open." */
export function validOn(row: Dated, date: string): boolean {
  const day = moment(date.slice(0, 10));
  if (row.validFrom && moment(row.validFrom.slice(0, 10)) > day) return false;
  if (row.validTo && moment(row.validTo.slice(0, 10)) < day) return false;
  return true;
}

/** "It is known at T if recordedAt <= T < retractedAt; an empty recordedAt is 'always known'." */
export function knownAt(row: Dated, time: string): boolean {
  const at = moment(time);
  if (row.recordedAt && moment(row.recordedAt) > at) return false;
  if (row.retractedAt && at >= moment(row.retractedAt)) return false;
  return true;
}

export function counts(row: Dated, question: OracleQuestion): boolean {
  return validOn(row, question.asOf) && knownAt(row, question.knownAt);
}

/** "by code point": JavaScript's < compares UTF-16 units, which differs beyond the basic plane. */
export function compareIds(a: string, b: string): number {
  const left = Array.from(a, (c) => c.codePointAt(0)!);
  const right = Array.from(b, (c) => c.codePointAt(0)!);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!;
  }
  return left.length - right.length;
}

/** Lists of ids compare element by element, a prefix first. */
export function compareIdLists(a: string[], b: string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareIds(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Tables give documents no recorded time: one is known when nothing cites it, or a row citing it is known. */
function documentKnown(tables: OracleTables, document: DocumentRow, time: string): boolean {
  const citing = [...tables.facts, ...tables.statuses, ...tables.links].filter(
    (row) => row.document === document.id,
  );
  return citing.length === 0 || citing.some((row) => knownAt(row, time));
}

/**
 * Ids of the documents whose facts do not apply. "Of documents with the same publisher and title only the latest
 * dated on or before the as-of date (and known by the known-at moment) counts."
 */
export function lapsedDocuments(tables: OracleTables, question: OracleQuestion): Set<string> {
  const lapsed = new Set<string>();
  const day = moment(question.asOf.slice(0, 10));
  for (const document of tables.documents) {
    if (!document.publisher || !document.title) continue; // no series
    const series = tables.documents.filter(
      (d) => d.publisher === document.publisher && d.title === document.title,
    );
    const known = series.filter((d) => d.date && documentKnown(tables, d, question.knownAt));
    const issued = known.filter((d) => moment(d.date!) <= day);
    const candidates = issued.length > 0 ? issued : known; // "where none is dated so early, the latest counts"
    if (candidates.length === 0) {
      if (document.date) lapsed.add(document.id); // not known yet
      continue;
    }
    const latest = Math.max(...candidates.map((d) => moment(d.date!)));
    if (!candidates.includes(document) || moment(document.date!) !== latest) lapsed.add(document.id);
  }
  return lapsed;
}
