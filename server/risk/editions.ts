/** Which editions of documents stand on a date: a later edition ends what an earlier one says (method.md 2). */
import type { Document, Projection } from '../projection/projection.ts';

export type Edition = 'current' | 'superseded' | 'not-yet-issued' | 'not-known';

/**
 * How each document stands for a question asked as of a day, as known at a moment. Documents of one publisher and
 * title are editions of one thing: of those known, the ones with the latest date on or before the day are current and
 * end all others. Where no edition is dated so early nothing is ended: a list issued in 2026 may speak of 2020, its
 * facts' own dates say. A document without publisher or title is no edition of anything and always current.
 */
export function editionsAt(
  projection: Projection,
  asOf: number,
  knownAt: number,
): (document: string) => Edition {
  const latest = new Map<string, number>();
  for (const document of projection.documents) {
    const series = seriesOf(document);
    if (series === undefined || document.recorded > knownAt || !(document.day <= asOf)) continue;
    latest.set(series, Math.max(document.day, latest.get(series) ?? document.day));
  }
  const standing = new Map(
    projection.documents.map((document) => [document.id, editionOf(document, latest, asOf, knownAt)]),
  );
  return (id) => standing.get(id) ?? 'current';
}

function editionOf(document: Document, latest: Map<string, number>, asOf: number, knownAt: number): Edition {
  if (document.recorded > knownAt) return 'not-known';
  const series = seriesOf(document);
  const current = series === undefined ? undefined : latest.get(series);
  if (current === undefined || document.day === current) return 'current';
  return document.day > asOf ? 'not-yet-issued' : 'superseded';
}

function seriesOf({ publisher, title }: Document): string | undefined {
  return publisher === null || title === null ? undefined : JSON.stringify([publisher, title]);
}
