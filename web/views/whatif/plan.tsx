import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import { PLAN, type Plan } from '../../queries/plan.ts';
import { questionInput } from '../../queries/question-input.ts';
import type { Figures } from '../../queries/whatif.ts';
import { PLAN_FIGURES, type PlanFigure } from '../../slices/whatif.ts';
import { Explained } from '../../ui/explained.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Slow, Waiting } from '../../ui/waiting.tsx';
import type { Change } from '../../whatif/changes.ts';
import { Failed } from '../question/failures.tsx';
import { ChoiceField } from './fields.tsx';
import { plannedChange, plannedNames } from './planned.ts';
import { PlannedCard } from './planned-card.tsx';
import { ReachCutPlan } from './reach-cut.tsx';

/** The target is asked for once the slider rests this long. */
const REST_MS = 250;

export interface PlanProps {
  /** The figures as they are on record: the plan starts from them. */
  start: Figures;
  add(changes: readonly Change[]): void;
  onBench(change: Change): boolean;
}

/** A suggested plan: few changes that bring a figure to the target that the slider says. */
export function SuggestedPlan(props: PlanProps) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const { target, figure } = state.whatif;
  const put = (change: { target?: number; figure?: PlanFigure }) =>
    dispatch({ type: 'set', slice: 'whatif', change, inPlace: true });
  return (
    <div class="plan">
      <p class="small">{t('plan.help')}</p>
      <div class="plan-asked">
        <ChoiceField
          label={t('plan.figure')}
          value={figure}
          choices={PLAN_FIGURES.map((one) => ({ value: one, label: t(`plan.figure.${one}`) }))}
          onChoose={(one) => put({ figure: one as PlanFigure })}
        />
        <Target key={figure} now={props.start[figure]} target={target} onRest={(to) => put({ target: to })} />
      </div>
      {target === null ? <p class="nothing">{t('plan.none')}</p> : <Found {...props} target={target} />}
      <ReachCutPlan {...props} />
    </div>
  );
}

/** Steps of the slider: a hundred at most, each a figure that can be read. */
function stepOf(now: number): number {
  return now > 0.1 ? 0.01 : now > 0.01 ? 0.001 : now / 10;
}

interface TargetProps {
  now: number;
  target: number | null;
  onRest(target: number): void;
}

function Target({ now, target, onRest }: TargetProps) {
  const { t, percent } = useWords();
  const [at, move] = useState<number | null>(target);
  const rest = useRef(onRest);
  rest.current = onRest;
  useEffect(() => move(target), [target]);
  useEffect(() => {
    if (at === null || at === target) return;
    const timer = setTimeout(() => rest.current(at), REST_MS);
    return () => clearTimeout(timer);
  }, [at, target]);
  const step = stepOf(now);
  const value = Math.min(at ?? now, now);
  return (
    <label class="field target">
      <span class="small">{t('plan.target')}</span>
      <span class="target-line">
        <input
          type="range"
          min="0"
          max={now}
          step={step}
          value={value}
          aria-valuetext={percent(value)}
          disabled={now === 0}
          onInput={(event) => move(Number(Number(event.currentTarget.value).toFixed(6)))}
        />
        <output>{t('plan.targetIs', { target: percent(value), now: percent(now) })}</output>
      </span>
    </label>
  );
}

function Found({ target, add, onBench }: PlanProps & { target: number }) {
  const { state } = usePage();
  const words = useWords();
  const { t } = words;
  const { space, buyer } = state;
  const question = questionInput(state);
  const figure = state.whatif.figure === 'high' ? 'HIGH' : 'EXPECTED';
  const found = useResource(JSON.stringify([space, buyer, question, target, figure]), (signal) =>
    ask(PLAN, { buyer, question, target, figure }, space, signal),
  );
  if (found.error) return <Failed error={found.error} retry={found.retry} />;
  const plan = found.value?.plan;
  if (plan?.__typename !== 'MitigationPlan') {
    return found.loading ? <Waiting for={found}>{t('plan.loading')}</Waiting> : null;
  }
  const made = plan as Plan;
  const changes = made.steps.map((step) => plannedChange(step.change));
  const all = changes.every(onBench);
  return (
    <div class={found.loading ? 'plan-found stale' : 'plan-found'} aria-busy={found.loading}>
      <p role="status">{found.loading ? t('plan.loading') : <Verdict plan={made} words={words} />}</p>
      {found.loading && <Slow for={found} />}
      {made.steps.length > 0 && (
        <p class="form-buttons">
          <button type="button" class="primary" aria-disabled={all} onClick={() => add(changes)}>
            {t(all ? 'plan.allOnBench' : 'plan.putAll')}
          </button>
          <Explained of="counted" values={countedIn(made, words)}>
            {t('plan.counts', countedIn(made, words))}
          </Explained>
        </p>
      )}
      <ol class="plan-steps">
        {made.steps.map((step, i) => (
          <PlannedCard
            key={JSON.stringify(changes[i])}
            change={changes[i]!}
            named={plannedNames(step.change)}
            note={t('plan.effect', { points: words.points(-step.effect) })}
            isThere={onBench(changes[i]!)}
            add={add}
          />
        ))}
      </ol>
    </div>
  );
}

function countedIn({ before, after, target }: Plan, { percent }: Words) {
  return { before: percent(before.counted), after: percent(after.counted), target: percent(target) };
}

/** Whether the target is reached, why not, and whether fewer steps would do. */
function Verdict({ plan, words }: { plan: Plan; words: Words }) {
  const { t, number } = words;
  const { reached, reason, steps, optimal, atLeastSteps, candidates } = plan;
  const n = steps.length;
  const values = { n, target: words.percent(plan.target), candidates: number(candidates) };
  const head = reached
    ? t(n === 0 ? 'plan.already' : 'plan.reached', values)
    : t(`plan.${reason ?? 'NOT_FOUND'}`, values);
  if (n === 0 || !reached) return <>{head}</>;
  const least = atLeastSteps ?? 0;
  const proof = optimal ? t('plan.optimal', values) : t('plan.atLeast', { n: least });
  return (
    <>
      {head} {proof}
    </>
  );
}
