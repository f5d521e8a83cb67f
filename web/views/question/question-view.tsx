import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import type { Terms } from '../../queries/spaces.ts';
import type { AskedGraph } from '../../queries/upstream.ts';
import { Lazy } from '../../ui/lazy-screen.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import { usePage } from '../../ui/use-page.ts';
import type { Resource } from '../../ui/use-resource.ts';
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
import { type Sizes, useAnswer, useLater } from './use-answer.ts';
import { useUpstream } from './use-upstream.ts';
import { ViewTabs } from './view-tabs.tsx';
import { ViewTake } from './view-take.tsx';

const loadMap = () => import('../map/map-view.tsx').then((module) => module.MapView);

const PATHS = { start: 10, step: 10, most: 100 };
const ROWS = { start: 20, most: 100 };

/** One question at a time: the answer in figures, then as graph, paths or table, with the panel beside it. */
export function QuestionView({ terms }: { terms: Terms | undefined }) {
  const { state } = usePage();
  const { t } = useWords();
  const [sizes, resize] = useState<Sizes>({ paths: PATHS.start, rows: ROWS.start });
  const lacks = lacking(terms, state);
  useOpener(state.select);
  const answer = useAnswer(state, !lacks, sizes);
  const drawing = useUpstream(state, !lacks);
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

function Drawing({ answer, drawing }: { answer: Answer; drawing: Resource<AskedGraph | null> }) {
  const { t } = useWords();
  if (drawing.error) return <Failed error={drawing.error} retry={drawing.retry} />;
  const belongs = drawing.value?.nodes.some(({ entity }) => entity.entityId === answer.entity.entityId);
  if (!drawing.value || !belongs) return <Waiting for={drawing}>{t('graph.loading')}</Waiting>;
  return <GraphView answer={answer} graph={drawing.value} />;
}
