import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Flows } from '../../charts/map/flows.ts';
import { type Pointed, type WorldMap, worldMap } from '../../charts/world-map.ts';
import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import { usePlace } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useWidth } from '../../ui/use-width.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Failed } from '../question/failures.tsx';
import { areasOf, type MapData, placingOf, useMapData } from './map-data.ts';
import { MapFoot } from './map-foot.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapPicked } from './map-picked.tsx';
import { MapTables } from './map-tables.tsx';
import { MapTools } from './map-tools.tsx';
import { mapWords } from './map-words.ts';
import '../../style/map.css';

/** The answer on a map: where its entities are, over the areas that count for the question. */
export function MapView({ answer }: { answer: Answer }) {
  const { state } = usePage();
  const { t } = useWords();
  const data = useMapData(state);
  if (data.error) return <Failed error={data.error} retry={data.retry} />;
  const { value } = data;
  const belongs = value?.graph.nodes.some(({ entity }) => entity.entityId === answer.entity.entityId);
  if (!value || !belongs) return <Waiting for={data}>{t('map.loading')}</Waiting>;
  return <MapDrawing answer={answer} data={value} />;
}

/** Somewhat higher than the world is at this width, and no lower than a thumb needs. */
const heightFor = (width: number): number => Math.round(Math.max(260, Math.min(width * 0.56, 560)));

/** The drawing, what it points at, and what it leaves out. */
function MapDrawing({ answer, data }: { answer: Answer; data: MapData }) {
  const { state, dispatch } = usePage();
  const words = useWords();
  const place = usePlace();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<WorldMap | null>(null);
  const width = useWidth(box);
  const [pointed, point] = useState<Pointed | null>(null);
  const [picked, pick] = useState<Pointed | null>(null);
  const [flows, setFlows] = useState<Flows | null>(null);
  const placing = useMemo(() => placingOf(data), [data]);
  const areas = useMemo(() => areasOf(data), [data]);
  const { risk } = answer.question;
  const context = { words, place, buyer: answer.entity, risk, expected: answer.expected };
  const withFlows = state.map.flows;

  const act = (to: Pointed) => {
    const only = to.mark?.members.length === 1 ? to.mark.members[0] : undefined;
    if (only) dispatch({ type: 'select', id: only.id });
    else pick(to);
  };
  /** What is closed gives the focus back to where it was opened from. */
  const close = () => {
    pick(null);
    chart.current?.focus(picked?.mark?.id ?? picked?.area?.code ?? '');
  };
  // words and place follow the language
  useEffect(() => {
    if (width === 0) return;
    const before = chart.current;
    const focused = before?.focused();
    const next = worldMap({
      ...data,
      areas,
      placed: placing.placed,
      links: data.graph.links,
      risk,
      expected: answer.expected,
      width,
      height: heightFor(width),
      words: mapWords(context),
      onPick: act,
      onPoint: point,
      onFlows: setFlows,
    });
    box.current?.replaceChildren(next.element);
    chart.current = next;
    next.fit();
    next.flows(withFlows);
    next.select(state.select);
    if (focused) next.focus(focused);
    return next.stop;
  }, [data, width, words.lang, risk]);
  useEffect(() => pick(null), [data]);
  useEffect(() => chart.current?.select(state.select), [state.select]);
  useEffect(() => chart.current?.flows(withFlows), [withFlows]);

  return (
    <div class="map-view">
      <MapTools chart={chart} pointed={pointed} context={context} />
      <div class="map-box" ref={box} />
      {flows && <FlowsLeft flows={flows} more={data.graph.linksLeftOut} />}
      {picked && <MapPicked picked={picked} onClose={close} />}
      <MapFoot data={data} placing={placing} expected={answer.expected} />
      <MapLegend
        data={data}
        areas={areas}
        risk={risk}
        flows={withFlows}
        placed={placing.placed}
        expected={answer.expected}
      />
      <MapTables placing={placing} areas={areas} risk={risk} onArea={(area) => pick({ area })} />
    </div>
  );
}

/** What the flows leave out. */
function FlowsLeft({ flows, more }: { flows: Flows; more: number }) {
  const { t, number } = useWords();
  const { within, unplaced } = flows;
  return (
    <p class="map-line" role="status">
      {t('map.flowsLeft', {
        n: number(flows.flows.length),
        within,
        unplaced: number(unplaced),
        more: number(more),
      })}
    </p>
  );
}
