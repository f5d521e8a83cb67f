import { useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import type { ScreenProps } from '../../screens.ts';
import { usePage } from '../../ui/use-page.ts';
import { Waiting } from '../../ui/waiting.tsx';
import type { Change } from '../../whatif/changes.ts';
import { takenFrom, takenOut } from '../../whatif/taken-out.ts';
import { BuyersView } from '../question/buyers-view.tsx';
import { Failed, Refused } from '../question/failures.tsx';
import { Lacks, lacking } from '../question/lacks.tsx';
import { Bench } from './bench.tsx';
import { ChangeForm } from './change-form.tsx';
import { MovedContributions } from './moved.tsx';
import { OtherBuyers } from './other-buyers.tsx';
import { Outcome } from './outcome.tsx';
import { SuggestedPlan } from './plan.tsx';
import { SupplierGraph } from './supplier-graph.tsx';
import { SupplierList } from './supplier-list.tsx';
import { Told } from './told.tsx';
import { useBench } from './use-bench.ts';
import { type Held, useDragOut } from './use-drag-out.ts';
import { useSteps } from './use-steps.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { Ways } from './ways.tsx';
import '../../style/whatif.css';

/** A bench of changes to the chain of the asked buyer: what each does, and all of them together. */
export function WhatIfView({ terms }: ScreenProps) {
  const { state } = usePage();
  const { t } = useWords();
  const lacks = lacking(terms, state);
  const acts = useBench();
  const graph = useRef<UpstreamGraph | undefined>(undefined);
  const asked = useSteps(state, !lacks);
  const { found, steps, made } = asked;
  const drag = useDragOut((on) => heldFrom(on, graph.current), acts.add);
  useUndoKeys(acts.undo, acts.redo);
  if (lacks || !state.buyer) {
    return (
      <main id="answer" class="whatif">
        {lacks && <h1 class="visually-hidden">{t('whatif.title')}</h1>}
        {lacks ? <Lacks of={lacks} /> : <BuyersView />}
      </main>
    );
  }
  const there = new Set(acts.bench.map(({ change }) => JSON.stringify(change)));
  const onBench = (change: Change) => there.has(JSON.stringify(change));
  const reply = found.value?.reply;
  const refused =
    reply && reply.__typename !== 'ScenarioSteps' && reply.__typename !== 'InvalidChange' && reply;
  return (
    <main id="answer" class="whatif" onPointerDown={drag.onPointerDown} onMouseDownCapture={keepFromZoom}>
      <h1 class="visually-hidden">{t('whatif.title')}</h1>
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {refused && <Refused refusal={refused} asked={state} />}
      {!steps && found.loading && <Waiting for={found}>{t('answer.loading')}</Waiting>}
      {steps && (
        <div class={found.loading ? 'stale' : undefined} aria-busy={found.loading}>
          <Outcome asked={asked} of={steps.together} risk={state.risk} />
        </div>
      )}
      <div class="whatif-work">
        <div class="whatif-bench">
          <Bench acts={acts} asked={asked} terms={terms} drag={drag.state} />
          {steps && (
            <div class="whatif-why" data-risk={state.risk}>
              <MovedContributions of={steps.together} />
              <OtherBuyers changes={made} together={steps.together} />
            </div>
          )}
        </div>
        <Ways>
          {(way) => (
            <>
              {refused && way !== 'form' && <p class="small">{t('suppliers.noAnswer')}</p>}
              {way === 'suppliers' && !refused && <SupplierList add={acts.add} onBench={onBench} />}
              {way === 'graph' && !refused && (
                <SupplierGraph
                  add={acts.add}
                  onGraph={(drawn) => {
                    graph.current = drawn;
                  }}
                  expected={steps?.together.before.expected ?? 0}
                />
              )}
              {way === 'form' && (
                <ChangeForm terms={terms} submit={t('form.add')} onSubmit={(change) => acts.add([change])} />
              )}
              {way === 'plan' && steps && (
                <SuggestedPlan start={steps.together.before} add={acts.add} onBench={onBench} />
              )}
            </>
          )}
        </Ways>
      </div>
      <Told steps={found.loading ? undefined : steps} changes={made.length} />
    </main>
  );
}

/** What a drag that starts on an element takes along: a row of the list, or an entity of the drawing. */
function heldFrom(on: Element, graph: UpstreamGraph | undefined): Held | undefined {
  const row = on.closest<HTMLElement>('[data-supplier]')?.dataset;
  if (row) return { label: row['label']!, changes: [takenOut(row['supplier']!, row['customer']!)] };
  const id = on.closest<SVGElement>('.tier-graph g.item')?.dataset['id'];
  const node = graph?.nodes.find(({ entity }) => entity.entityId === id);
  const changes = graph && id ? takenFrom(graph, id) : [];
  return node && changes.length > 0 ? { label: node.entity.name, changes } : undefined;
}

/** On an entity of the drawing a drag takes it along, and does not shift the drawing. */
function keepFromZoom(event: MouseEvent): void {
  if ((event.target as Element).closest('.tier-graph g.item')) event.stopPropagation();
}
