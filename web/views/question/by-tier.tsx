import { useWords } from '../../i18n/words.ts';
import type { TierMass } from '../../queries/answer.ts';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';

/** Less than this of the supply arriving is no longer told tier by tier: a cycle makes many such rows. */
const FAINT = 0.001;

interface Row extends TierMass {
  to: number;
}

/** Rows as they are down to the faint ones, which come together in one. */
function gathered(rows: readonly TierMass[]): Row[] {
  const clear = rows.filter((row) => row.tier === 0 || row.arriving >= FAINT);
  const faint = rows.slice(clear.length);
  if (faint.length < 2) return rows.map((row) => ({ ...row, to: row.tier }));
  const sum = (of: (row: TierMass) => number) => faint.reduce((total, row) => total + of(row), 0);
  const [first, last] = [faint[0]!, faint.at(-1)!];
  return [
    ...clear.map((row) => ({ ...row, to: row.tier })),
    {
      tier: first.tier,
      to: last.tier,
      arriving: first.arriving,
      hit: sum((row) => row.hit),
      clean: sum((row) => row.clean),
      opaque: sum((row) => row.opaque),
    },
  ];
}

/** Where the supply ends, tier by tier. */
export function ByTier({ rows }: { rows: readonly TierMass[] }) {
  const { t, percent, number } = useWords();
  const figure = (id: 'arriving' | 'hit' | 'clean' | 'opaque'): TableColumn<Row> => ({
    id,
    label: t(`table.${id}`),
    numeric: true,
    cell: (row) => percent(row[id]),
  });
  const name = ({ tier, to }: Row) => {
    if (tier === 0) return t('graph.buyer');
    return tier === to ? number(tier) : `${number(tier)}–${number(to)}`;
  };
  const columns: TableColumn<Row>[] = [
    { id: 'tier', label: t('table.tier'), cell: name },
    figure('arriving'),
    figure('hit'),
    figure('clean'),
    figure('opaque'),
  ];
  return (
    <SortableTable
      caption={t('table.tiers')}
      columns={columns}
      rows={gathered(rows)}
      keyOf={(row) => String(row.tier)}
    />
  );
}
