import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { ANSWER, type Answer } from '../../queries/answer.ts';
import { BY_MATERIAL, type MaterialFigures } from '../../queries/by-material.ts';
import { CHOKEPOINTS, type Chokepoint } from '../../queries/chokepoints.ts';
import { GAPS, type TraceGap } from '../../queries/gaps.ts';
import { LIKELY, type LikelyRange } from '../../queries/likely.ts';
import { questionInput } from '../../queries/question-input.ts';
import type { Terms } from '../../queries/spaces.ts';
import { type AskedGraph, byTableId, UPSTREAM } from '../../queries/upstream.ts';
import type { PageState } from '../../state.ts';
import { Lazy } from '../../ui/lazy-screen.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Slow, Waiting } from '../../ui/waiting.tsx';
import { EntityPanel } from '../entity/panel.tsx';
import { AnswerHead } from './answer-head.tsx';
import { BuyersView } from './buyers-view.tsx';
import { Failed, Refused } from './failures.tsx';
import { GraphView } from './graph-view.tsx';
import { Lacks, lacking } from './lacks.tsx';
import { PathsView } from './paths-view.tsx';
import { Reasons } from './reasons.tsx';
import { TableView } from './table-view.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { ViewTake } from './view-take.tsx';

const loadMap = () => import('../map/map-view.tsx').then((module) => module.MapView);

const PATHS = { start: 10, step: 10, most: 100 };
const ROWS = { start: 20, most: 100 };
const GAPS_SHOWN = 5;
const CHOKEPOINTS_SHOWN = 6;

interface Sizes {
  paths: number;
  rows: number;
}

/** Tells one question from another; null where there is none to ask. `of` is what is asked about it. */
function keyOf(state: PageState, asked: boolean, of: unknown): string | null {
  const { space, buyer } = state;
  return asked && buyer && space ? JSON.stringify([space, buyer, questionInput(state), of]) : null;
}

function useAnswer(state: PageState, asked: boolean, sizes: Sizes) {
  const { space, buyer } = state;
  const question = questionInput(state);
  return useResource(keyOf(state, asked, sizes), (signal) =>
    ask(ANSWER, { buyer, question, ...sizes }, space, signal),
  );
}

interface Later {
  likely?: LikelyRange;
  gaps?: TraceGap[];
  chokepoints?: Chokepoint[];
  /** None of a question about one material, or where they could not be had. */
  materials?: MaterialFigures[];
}

/** What takes longer than the answer and comes after it; never that of another question. */
function useLater(state: PageState, asked: boolean): Later {
  const { space, buyer } = state;
  const question = questionInput(state);
  const likely = useResource(
    keyOf(state, asked, 'likely'),
    (signal) => ask(LIKELY, { buyer, question }, space, signal),
    false,
  );
  const gaps = useResource(
    keyOf(state, asked, 'gaps'),
    (signal) => ask(GAPS, { buyer, question, first: GAPS_SHOWN }, space, signal),
    false,
  );
  const chokepoints = useResource(
    keyOf(state, asked, 'chokepoints'),
    (signal) => ask(CHOKEPOINTS, { buyer, question, first: CHOKEPOINTS_SHOWN }, space, signal),
    false,
  );
  const through = chokepoints.value?.exposure.chokepoints;
  const materials = useResource(
    keyOf(state, asked && !state.material, 'materials'),
    (signal) => ask(BY_MATERIAL, { buyer, question }, space, signal),
    false,
  );
  const each = state.material || materials.error ? [] : materials.value?.exposure.byMaterial;
  const range = likely.value?.exposure;
  const found = gaps.value?.exposure.gaps;
  return {
    ...(range?.likelyLow !== undefined && { likely: range as LikelyRange }),
    ...(found && { gaps: found }),
    ...(through && { chokepoints: through }),
    ...(each && { materials: each }),
  };
}

function useDrawing(state: PageState, asked: boolean) {
  const { space, buyer, draw, open } = state;
  const question = questionInput(state);
  const of = keyOf(state, asked, draw);
  return useResource(of && keyOf(state, asked, [draw, open]), async (signal): Promise<AskedGraph | null> => {
    const { exposure } = await ask(UPSTREAM, { buyer, question, maxNodes: draw, open }, space, signal);
    return exposure.upstream ? { ...byTableId(exposure.upstream), asked: { of: of!, open } } : null;
  });
}

