import type { RefObject } from 'preact';
import { ask } from '../../api.ts';
import type { Pointed, WorldMap } from '../../charts/world-map.ts';
import { useWords } from '../../i18n/words.ts';
import { AREA } from '../../queries/map.ts';
import { questionInput } from '../../queries/question-input.ts';
import { SourceLine } from '../../ui/source-line.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { areaText, markText } from './map-words.ts';

type Context = Parameters<typeof markText>[1];

interface ToolsProps {
  chart: RefObject<WorldMap | null>;
  pointed: Pointed | null;
  context: Context;
}

/** What is pointed at, in words, and the view's buttons. */
export function MapTools({ chart, pointed, context }: ToolsProps) {
  const { t } = useWords();
  const { state, dispatch } = usePage();
  const { flows } = state.map;
  return (
    <div class="graph-tools">
      <p class={pointed ? 'arithmetic' : 'arithmetic idle'}>
        {pointed?.mark && <bdi>{markText(pointed.mark, context)}</bdi>}
        {pointed?.area && <AreaLine of={pointed} context={context} />}
        {!pointed && t('map.hint')}
      </p>
      <div class="zoom-buttons">
        <button
          type="button"
          aria-pressed={flows}
          onClick={() => dispatch({ type: 'set', slice: 'map', change: { flows: !flows }, inPlace: true })}
        >
          {t('map.flows')}
        </button>
        <button type="button" aria-label={t('graph.zoomOut')} onClick={() => chart.current?.view.out()}>
          −
        </button>
        <button type="button" aria-label={t('graph.zoomIn')} onClick={() => chart.current?.view.in()}>
          +
        </button>
        <button type="button" onClick={() => chart.current?.fit()}>
          {t('map.fit')}
        </button>
        <button type="button" onClick={() => chart.current?.view.world()}>
          {t('map.world')}
        </button>
      </div>
    </div>
  );
}

/** What an area is for the question, and the source of its most severe fact. */
function AreaLine({ of, context }: { of: Extract<Pointed, { mark?: undefined }>; context: Context }) {
  const { state } = usePage();
  const { area } = of;
  const question = questionInput(state);
  const found = useResource(
    JSON.stringify([state.space, question, area.code]),
    (signal) => ask(AREA, { of: `iso:${area.code}`, question, first: 1 }, state.space, signal),
    false,
  );
  const [first] = found.value?.riskArea?.facts ?? [];
  return (
    <>
      {areaText(area, context.risk, context.words)} {first && <SourceLine of={first.fact.document} />}
    </>
  );
}
