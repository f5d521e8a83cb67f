/** The generator's network as a projection source, batch by batch and without tables in between. */
import { Evidence } from '../server/generate/documents.ts';
import type { Cast } from '../server/generate/entity.ts';
import { linkRows } from '../server/generate/links.ts';
import { factRows, statusRows } from '../server/generate/risks.ts';
import { sourceFromRows } from '../server/projection/memory-source.ts';
import type { EntityBatch, LinkBatch, ProjectionSource } from '../server/projection/source.ts';
import type { EntityRow, LinkRow } from '../server/rows.ts';

const BATCH = 5000;

/** Puts another supplier in the place of one; both, and the customer, by number: 0 is the first entity yielded. */
export type SupplierOf = (supplier: number, customer: number) => number;

/** The rows of a network that `cast` plays, as a projection reads them. */
export function networkSource(cast: Cast, links: number, supplierOf?: SupplierOf): ProjectionSource {
  const evidence = new Evidence(cast);
  const numbers = new Map<string, number>();
  const rest = () =>
    sourceFromRows({
      entities: [],
      facts: [...factRows(cast)],
      statuses: [...statusRows(cast)],
      documents: [...evidence.rows()],
    });
  return {
    async *entities() {
      for (const rows of batches(entityRows(cast))) yield entityBatch(rows, numbers);
    },
    async *links() {
      for (const rows of batches(linkRows(cast, evidence, links))) {
        const batch = linkBatch(rows, numbers);
        const { customer } = batch;
        yield supplierOf
          ? { ...batch, supplier: Array.from(batch.supplier, (s, i) => supplierOf(s, customer[i]!)) }
          : batch;
      }
    },
    facts: () => rest().facts(),
    statuses: () => rest().statuses(),
    documents: () => rest().documents(),
  };
}

function* entityRows(cast: Cast): Generator<EntityRow> {
  for (const position of cast.positions) yield cast.row(position);
}

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function entityBatch(rows: readonly EntityRow[], numbers: Map<string, number>): EntityBatch {
  const first = numbers.size;
  rows.forEach(({ id }, i) => {
    numbers.set(id, first + i);
  });
  return {
    count: rows.length,
    n: rows.map((_, i) => first + i),
    id: rows.map(({ id }) => id),
    kind: rows.map(({ kind }) => kind),
    name: rows.map(({ name }) => name),
    country: rows.map(({ country }) => country ?? null),
    region: rows.map(({ region }) => region ?? null),
    materials: rows.map(({ materials }) => materials),
    validFrom: rows.map(({ validFrom }) => validFrom ?? null),
    validTo: rows.map(({ validTo }) => validTo ?? null),
  };
}

function linkBatch(rows: readonly LinkRow[], numbers: Map<string, number>): LinkBatch {
  return {
    count: rows.length,
    supplier: rows.map(({ supplier }) => numbers.get(supplier)!),
    customer: rows.map(({ customer }) => numbers.get(customer)!),
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
