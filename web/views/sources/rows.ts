import { ask } from '../../api.ts';
import type { Cell, Table } from '../../export/table.ts';
import { DOCUMENTS, type DocumentFilter, type ListedDocument, type PageOf } from '../../queries/documents.ts';
import type { SourceOrder } from '../../slices/sources.ts';

const PER_PAGE = 100;

const COLUMNS = [
  'id',
  'title',
  'publisher',
  'edition',
  'date',
  'licence',
  'url',
  'replaced_from',
  'claims',
  'facts',
  'statuses',
] as const;

function cells({ cited, ...row }: ListedDocument): Cell[] {
  const { documentId, title, publisher, edition, date, licence, url, replacedFrom } = row;
  const said = [documentId, title, publisher, edition, date, licence, url, replacedFrom];
  return [...said, cited.claims, cited.facts, cited.statuses];
}

/** Every document that passes the filter, page by page, to be taken away. */
export async function documentRows(
  space: string,
  filter: DocumentFilter,
  order: SourceOrder,
  notes: readonly string[],
): Promise<Table> {
  const rows: Cell[][] = [];
  for (let after: string | null = null; ; ) {
    const { documents }: { documents: PageOf<ListedDocument> } = await ask(
      DOCUMENTS,
      { filter, order, first: PER_PAGE, after },
      space,
    );
    rows.push(...documents.nodes.map(cells));
    if (!documents.pageInfo.hasNextPage) return { columns: COLUMNS, rows, notes };
    after = documents.pageInfo.endCursor;
  }
}
