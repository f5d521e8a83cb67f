/** The generator's network as a projection source, batch by batch and without tables in between. */
import { Evidence } from '../server/generate/documents.ts';
import type { Cast } from '../server/generate/entity.ts';
import { linkRows } from '../server/generate/links.ts';
import { factRows, statusRows } from '../server/generate/risks.ts';
import { entityBatch, linkBatch, sourceFromRows } from '../server/projection/memory-source.ts';
import type { EntityBatch, ProjectionSource } from '../server/projection/source.ts';
import type { EntityRow } from '../server/rows.ts';

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
      for (const rows of batches(entityRows(cast))) yield numbered(rows, numbers);
    },
    async *links() {
      for (const rows of batches(linkRows(cast, evidence, links))) {
        const batch = linkBatch(rows, (id) => numbers.get(id)!);
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

/** Entities are numbered in the order in which they come. */
function numbered(rows: readonly EntityRow[], numbers: Map<string, number>): EntityBatch {
  const first = numbers.size;
  rows.forEach(({ id }, i) => {
    numbers.set(id, first + i);
  });
  return entityBatch(rows, first);
}
