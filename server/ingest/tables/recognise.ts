import { distance } from 'fastest-levenshtein';
import type { TableName } from '../../rows.ts';
import { TABLE_NAMES, TABLES } from './columns.ts';
import type { Notice } from './types.ts';

/** Files that systems and people put beside tables, and that say nothing to an import. */
const BESIDE =
  /^(?:\..*|thumbs\.db|desktop\.ini|__macosx|(?:readme|license|licence|notice|changelog)(?:\..*)?)$/i;

const BY_FILE = new Map<string, TableName>(TABLE_NAMES.map((name) => [TABLES[name].file, name]));

/** The names of all table files, for messages. */
export const TABLE_FILES: readonly string[] = [...BY_FILE.keys()];

/** Which table a file holds, by its name whatever its case. */
export const tableOfFile = (fileName: string): TableName | undefined => BY_FILE.get(fileName.toLowerCase());

/** Whether a file, by any part of its path, is of the kind that lies beside tables and is passed over in silence. */
export const liesBeside = (path: string): boolean => path.split('/').some((part) => BESIDE.test(part));

/** What is said of a file that is no table. */
export function unknownFile(path: string): Notice {
  const fileName = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const nearest = TABLE_FILES.filter((known) => distance(known, fileName) <= 2);
  return {
    code: 'UNKNOWN_FILE',
    message: 'not a table, left out',
    file: path,
    ...(nearest.length > 0 && { nearest }),
  };
}
