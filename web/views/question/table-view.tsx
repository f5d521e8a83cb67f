import { useWords } from '../../i18n/words.ts';
import type { Answer, Contribution } from '../../queries/answer.ts';
import type { MaterialFigures } from '../../queries/by-material.ts';
import { NameLink, usePlace } from '../../ui/name.tsx';
import { KindGlyph } from '../../ui/risk-sign.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { usePage } from '../../ui/use-page.ts';
import { ByMaterial } from './by-material.tsx';
import { ByTier } from './by-tier.tsx';

interface TableProps {
  answer: Answer;
  more?: () => void;
}

/** The same result as tables: what each entity adds, each tier, each material. */
export function TableView({ answer, materials = [], more }: TableProps & { materials?: MaterialFigures[] }) {
  return (
    <div class="table-view">
      <Contributions answer={answer} {...(more && { more })} />
      {materials.length > 0 && <ByMaterial rows={materials} />}
      <ByTier rows={answer.byTier} />
    </div>
  );
}

function useContributionColumns(): TableColumn<Contribution>[] {
  const { t, percent, number } = useWords();
  const place = usePlace();
  return [
    {
      id: 'entity',
      label: t('table.entity'),
      sort: (row) => row.entity.name,
      cell: (row) => <NameLink of={row.entity} />,
    },
    {
      id: 'kind',
      label: t('table.kind'),
      sort: (row) => row.entity.kind,
      cell: (row) => (
        <span class="kind">
          <KindGlyph kind={row.entity.kind} />
          {t(`kind.${row.entity.kind}`)}
        </span>
      ),
    },
    {
      id: 'place',
      label: t('table.place'),
      sort: (row) => place(row.entity),
      cell: (row) => place(row.entity) || '—',
    },
    {
      id: 'tier',
      label: t('table.tier'),
      numeric: true,
      sort: (row) => row.tier,
      cell: (row) => number(row.tier),
    },
    {
      id: 'arrival',
      label: t('table.arrival'),
      numeric: true,
      sort: (row) => row.arrival,
      cell: (row) => percent(row.arrival),
    },
    {
      id: 'risk',
      label: t('table.risk'),
      numeric: true,
      sort: (row) => row.risk,
      cell: (row) => number(row.risk, 2),
    },
    {
      id: 'contribution',
      label: t('table.contribution'),
      numeric: true,
      sort: (row) => row.contribution,
      cell: (row) => <b>{percent(row.contribution)}</b>,
    },
  ];
}

function Contributions({ answer, more }: TableProps) {
  const { t, number } = useWords();
  const { state } = usePage();
  const columns = useContributionColumns();
  const { nodes, totalCount } = answer.contributions;
  if (totalCount === 0) return <p class="nothing">{t('table.none')}</p>;
  return (
    <section>
      <SortableTable
        caption={t('table.contributions')}
        columns={columns}
        rows={nodes}
        keyOf={(row) => row.entity.entityId}
        current={state.select}
      />
      <p class="small">
        {t(more || nodes.length === totalCount ? 'table.shown' : 'table.largest', {
          shown: number(nodes.length),
          total: number(totalCount),
        })}{' '}
        {more && (
          <button type="button" onClick={more}>
            {t('table.more')}
          </button>
        )}
      </p>
    </section>
  );
}
