import { useWords } from '../../i18n/words.ts';
import type { Together } from '../../queries/whatif.ts';
import { NameLink } from '../../ui/name.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';

type Row = Together['difference']['contributions'][number];

/** The contributions that the changes move most, and what is left of the move beside them. */
export function MovedContributions({ of }: { of: Together }) {
  const { t, fine, points } = useWords();
  const rows = of.difference.contributions;
  const whole = of.after.expected - of.before.expected;
  const rest = whole - rows.reduce((sum, row) => sum + row.difference, 0);
  const columns: TableColumn<Row>[] = [
    {
      id: 'entity',
      label: t('table.entity'),
      sort: (row) => row.entity.name,
      cell: (row) => (
        <bdi>
          <NameLink of={row.entity} />
        </bdi>
      ),
    },
    {
      id: 'before',
      label: t('whatif.before'),
      numeric: true,
      sort: (row) => row.before,
      cell: (row) => fine(row.before),
    },
    {
      id: 'after',
      label: t('whatif.after'),
      numeric: true,
      sort: (row) => row.after,
      cell: (row) => fine(row.after),
    },
    {
      id: 'moved',
      label: t('whatif.moved'),
      numeric: true,
      sort: (row) => Math.abs(row.difference),
      cell: (row) => points(row.difference),
    },
  ];
  return (
    <section class="card">
      <h2>{t('whatif.contributions')}</h2>
      {rows.length === 0 ? (
        <p class="small">{t('whatif.noneMoved')}</p>
      ) : (
        <>
          <SortableTable
            caption={t('whatif.contributionsHelp')}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.entity.entityId}
          />
          {Math.abs(rest) > 1e-9 && (
            <p class="small">{t('whatif.rest', { n: rows.length, points: points(rest) })}</p>
          )}
        </>
      )}
    </section>
  );
}
