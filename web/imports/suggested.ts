import type { Fault } from '../queries/imports.ts';

/** What a column of a supplier list can be, as the service knows them. */
export const FIELDS = [
  'id',
  'name',
  'other-name',
  'country',
  'region',
  'city',
  'street',
  'email',
  'identifier',
  'kind',
  'site',
  'material',
  'product',
  'quantity',
  'unit',
  'spend',
  'currency',
  'share',
  'valid-from',
  'valid-to',
  'customer-id',
  'customer-name',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Mapping {
  columns: readonly { column: string | number; field: Field }[];
  /** What stands before the decimals. */
  decimal: '.' | ',';
}

/** The mapping that a refusal for doubts suggests, at the end of what it expects; undefined where there is none. */
export function suggestedIn({ code, expected }: Pick<Fault, 'code' | 'expected'>): Mapping | undefined {
  const at = code === 'MAPPING_NEEDED' && expected ? expected.indexOf('{') : -1;
  const mapping = at < 0 ? undefined : mappingIn(expected!.slice(at));
  if (!mapping) return undefined;
  const { doubts: _, ...rest } = mapping as Mapping & { doubts?: unknown };
  return rest;
}

/** A mapping out of its JSON; undefined while a person is in the middle of writing one. */
export function mappingIn(text: string): Mapping | undefined {
  try {
    const mapping = JSON.parse(text) as Mapping;
    return Array.isArray(mapping?.columns) ? mapping : undefined;
  } catch {
    return undefined;
  }
}

/** The mapping with another meaning of one column; what was said of how sure the old one was goes. */
export function withField(mapping: Mapping, column: string | number, field: Field): Mapping {
  const columns = mapping.columns.map((one) => (one.column === column ? { column, field } : one));
  return { ...mapping, columns };
}
