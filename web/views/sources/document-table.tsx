import { useWords } from '../../i18n/words.ts';
import type { Cited, ListedDocument } from '../../queries/documents.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { usePage } from '../../ui/use-page.ts';

/** A page of documents in the order of the service; each opens in the panel. */
export function DocumentTable({ rows }: { rows: readonly ListedDocument[] }) {
  const { state } = usePage();
  const { t, date, number } = useWords();
  const text = (id: 'publisher' | 'edition' | 'licence'): TableColumn<ListedDocument> => ({
    id,
    label: t(`sources.${id}`),
    cell: (row) => <bdi>{row[id] ?? '—'}</bdi>,
  });
  const cited = (id: keyof Cited): TableColumn<ListedDocument> => ({
    id,
    label: t(`sources.${id}`),
    numeric: true,
    cell: (row) => number(row.cited[id]),
  });
  const columns: TableColumn<ListedDocument>[] = [
    {
      id: 'document',
      label: t('sources.document'),
      cell: (row) => (
        <>
          <ActionLink action={{ type: 'set', slice: 'sources', change: { document: row.documentId } }}>
            <bdi>{row.title ?? row.documentId}</bdi>
          </ActionLink>
          {row.replacedFrom && (
            <small class="replaced"> {t('sources.replacedFrom', { date: date(row.replacedFrom) })}</small>
          )}
        </>
      ),
    },
    text('publisher'),
    text('edition'),
    {
      id: 'date',
      label: t('sources.date'),
      cell: (row) => (row.date ? <span class="day">{date(row.date)}</span> : '—'),
    },
    text('licence'),
    cited('claims'),
    cited('facts'),
    cited('statuses'),
  ];
  return (
    <SortableTable
      caption={t('sources.table')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.documentId}
      {...(state.sources.document && { current: state.sources.document })}
    />
  );
}
