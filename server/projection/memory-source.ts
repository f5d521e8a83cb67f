/** A projection source over rows held in memory: for tests, and for commands that trace tables without a store. */
import { OrepathError } from '../errors.ts';
import type { ClaimTimes, DocumentRow, EntityRow, FactRow, LinkRow, StatusRow } from '../rows.ts';
import type { EntityBatch, LinkBatch, ProjectionSource } from './source.ts';

export interface Rows {
  entities: readonly EntityRow[];
  links?: readonly LinkRow[];
  facts?: readonly FactRow[];
  statuses?: readonly StatusRow[];
  documents?: readonly DocumentRow[];
}

/**
 * The rows' own recorded times hold (an absent one: always known).
 * Throws UNKNOWN_REFERENCE for a link whose entity is not among the rows.
 */
export function sourceFromRows(rows: Rows): ProjectionSource {
  const { entities, links = [], facts = [], statuses = [], documents = [] } = rows;
  const known = firstCited([...links, ...facts, ...statuses]);
  return {
    entities: () => once(entityBatch(entities)),
    links: () => once(numberedLinks(entities, links)),
    facts: () =>
      once(
        facts.map((row) => ({
          ...timesOf(row),
          id: row.id,
          about: row.about,
          risk: row.risk,
          material: row.material ?? null,
          severity: row.severity ?? null,
          value: row.value ?? null,
          scale: row.scale ?? null,
          document: row.document,
        })),
      ),
    statuses: () =>
      once(
        statuses.map((row) => ({
          ...timesOf(row),
          id: row.id,
          about: row.about,
          kind: row.kind,
          value: row.value,
          material: row.material ?? null,
          document: row.document,
        })),
      ),
    documents: () =>
      once(
        documents.map((row) => ({
          id: row.id,
          publisher: row.publisher ?? null,
          title: row.title ?? null,
          date: row.date ?? null,
          edition: row.edition ?? null,
          licence: row.licence ?? null,
          recordedAt: known.get(row.id) ?? null,
          replacedFrom: null,
        })),
      ),
  };
}

/** A document is known from the first row on that cites it; always where such a row is always known. */
function firstCited(rows: readonly (ClaimTimes & { document?: string })[]): Map<string, string | null> {
  const first = new Map<string, string | null>();
  for (const { document, recordedAt = null } of rows) {
    if (document === undefined) continue;
    const known = first.get(document);
    const earlier = known === undefined || (known !== null && (recordedAt === null || recordedAt < known));
    if (earlier) first.set(document, recordedAt);
  }
  return first;
}

/** Rows as a batch; the first of them has the number `first`. */
export function entityBatch(rows: readonly EntityRow[], first = 0): EntityBatch {
  return {
    count: rows.length,
    n: rows.map((_, i) => first + i),
    id: rows.map(({ id }) => id),
    kind: rows.map(({ kind }) => kind),
    name: rows.map(({ name }) => name),
    country: rows.map(({ country }) => country ?? null),
    region: rows.map(({ region }) => region ?? null),
    identifiers: rows.map((row) => row.identifiers ?? []),
    materials: rows.map(({ materials }) => materials),
    validFrom: rows.map(({ validFrom }) => validFrom ?? null),
    validTo: rows.map(({ validTo }) => validTo ?? null),
  };
}

function numberedLinks(entities: readonly EntityRow[], rows: readonly LinkRow[]): LinkBatch {
  const numbers = new Map(entities.map(({ id }, i) => [id, i]));
  const numberOf = (id: string, row: number, column: string): number => {
    const n = numbers.get(id);
    if (n !== undefined) return n;
    throw new OrepathError({
      code: 'UNKNOWN_REFERENCE',
      message: `A link names ${id}, which is not among the entities`,
      expected: 'the id of an entity',
      got: id.slice(0, 200),
      where: { file: 'links.csv', row: row + 2, column },
    });
  };
  return linkBatch(rows, numberOf);
}

/** Rows as a batch; `numberOf` gives the number of an end by its id, the row and the column that name it. */
export function linkBatch(
  rows: readonly LinkRow[],
  numberOf: (id: string, row: number, column: 'supplier' | 'customer') => number,
): LinkBatch {
  return {
    count: rows.length,
    supplier: rows.map(({ supplier }, i) => numberOf(supplier, i, 'supplier')),
    customer: rows.map(({ customer }, i) => numberOf(customer, i, 'customer')),
    id: rows.map(({ id }) => id),
    materials: rows.map(({ materials }) => materials),
    share: rows.map(({ share }) => share ?? null),
    basis: rows.map(({ basis }) => basis),
    scope: rows.map(({ scope }) => scope),
    depth: rows.map(({ depth }) => depth),
    validFrom: rows.map(({ validFrom }) => validFrom ?? null),
    validTo: rows.map(({ validTo }) => validTo ?? null),
    recordedAt: rows.map(({ recordedAt }) => recordedAt ?? null),
    retractedAt: rows.map(({ retractedAt }) => retractedAt ?? null),
    document: rows.map(({ document }) => document ?? null),
    importRank: rows.map(() => 0),
  };
}

function timesOf(row: ClaimTimes) {
  return {
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    recordedAt: row.recordedAt ?? null,
    retractedAt: row.retractedAt ?? null,
  };
}

async function* once<T>(batch: T): AsyncGenerator<T> {
  yield batch;
}
