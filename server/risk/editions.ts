/** Which editions of documents stand on a date: a later edition ends what an earlier one says (method.md 2). */
import type { Document, Projection } from '../projection/projection.ts';

export type Edition = 'current' | 'superseded' | 'not-yet-issued' | 'not-known';

/**
 * How each document stands for a question asked as of a day, as known at a moment. Documents of one publisher and
 * title are editions of one thing: those with the latest date on or before the day are current. A document without
 * publisher, title or date has no editions to compare and is current.
 */
export function editionsAt(projection: Projection, asOf: number, knownAt: number): (document: string) => Edition {
  const latest = new Map<string, number>();
  for (const document of projection.documents) {
    const series = seriesOf(document);
    if (series === undefined || document.recorded > knownAt || document.day > asOf) continue;
    latest.set(series, Math.max(document.day, latest.get(series) ?? document.day));
  }
  return (id) => {
    const document = projection.documentById.get(id);
    return document ? editionOf(document, latest, asOf, knownAt) : 'current';
  };
}

function editionOf(document: Document, latest: Map<string, number>, asOf: number, knownAt: number): Edition {
  if (document.recorded > knownAt) return 'not-known';
  const series = seriesOf(document);
  if (series === undefined) return 'current';
  if (document.day > asOf) return 'not-yet-issued';
  return document.day === latest.get(series) ? 'current' : 'superseded';
}

function seriesOf({ publisher, title, day }: Document): string | undefined {
  if (publisher === null || title === null || Number.isNaN(day)) return undefined;
  return JSON.stringify([publisher, title]);
}
