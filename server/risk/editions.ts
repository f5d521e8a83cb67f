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
  const judged = new Map<string, Edition>();
  const judge = (id: string): Edition => {
    const document = projection.documentById.get(id);
    if (!document) return 'current';
    return editionOf(document, latestOf(projection.editionsOf(document), asOf, knownAt), asOf, knownAt);
  };
  return (id) => {
    const edition = judged.get(id) ?? judge(id);
    judged.set(id, edition);
    return edition;
  };
}

/** The latest date on or before the day of editions that are known; undefined where there is none. */
function latestOf(editions: readonly Document[], asOf: number, knownAt: number): number | undefined {
  let latest: number | undefined;
  for (const { day, recorded } of editions) {
    if (recorded <= knownAt && day <= asOf && day > (latest ?? Number.NEGATIVE_INFINITY)) latest = day;
  }
  return latest;
}

function editionOf(
  { day, recorded }: Document,
  latest: number | undefined,
  asOf: number,
  knownAt: number,
): Edition {
  if (recorded > knownAt) return 'not-known';
  if (latest === undefined || day === latest) return 'current';
  return day > asOf ? 'not-yet-issued' : 'superseded';
}
