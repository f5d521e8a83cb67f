import { useState } from 'preact/hooks';
import type { Area } from '../../charts/map/draw-areas.ts';
import type { Placed, Placing } from '../../charts/map/placing.ts';
import { useWords } from '../../i18n/words.ts';
import type { MapNode } from '../../queries/map.ts';
import { NameLink, usePlace } from '../../ui/name.tsx';
import { KindGlyph } from '../../ui/risk-sign.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { usePage } from '../../ui/use-page.ts';
import { areaName, kindsText, whereText } from './map-words.ts';

interface TablesProps {
  placing: Placing;
  areas: readonly Area[];
  risk: string;
  onArea(area: Area): void;
}

/** The same as the map, for those who read rather than look; written out when it is opened. */
export function MapTables({ placing, areas, risk, onArea }: TablesProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="map-tables" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('map.asTable')}</summary>
      {open && (
        <div class="table-view" data-risk={risk}>
          <Entities placing={placing} />
          {areas.length > 0 && <Areas areas={areas} onArea={onArea} />}
        </div>
      )}
    </details>
  );
}

interface EntityRow {
  node: MapNode;
  where: string;
}

function Entities({ placing: { placed, unplaced } }: { placing: Placing }) {
  const words = useWords();
  const { t, percent, number } = words;
  const { state } = usePage();
  const place = usePlace();
  const row = (one: Placed): EntityRow => ({ node: one.node, where: whereText(one, { words, place }) });
  const rows = [...placed.map(row), ...unplaced.map((node) => ({ node, where: t('map.noPlace') }))];
  const columns: TableColumn<EntityRow>[] = [
    {
      id: 'entity',
      label: t('table.entity'),
      sort: ({ node }) => node.entity.name,
      cell: ({ node }) => <NameLink of={node.entity} />,
    },
    {
      id: 'kind',
      label: t('table.kind'),
      sort: ({ node }) => node.entity.kind,
      cell: ({ node }) => (
        <span class="kind">
          <KindGlyph kind={node.entity.kind} />
          {t(`kind.${node.entity.kind}`)}
        </span>
      ),
    },
    { id: 'where', label: t('map.where'), sort: ({ where }) => where, cell: ({ where }) => where },
    {
      id: 'arrival',
      label: t('table.arrival'),
      numeric: true,
      sort: ({ node }) => node.arrival,
      cell: ({ node }) => percent(node.arrival),
    },
    {
      id: 'risk',
      label: t('table.risk'),
      numeric: true,
      sort: ({ node }) => node.risk,
      cell: ({ node }) => number(node.risk, 2),
    },
    {
      id: 'contribution',
      label: t('table.contribution'),
      numeric: true,
      sort: ({ node }) => node.contribution,
      cell: ({ node }) => <b>{percent(node.contribution)}</b>,
    },
  ];
  return (
    <SortableTable
      caption={t('map.entities')}
      columns={columns}
      rows={rows}
      keyOf={({ node }) => node.entity.entityId}
      current={state.select}
    />
  );
}

function Areas({ areas, onArea }: Pick<TablesProps, 'areas' | 'onArea'>) {
  const words = useWords();
  const { t, number } = words;
  const columns: TableColumn<Area>[] = [
    {
      id: 'area',
      label: t('map.area'),
      sort: ({ code }) => areaName(code, words),
      cell: ({ code }) => areaName(code, words),
    },
    {
      id: 'r',
      label: t('map.r'),
      numeric: true,
      sort: ({ risk }) => risk,
      cell: ({ risk }) => number(risk, 2),
    },
    { id: 'on', label: t('map.on'), cell: (area) => kindsText(area, words) },
    {
      id: 'drawn',
      label: t('map.drawnAs'),
      cell: ({ shape, spot }) => t(shape ? 'map.asShape' : spot ? 'map.asPoint' : 'map.asNothing'),
    },
    {
      id: 'facts',
      label: t('map.facts'),
      cell: (area) => (
        <button
          type="button"
          aria-label={t('map.areaFacts', { place: areaName(area.code, words) })}
          onClick={() => onArea(area)}
        >
          {t('map.facts')}
        </button>
      ),
    },
  ];
  return (
    <SortableTable caption={t('map.areasTable')} columns={columns} rows={areas} keyOf={({ code }) => code} />
  );
}
