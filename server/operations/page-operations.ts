import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Operations, readOperations } from './operations.ts';

/** What the build made of the operations in web/queries/. */
export const PAGE_OPERATIONS = 'operations.json';

/** The operations of the built page in a folder; none where it is not built. */
export function pageOperations(folder: string): Operations {
  const file = join(folder, PAGE_OPERATIONS);
  return existsSync(file) ? readOperations(file) : new Map();
}
