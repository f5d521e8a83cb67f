import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { REACH_CUT, type ReachCut } from '../../queries/plan.ts';
import { questionInput } from '../../queries/question-input.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import type { Change } from '../../whatif/changes.ts';
import { Failed } from '../question/failures.tsx';
import type { PlanProps } from './plan.tsx';
import { namedBy } from './planned.ts';
import { PlannedCard } from './planned-card.tsx';

type Pair = ReachCut['pairs'][number];

/** A customer who keeps nobody else is left with what is not known. */
function cutOf({ supplier, customer, suppliersLeft }: Pair): Change {
  const pair = { supplier: supplier.entityId, customer: customer.entityId };
  return { removeSupplier: suppliersLeft > 0 ? pair : { ...pair, leaves: 'opaque' } };
}

/** The fewest pairs whose end leaves no risky entity upstream; asked for when it is opened. */
export function ReachCutPlan(props: Omit<PlanProps, 'start'>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="reach-cut" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('cut.title')}</summary>
      {open && <Cut {...props} />}
    </details>
  );
}

function Cut({ add, onBench }: Omit<PlanProps, 'start'>) {
  const { state } = usePage();
  const { t, number } = useWords();
  const { space, buyer } = state;
  const question = questionInput(state);
  const found = useResource(JSON.stringify([space, buyer, question]), (signal) =>
    ask(REACH_CUT, { buyer, question }, space, signal),
  );
  if (found.error) return <Failed error={found.error} retry={found.retry} />;
  const answer = found.value?.reachCut;
  if (answer?.__typename !== 'ReachCut') {
    return found.loading ? <Waiting for={found}>{t('plan.loading')}</Waiting> : null;
  }
  const { reached, pairs, minimum, atLeast } = answer as ReachCut;
  if (reached === 0) return <p class="small">{t('cut.nobody')}</p>;
  const changes = pairs.map(cutOf);
  const all = changes.every(onBench);
  return (
    <>
      <p>
        {t('cut.found', { n: pairs.length, reached: number(reached) })}{' '}
        {minimum ? t('cut.minimum') : t('cut.atLeast', { n: atLeast })}
      </p>
      <p class="form-buttons">
        <button type="button" aria-disabled={all} onClick={() => add(changes)}>
          {t(all ? 'plan.allOnBench' : 'plan.putAll')}
        </button>
      </p>
      <ol class="plan-steps">
        {pairs.map((pair, i) => (
          <PlannedCard
            key={JSON.stringify(changes[i])}
            change={changes[i]!}
            named={namedBy(pair.supplier, pair.customer)}
            note={t('cut.after', { n: pair.reachedAfter })}
            isThere={onBench(changes[i]!)}
            add={add}
          />
        ))}
      </ol>
    </>
  );
}
