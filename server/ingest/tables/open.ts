import type { ArchiveLimits } from '../archive/limits.ts';
import type { TableSet } from './types.ts';

/** Finds the tables at a path: a folder, a .zip, or one .csv named after its table. */
export async function openTables(_path: string, _limits: Partial<ArchiveLimits> = {}): Promise<TableSet> {
  throw new Error('not written yet');
}
