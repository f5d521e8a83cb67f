import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { ANSWER, type Answer } from '../../queries/answer.ts';
import { questionInput } from '../../queries/question-input.ts';
import { byTableId, UPSTREAM, type UpstreamGraph } from '../../queries/upstream.ts';
import type { PageState } from '../../state.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { EntityPanel } from '../entity/panel.tsx';
import { AnswerHead } from './answer-head.tsx';
import { BuyersView } from './buyers-view.tsx';
import { Failed, Refused } from './failures.tsx';
import { GraphView } from './graph-view.tsx';
import { PathsView } from './paths-view.tsx';
import { Reasons } from './reasons.tsx';
import { SourcesView } from './sources-view.tsx';
import { TableView } from './table-view.tsx';
import { ViewTabs } from './view-tabs.tsx';

const PATHS = { start: 10, step: 10, most: 100 };
const ROWS = { start: 20, most: 100 };

interface Sizes {
  paths: number;
  rows: number;
}

function useAnswer(state: PageState, sizes: Sizes) {
  const { space, buyer } = state;
  const question = questionInput(state);
  const key = buyer && space ? JSON.stringify([space, buyer, question, sizes]) : null;
  return useResource(key, (signal) => ask(ANSWER, { buyer, question, ...sizes }, space, signal));
}

function useDrawing(state: PageState) {
  const { space, buyer, draw } = state;
  const question = questionInput(state);
  const key = buyer && space ? JSON.stringify([space, buyer, question, draw]) : null;
  return useResource(key, async (signal): Promise<UpstreamGraph | null> => {
    const { exposure } = await ask(UPSTREAM, { buyer, question, maxNodes: draw }, space, signal);
    return exposure.upstream ? byTableId(exposure.upstream) : null;
  });
}

/** One question at a time: the answer in figures, then as graph, paths or table, with the panel beside it. */
export function QuestionView() {
  const { state } = usePage();
  const { t } = useWords();
  const [sizes, resize] = useState<Sizes>({ paths: PATHS.start, rows: ROWS.start });
  const answer = useAnswer(state, sizes);
  const drawing = useDrawing(state);
  const panel = <EntityPanel answer={exposureOf(answer.value)} graph={drawing.value ?? undefined} />;
  if (!state.buyer) {
    return (
      <div class="answer-and-panel">
        <main id="answer">
          <BuyersView />
        </main>
        {state.select && panel}
      </div>
    );
  }
  const found = answer.value?.exposure;
  const more = (next: Sizes) => () => resize(next);
  const morePaths = sizes.paths < PATHS.most && more({ ...sizes, paths: sizes.paths + PATHS.step });
  return (
    <>
      <div class="answer-and-panel">
        <main id="answer" class={answer.loading && found ? 'stale' : undefined} aria-busy={answer.loading}>
          {answer.loading && found && (
            <p class="visually-hidden" role="status">
              {t('answer.stale')}
            </p>
          )}
          {answer.error && <Failed error={answer.error} retry={answer.retry} />}
          {found && found.__typename !== 'Exposure' && <Refused refusal={found} asked={state} />}
          {!found && !answer.error && <Waiting />}
          {found?.__typename === 'Exposure' && (
            <article class="answer">
              <AnswerHead answer={found} upstream={drawing.value ? drawing.value.total - 1 : undefined} />
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
                    {...(found.contributions.totalCount > sizes.rows &&
                      sizes.rows < ROWS.most && { more: more({ ...sizes, rows: ROWS.most }) })}
                  />
                )}
                {state.view === 'sources' && <SourcesView />}
              </div>
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
      {found?.__typename === 'Exposure' && <Reasons answer={found} />}
      <LiveRegion answer={exposureOf(answer.value)} />
    </>
  );
}

function exposureOf(value: { exposure: { __typename: string } } | undefined): Answer | undefined {
  return value?.exposure.__typename === 'Exposure' ? (value.exposure as Answer) : undefined;
}

function Waiting() {
  const { t } = useWords();
  return <p class="nothing quiet">{t('answer.loading')}</p>;
}

function Drawing({ answer, drawing }: { answer: Answer; drawing: ReturnType<typeof useDrawing> }) {
  const { t } = useWords();
  if (drawing.error) return <Failed error={drawing.error} retry={drawing.retry} />;
  const belongs = drawing.value?.nodes.some(({ entity }) => entity.entityId === answer.entity.entityId);
  if (!drawing.value || !belongs) return <p class="nothing quiet">{t('graph.loading')}</p>;
  return <GraphView answer={answer} graph={drawing.value} />;
}