/** One question at a time: the answer in figures, then as graph, paths or table, with the panel beside it. */
export function QuestionView({ terms }: { terms: Terms | undefined }) {
  const { state } = usePage();
  const { t } = useWords();
  const [sizes, resize] = useState<Sizes>({ paths: PATHS.start, rows: ROWS.start });
  const lacks = lacking(terms, state);
  useOpener(state.select);
  const answer = useAnswer(state, !lacks, sizes);
  const drawing = useDrawing(state, !lacks);
  const shown = !answer.loading && exposureOf(answer.value) !== undefined;
  const later = useLater(state, !lacks && shown);
  const panel = <EntityPanel answer={exposureOf(answer.value)} graph={drawing.value ?? undefined} />;
  if (!state.buyer || lacks) {
    return (
      <div class="answer-and-panel">
        <main id="answer">
          {lacks && <AnswerTitle />}
          {lacks ? <Lacks of={lacks} /> : <BuyersView />}
        </main>
        {state.select && panel}
      </div>
    );
  }
  const found = answer.value?.exposure;
  const more = (next: Sizes) => () => resize(next);
  const morePaths = sizes.paths < PATHS.most && more({ ...sizes, paths: sizes.paths + PATHS.step });
  return (
    <div class={state.select ? 'question-page' : 'question-page idle'}>
      <div class="answer-and-panel">
        <main id="answer" class={answer.loading && found ? 'stale' : undefined} aria-busy={answer.loading}>
          <AnswerTitle answer={exposureOf(answer.value)} />
          {answer.loading && found && (
            <p class="visually-hidden" role="status">
              {t('answer.stale')}
            </p>
          )}
          {answer.loading && found && <Slow for={answer} />}
          {answer.error && <Failed error={answer.error} retry={answer.retry} />}
          {found && found.__typename !== 'Exposure' && <Refused refusal={found} asked={state} />}
          {!found && !answer.error && <Waiting for={answer}>{t('answer.loading')}</Waiting>}
          {found?.__typename === 'Exposure' && (
            <article class="answer">
              <AnswerHead
                answer={found}
                likely={later.likely}
                upstream={drawing.value ? drawing.value.total - 1 : undefined}
              />
              <ViewTabs answer={found} />
              <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${state.view}`}>
                {state.view === 'graph' && <Drawing answer={found} drawing={drawing} />}
                {state.view === 'paths' && (
                  <PathsView
                    answer={found}
                    {...(morePaths && found.paths.paths.length >= sizes.paths && { more: morePaths })}
                  />
                )}
                {state.view === 'table' && (
                  <TableView
                    answer={found}
                    {...(later.materials && { materials: later.materials })}
                    {...(found.contributions.totalCount > sizes.rows &&
                      sizes.rows < ROWS.most && { more: more({ ...sizes, rows: ROWS.most }) })}
                  />
                )}
                {state.view === 'map' && <Lazy load={loadMap} with={{ answer: found }} />}
              </div>
              <ViewTake answer={found} />
              {state.select && (
                <a class="to-panel" href="#panel">
                  {t('panel.goTo')}
                </a>
              )}
            </article>
          )}
        </main>
        {panel}
      </div>
      {found?.__typename === 'Exposure' && (
        <Reasons
          answer={found}
          gaps={later.gaps}
          chokepoints={later.chokepoints}
          materials={later.materials ?? null}
        />
      )}
      <LiveRegion answer={exposureOf(answer.value)} />
    </div>
  );
}

function exposureOf(value: { exposure: { __typename: string } } | undefined): Answer | undefined {
  return value?.exposure.__typename === 'Exposure' ? (value.exposure as Answer) : undefined;
}

/** The heading of the screen whatever comes of the question. */
function AnswerTitle({ answer }: { answer?: Answer | undefined }) {
  const { state } = usePage();
  const { t } = useWords();
  return <h1 class="visually-hidden">{t('answer.title', { buyer: answer?.entity.name ?? state.buyer })}</h1>;
}

function Drawing({ answer, drawing }: { answer: Answer; drawing: ReturnType<typeof useDrawing> }) {
  const { t } = useWords();
  if (drawing.error) return <Failed error={drawing.error} retry={drawing.retry} />;
  const belongs = drawing.value?.nodes.some(({ entity }) => entity.entityId === answer.entity.entityId);
  if (!drawing.value || !belongs) return <Waiting for={drawing}>{t('graph.loading')}</Waiting>;
  return <GraphView answer={answer} graph={drawing.value} />;
}
