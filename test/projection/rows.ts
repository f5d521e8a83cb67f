/** Rows with everything but what a test is about filled in. */
import { buildProjection } from '../../server/projection/builder.ts';
import { type Rows, sourceFromRows } from '../../server/projection/memory-source.ts';
import type { Projection } from '../../server/projection/projection.ts';
import type { EntityRow, FactRow, LinkRow, StatusRow } from '../../server/rows.ts';

export function entity(id: string, more: Partial<EntityRow> = {}): EntityRow {
  return { id, kind: 'company', name: id, identifiers: [], materials: [], ...more };
}

/** 'S>B' is "S supplies B". */
export function link(pair: string, more: Partial<LinkRow> = {}): LinkRow {
  const [supplier, customer] = pair.split('>') as [string, string];
  const rest = { basis: 'declared', scope: 'company', depth: 'direct' } as const;
  return { id: pair, supplier, customer, materials: [], products: [], ...rest, ...more };
}

export function fact(about: string, more: Partial<FactRow> = {}): FactRow {
  return { id: `fact:${about}`, about, risk: 'conflict', severity: 1, document: 'doc', ...more };
}

export function status(about: string, kind: string, value: string, more: Partial<StatusRow> = {}): StatusRow {
  return { id: `status:${about}:${kind}`, about, kind, value, document: 'doc', ...more };
}

export function project(rows: Rows): Promise<Projection> {
  return buildProjection(sourceFromRows(rows));
}
