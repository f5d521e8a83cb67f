/** The documents that show in a space, each as the latest import describes it. */
import type { ImportRecord } from '../imports/record.ts';
import type { Row, Store } from '../store/store.ts';
import { type DateOf, shownDocument, standingOf } from './descriptions.ts';
import type { Showing } from './entity-rows.ts';
import { pageRuns } from './pages.ts';

export interface ShownDocument {
  readonly id: string;
  /** Number of its node: within an import the order of loading. */
  readonly n: number;
  /** The earliest visible import that asserts it. */
  readonly by: ImportRecord;
  /** Its columns by name; an absent one says nothing. */
  readonly row: Row;
}

/** In order of loading: by import, then by number. Only the statement of the export reads notes. */
export async function readDocuments(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
  { visibility, words, descriptions }: Pick<Showing, 'visibility' | 'words' | 'descriptions'>,
  statement: 'projection/documents' | 'export/documents' = 'projection/documents',
): Promise<ShownDocument[]> {
  const shown: ShownDocument[] = [];
  for (const pages of pageRuns(imports)) {
    for (const row of await store.read(statement, { space, pages })) {
      const asserted = row['imports'] as readonly number[];
      const by = visibility.assertedBy(asserted);
      if (!by) continue;
      const id = String(row['id']);
      const further = descriptions.documents.get(id);
      const said = further && shownDocument(standingOf({ row, imports: asserted }, further, words), words);
      shown.push({ id, n: Number(row['n']), by, row: said ?? row });
    }
  }
  return shown.sort((a, b) => a.by.n - b.by.n || a.n - b.n);
}

/** A column of a document as text; null where it is absent. */
export function textOf({ row }: ShownDocument, column: string): string | null {
  const value = row[column];
  return value === undefined || value === null ? null : String(value);
}

/** The date that each of the documents bears. */
export function datesOf(documents: readonly ShownDocument[]): DateOf {
  const dates = new Map(documents.map((document) => [document.id, textOf(document, 'date') ?? undefined]));
  return (id) => dates.get(id);
}
