import type { Placing } from '../../charts/map/placing.ts';
import { useWords } from '../../i18n/words.ts';
import { Explained } from '../../ui/explained.tsx';
import { NameLink } from '../../ui/name.tsx';
import { type MapData, partOf } from './map-data.ts';

interface FootProps {
  data: MapData;
  placing: Placing;
  expected: number;
}

/** How much of the answer is on the map, and what is not. */
export function MapFoot({ data: { graph }, placing: { placed, unplaced }, expected }: FootProps) {
  const { t, number, percent } = useWords();
  const part = percent(
    partOf(
      placed.map(({ node }) => node),
      expected,
    ),
  );
  const values = { placed: number(placed.length), total: number(graph.total), part };
  const approximate = placed.filter(({ precision }) => precision !== 'point').length;
  return (
    <div class="graph-foot">
      <p>
        {expected > 0 ? (
          <Explained of="onMap" values={{ ...values, exposure: percent(expected) }}>
            {t('map.shown', values)}
          </Explained>
        ) : (
          t('map.shownCalm', values)
        )}
        {approximate > 0 && ` ${t('map.approximate', { n: number(approximate) })}`}
      </p>
      {unplaced.length > 0 && (
        <details>
          <summary>{t('map.unplaced', { n: number(unplaced.length) })}</summary>
          <ul class="map-members">
            {unplaced.map(({ entity }) => (
              <li key={entity.entityId}>
                <NameLink of={entity} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
