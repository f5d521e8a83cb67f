import type { ImportRecord } from '../../imports/record.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { toGlobalId } from '../global-id.ts';

export function asImportNode(record: ImportRecord) {
  const id = toGlobalId('Import', record.space, String(record.n));
  return { ...record, __typename: 'Import' as const, id, number: record.n };
}

export function importNode(state: SpaceState, number: number) {
  const record = state.imports.find((entry) => entry.n === number && entry.state !== 'staged');
  return record ? asImportNode(record) : null;
}
