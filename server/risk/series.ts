import type { Projection } from '../projection/projection.ts';
import type { Series } from './lens.ts';

/** Whether a document on record is an edition of one of these lists. */
export function isOfSeries(projection: Projection, document: string, series: readonly Series[]): boolean {
  const row = projection.documentById.get(document);
  if (!row) return false;
  return series.some(
    ({ title, publisher }) =>
      same(row.title, title) && (publisher === undefined || same(row.publisher, publisher)),
  );
}

function same(given: string | null, wanted: string): boolean {
  return given?.trim().toLowerCase() === wanted.trim().toLowerCase();
}
