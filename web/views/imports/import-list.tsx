import { useWords, type Words } from '../../i18n/words.ts';
import type { ImportLine } from '../../queries/imports.ts';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { Recognised } from './recognised.tsx';

interface ListProps {
  lines: readonly ImportLine[];
  opened: string | null;
  space: string;
  onOpen(id: string): void;
}

function columnsFor(
  words: Words,
  { opened, onOpen }: Pick<ListProps, 'opened' | 'onOpen'>,
): TableColumn<ImportLine>[] {
  const { t, number, moment } = words;
  const kept = ({ tally, rows }: ImportLine) => tally?.kept ?? rows;
  return [
    {
      id: 'source',
      label: t('imports.source'),
      sort: (line) => line.source,
      cell: (line) => (
        <button
          type="button"
          class="link"
          aria-pressed={line.id === opened}
          lang="und"
          onClick={() => onOpen(line.id)}
        >
          {line.source}
        </button>
      ),
    },
    { id: 'number', label: t('imports.number'), sort: (line) => line.number, cell: (line) => line.number },
    {
      id: 'what',
      label: t('imports.what'),
      sort: (line) => line.recognised?.title ?? '',
      cell: (line) => <Recognised as={line.recognised} otherwise={t('imports.tables')} />,
    },
    {
      id: 'when',
      label: t('imports.when'),
      sort: (line) => line.startedAt,
      cell: (line) => moment(line.startedAt),
    },
    {
      id: 'read',
      label: t('imports.read'),
      numeric: true,
      sort: (line) => line.tally?.read ?? -1,
      cell: (line) => (line.tally ? number(line.tally.read) : '–'),
    },
    { id: 'kept', label: t('imports.kept'), numeric: true, sort: kept, cell: (line) => number(kept(line)) },
    {
      id: 'refused',
      label: t('imports.refused'),
      numeric: true,
      sort: (line) => line.tally?.refused ?? -1,
      cell: (line) => (line.tally ? number(line.tally.refused) : '–'),
    },
    {
      id: 'grade',
      label: t('imports.grade'),
      sort: (line) => line.grade?.grade ?? '',
      cell: (line) => line.grade?.grade ?? '–',
    },
    {
      id: 'state',
      label: t('imports.state'),
      sort: (line) => line.state,
      cell: ({ state, undoneAt }) =>
        state !== 'undone'
          ? t('imports.visible')
          : undoneAt
            ? t('imports.undoneAt', { at: moment(undoneAt) })
            : t('imports.undone'),
    },
  ];
}

/** Every import of the space, the newest first. */
export function ImportList({ lines, opened, space, onOpen }: ListProps) {
  const words = useWords();
  const { t, number } = words;
  if (lines.length === 0) return <p class="nothing">{t('imports.none', { space })}</p>;
  return (
    <section class="card">
      <SortableTable
        caption={t('imports.list', { n: number(lines.length), space })}
        rows={[...lines].sort((a, b) => b.number - a.number)}
        keyOf={(line) => line.id}
        {...(opened && { current: opened })}
        columns={columnsFor(words, { opened, onOpen })}
      />
    </section>
  );
}
