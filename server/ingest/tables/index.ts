/** The product's own tables (docs/tables.md): find them, check them, read them, write them. */
export { checkTables } from './check.ts';
export { TABLE_NAMES, TABLES } from './columns.ts';
export { contentId, withMadeId } from './content.ts';
export { openTables } from './open.ts';
export { readTable } from './read.ts';
export type {
  CheckOptions,
  Notice,
  PlacedRow,
  ReadOptions,
  TableBatch,
  TableFile,
  TableReport,
  TableRowsSource,
  TableSet,
  TableSources,
} from './types.ts';
export { writeTables } from './write.ts';
