import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { COMPARE, type Comparison } from '../../queries/compare.ts';
import type { ScreenProps } from '../../screens.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { BuyersView } from '../question/buyers-view.tsx';
import { Failed, Refused } from '../question/failures.tsx';
import { Lacks, lacking } from '../question/lacks.tsx';
import { BeforeAfter } from './before-after.tsx';
import { Choose } from './choose.tsx';
import { Movement } from './movement.tsx';
import { OneSided } from './one-sided.tsx';
import { Untold } from './untold.tsx';
import { bothViewpoints, withoutViewpoint } from './viewpoints.ts';
import '../../style/compare.css';

/** The asked question at two viewpoints: both figures, their difference, and what moved it. */
export function CompareView({ terms }: ScreenProps) {
  const { state } = usePage();
  const { t } = useWords();
  const { space, buyer } = state;
  const lacks = lacking(terms, state);
  const question = withoutViewpoint(state);
  const viewpoints = bothViewpoints(state);
  const asked = terms && buyer && space && !lacks;
  const key = asked ? JSON.stringify([space, buyer, question, viewpoints]) : null;
  const found = useResource(key, (signal) => ask(COMPARE, { buyer, question, ...viewpoints }, space, signal));
  const answer = found.value?.compare;
  if (lacks || !buyer) {
    return (
      <div class="answer-and-panel">
        <main id="answer">
          {lacks && <h1 class="visually-hidden">{t('screen.compare')}</h1>}
          {lacks ? <Lacks of={lacks} /> : <BuyersView />}
        </main>
      </div>
    );
  }
  return (
    <div class="answer-and-panel">
      <main
        id="answer"
        class={found.loading && answer ? 'compare stale' : 'compare'}
        aria-busy={found.loading}
      >
        <Choose answer={answer?.__typename === 'Comparison' ? answer : undefined} />
        {found.error && <Failed error={found.error} retry={found.retry} />}
        {!answer && !found.error && <Waiting for={found}>{t('compare.loading')}</Waiting>}
        {answer?.__typename === 'Comparison' && <Compared answer={answer} />}
        {answer?.__typename === 'NoSupplierOnRecord' && <OneSided refusal={answer} />}
        {answer && answer.__typename !== 'Comparison' && answer.__typename !== 'NoSupplierOnRecord' && (
          <Refused refusal={answer} asked={state} />
        )}
      </main>
    </div>
  );
}

function Compared({ answer }: { answer: Comparison }) {
  return (
    <>
      <BeforeAfter answer={answer} />
      <Movement key={`${answer.before.question.asOf} ${answer.after.question.asOf}`} answer={answer} />
      <Untold answer={answer} />
    </>
  );
}
