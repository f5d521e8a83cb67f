import { useWords } from '../i18n/words.ts';
import type { Answer } from '../queries/answer.ts';
import { useEntityName } from '../views/question/buyer-box.tsx';
import { usePage } from './use-page.ts';

/** Says what changed, for those who do not see it: the selection, and the figures of a new answer. */
export function LiveRegion({ answer }: { answer: Answer | undefined }) {
  const { state } = usePage();
  const { t, percent } = useWords();
  const selected = useEntityName(state.select, state.space);
  const figures = answer && {
    low: percent(answer.low),
    expected: percent(answer.expected),
    high: percent(answer.high),
    coverage: percent(answer.coverage),
  };
  return (
    <div class="visually-hidden">
      <p aria-live="polite">{figures && t('live.answer', figures)}</p>
      <p aria-live="polite">{selected && t('live.selected', { name: selected.name })}</p>
    </div>
  );
}
