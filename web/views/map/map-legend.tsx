import type { ComponentChildren } from 'preact';
import { riskSign } from '../../../common/drawing/glyphs.ts';
import type { Area } from '../../charts/map/draw-areas.ts';
import type { Placed } from '../../charts/map/placing.ts';
import { useWords } from '../../i18n/words.ts';
import { Explained } from '../../ui/explained.tsx';
import { RiskSign } from '../../ui/risk-sign.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { Line } from '../question/legend.tsx';
import { riskName } from '../question/terms.ts';
import { type MapData, partOf } from './map-data.ts';
import { areaName } from './map-words.ts';

interface LegendProps {
  data: MapData;
  areas: readonly Area[];
  risk: string;
  flows: boolean;
  placed: readonly Placed[];
  expected: number;
}

/** What shades, marks and strokes mean, and which lists the areas come from. */
export function MapLegend({ data, areas, risk, flows, placed, expected }: LegendProps) {
  const words = useWords();
  const { t, number, percent } = words;
  const most = Math.max(0, ...areas.map((area) => area.risk));
  const part = percent(
    partOf(
      placed.map(({ node }) => node),
      expected,
    ),
  );
  const below = areas.some((area) => area.riskHigh === 0);
  const unrated = areas.some((area) => area.risk === 0 && area.riskHigh > 0);
  return (
    <div data-risk={risk}>
      <ul class="legend" aria-label={t('legend.title')}>
        <li>
          <RiskSign risk={riskSign(risk) ? risk : 'other'} />
          {riskName(words, risk)}
        </li>
        {most > 0 && (
          <li>
            <span class="shades" aria-hidden="true" />
            <Explained of="areaRisk" values={{ n: areas.length, most: number(most, 2) }}>
              {t('map.legend.shade')}
            </Explained>
          </li>
        )}
        {below && <Swatch kind="below">{t('map.legend.below')}</Swatch>}
        {unrated && <Swatch kind="unrated">{t('map.legend.unrated')}</Swatch>}
        {areas.some(({ shape, spot }) => !shape && spot) && (
          <Swatch kind="point">{t('map.legend.point')}</Swatch>
        )}
        <Swatch kind="cluster">
          <Explained of="ring" values={{ exposure: percent(expected), part }}>
            {t('map.legend.cluster')}
          </Explained>
        </Swatch>
        <Swatch kind="around">{t('map.legend.around')}</Swatch>
        {flows && <FlowKeys />}
      </ul>
      <Lists data={data} areas={areas} />
    </div>
  );
}

function Swatch({ kind, children }: { kind: string; children: ComponentChildren }) {
  return (
    <li>
      <span class={`map-swatch ${kind}`} aria-hidden="true" />
      {children}
    </li>
  );
}

function FlowKeys() {
  const { t } = useWords();
  return (
    <>
      <Line kind="verified">{t('basis.VERIFIED')}</Line>
      <Line kind="declared">{t('basis.DECLARED')}</Line>
      <Line kind="inferred">{t('basis.INFERRED')}</Line>
      <Line kind="assumed">{t('legend.unknown')}</Line>
      <li>{t('map.legend.arrow')}</li>
    </>
  );
}

/** The lists with edition and date, what is missing, and whose borders these are. */
function Lists({ data: { areas: found, countries }, areas }: Pick<LegendProps, 'data' | 'areas'>) {
  const words = useWords();
  const { t, list } = words;
  const nowhere = areas.filter(({ shape, spot }) => !shape && !spot).map(({ code }) => areaName(code, words));
  const nameless = countries.filter(({ code }) => code === null).map(({ name }) => name);
  return (
    <div class="map-lists">
      {found.editions.length === 0 ? (
        <p>{t('map.noList')}</p>
      ) : (
        <p>
          {t('map.list')}
          {found.editions.map((edition, i) => (
            <span key={edition.documentId}>
              {i > 0 && '; '}
              <SourceLine of={edition} />
            </span>
          ))}
        </p>
      )}
      {found.missingLists.length > 0 && (
        <p class="caution">{t('map.missingLists', { names: list(found.missingLists) })}</p>
      )}
      {nowhere.length > 0 && <p>{t('map.notDrawn', { names: list(nowhere) })}</p>}
      <p>{t('map.borders', { names: list(nameless) })}</p>
    </div>
  );
}
