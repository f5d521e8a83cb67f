import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { DOCUMENTS } from '../../queries/documents.ts';
import type { Source } from '../../queries/entity-parts.ts';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { SourceTitle } from '../../ui/source-line.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from './failures.tsx';

const PAGE = 100;

/** Every document on record, with edition, date and licence. */
export function SourcesView() {
  const { t, number } = useWords();
  const { state } = usePage();
  const [pages, setPages] = useState<Source[]>([]);
  const [after, setAfter] = useState('');
  const page = useResource(`${state.space} ${after}`, (signal) =>
    ask(DOCUMENTS, { first: PAGE, ...(after && { after }) }, state.space, signal),
  );
  const documents = page.value?.documents;
  useEffect(() => {
    if (!documents) return;
    setPages((old) => {
      const known = new Set(old.map((one) => one.documentId));
      return [...old, ...documents.nodes.filter((one) => !known.has(one.documentId))];
    });
  }, [documents]);
  const columns = useColumns();
  if (page.error) return <Failed error={page.error} retry={page.retry} />;
  const next = documents?.pageInfo.hasNextPage && documents.pageInfo.endCursor;
  return (
    <div class="table-view">
      <SortableTable
        caption={t('sources.title')}
        columns={columns}
        rows={pages}
        keyOf={(row) => row.documentId}
      />
      <p class="small">
        {documents && t('table.shown', { shown: number(pages.length), total: number(documents.totalCount) })}{' '}
        {next && (
          <button type="button" onClick={() => setAfter(next)}>
            {t('table.more')}
          </button>
        )}
      </p>
    </div>
  );
}

function useColumns(): TableColumn<Source>[] {
  const { t, date } = useWords();
  return [
    {
      id: 'document',
      label: t('sources.document'),
      sort: (row) => row.title ?? row.documentId,
      cell: (row) => <SourceTitle of={row} />,
    },
    {
      id: 'publisher',
      label: t('sources.publisher'),
      sort: (row) => row.publisher ?? '',
      cell: (row) => row.publisher ?? '—',
    },
    {
      id: 'edition',
      label: t('sources.edition'),
      sort: (row) => row.edition ?? '',
      cell: (row) => row.edition ?? '—',
    },
    {
      id: 'date',
      label: t('sources.date'),
      sort: (row) => row.date ?? '',
      cell: (row) => (row.date ? date(row.date) : '—'),
    },
    {
      id: 'licence',
      label: t('sources.licence'),
      sort: (row) => row.licence ?? '',
      cell: (row) => row.licence ?? '—',
    },
  ];
}
