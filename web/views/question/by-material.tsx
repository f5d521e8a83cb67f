import { useWords } from '../../i18n/words.ts';
import type { MaterialFigures } from '../../queries/by-material.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { materialName } from './terms.ts';

/** Each material's own figures, the worst first; a material leads to its own question. */
export function ByMaterial({ rows }: { rows: readonly MaterialFigures[] }) {
  const words = useWords();
  const { t, percent } = words;
  const figure = (id: 'low' | 'expected' | 'high' | 'coverage'): TableColumn<MaterialFigures> => ({
    id,
    label: t(`table.${id}`),
    numeric: true,
    sort: (row) => row[id],
    cell: (row) => percent(row[id]),
  });
  const columns: TableColumn<MaterialFigures>[] = [
    {
      id: 'material',
      label: t('table.material'),
      cell: ({ material }) => (
        <ActionLink action={{ type: 'ask', change: { material } }}>
          {materialName(words, material)}
        </ActionLink>
      ),
    },
    figure('low'),
    figure('expected'),
    figure('high'),
    figure('coverage'),
  ];
  return (
    <SortableTable
      caption={t('table.materials')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.material}
    />
  );
}
