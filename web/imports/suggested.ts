import type { Fault } from '../queries/imports.ts';

export interface SuggestedMapping {
  /** As `POST /imports` takes it. */
  mapping: object;
  columns: { column: string | number; field: string }[];
  doubts: string[];
}

/** The mapping that a refusal for doubts suggests, at the end of what it expects; undefined where there is none. */
export function suggestedIn({
  code,
  expected,
}: Pick<Fault, 'code' | 'expected'>): SuggestedMapping | undefined {
  const at = code === 'MAPPING_NEEDED' && expected ? expected.indexOf('{') : -1;
  if (at < 0) return undefined;
  try {
    const { doubts = [], ...mapping } = JSON.parse(expected!.slice(at)) as {
      doubts?: string[];
      columns?: SuggestedMapping['columns'];
    };
    return { mapping, columns: mapping.columns ?? [], doubts };
  } catch {
    return undefined;
  }
}
