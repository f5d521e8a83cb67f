/** The mappings of supplier lists that a person has used once: used again for lists with the same header. */
import { join } from 'node:path';
import { OrepathError } from '../errors.ts';
import { checkMapping } from '../ingest/supplier-lists/check-mapping.ts';
import { supplierList } from '../ingest/supplier-lists/format.ts';
import { keepMapping, keptMappings } from '../ingest/supplier-lists/kept-mappings.ts';
import type { BatchOrder } from './batch.ts';
import type { FileReport } from './report.ts';

/** Where they are kept below the folder of data. */
export const mappingsFolder = (data: string): string => join(data, 'mappings');

/** The text of a mapping as JSON data. Throws INVALID_VALUE for what is no mapping, or is nested beyond all reason. */
export function readMapping(text: string): unknown {
  try {
    const mapping: unknown = JSON.parse(text);
    checkMapping(mapping);
    return mapping;
  } catch (error) {
    if (error instanceof OrepathError) throw error;
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: 'the mapping is not JSON',
      expected: 'a mapping of a supplier list, as JSON',
      got: (error as Error).message.slice(0, 200),
      where: { field: 'mapping' },
    });
  }
}

/** What supplier lists are read by: the order's own mapping, or all that are kept. Throws INVALID_VALUE for a broken one. */
export async function mappingFor({ mapping, mappings }: BatchOrder): Promise<unknown> {
  if (mapping !== undefined || mappings === undefined) return mapping;
  const kept = await keptMappings(mappings);
  return kept.length > 0 ? kept : undefined;
}

/** Keeps the order's mapping once a supplier list was imported by it. */
export async function keepUsedMapping(order: BatchOrder, report: FileReport): Promise<void> {
  const { mapping, mappings } = order;
  if (mapping === undefined || mappings === undefined || report.state !== 'imported') return;
  if (report.recognised?.format === supplierList.name) await keepMapping(mappings, mapping);
}
