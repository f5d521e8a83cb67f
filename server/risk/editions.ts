/** Which editions of documents stand on a date: a later edition ends what an earlier one says (method.md 2). */
import type { Document, Projection } from '../projection/projection.ts';

export type Edition = 'current' | 'superseded' | 'not-yet-issued' | 'not-known';

/**
 * How each document stands for a question asked as of a day, as known at a moment. Documents of one publisher and
 * title are editions of one thing: of those known, the one with the latest date on or before the day is current and
 * ends all others. Where none is dated so early the latest of all is current: a list issued in 2026 may speak of 2020, its
 * facts' own dates say. Of editions of one date those recorded last are current: a list that was corrected. A document
 * without publisher or title is no edition of anything and always current.
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
    if (document.recorded > knownAt) return 'not-known';
    return editionOf(document, currentOf(projection.editionsOf(document), asOf, knownAt), asOf);
  };
  return (id) => {
    const edition = judged.get(id) ?? judge(id);
    judged.set(id, edition);
    return edition;
  };
}

type Standing = Pick<Document, 'day' | 'recorded'>;

/** Date and moment of the edition that is current; undefined where no known one has a date. */
function currentOf(editions: readonly Document[], asOf: number, knownAt: number): Standing | undefined {
  let current: Standing | undefined;
  for (const edition of editions) {
    if (edition.recorded > knownAt || Number.isNaN(edition.day)) continue;
    if (current === undefined || goesBefore(edition, current, asOf)) current = edition;
  }
  return current;
}

function goesBefore(edition: Standing, other: Standing, asOf: number): boolean {
  const issued = edition.day <= asOf;
  if (issued !== other.day <= asOf) return issued;
  return edition.day === other.day ? edition.recorded > other.recorded : edition.day > other.day;
}

function editionOf({ day, recorded }: Document, current: Standing | undefined, asOf: number): Edition {
  if (current === undefined) return 'current';
  if (day === current.day && recorded === current.recorded) return 'current';
  return day > asOf ? 'not-yet-issued' : 'superseded';
}
