import { join } from 'node:path';

/** Folders below the data folder that people filled: they belong to a backup. All others can be made again. */
const KEPT = ['mappings'];

/** Their paths by name. */
export const dataFolders = (data: string): Readonly<Record<string, string>> =>
  Object.fromEntries(KEPT.map((name) => [name, join(data, name)]));
