import { useWords } from '../../i18n/words.ts';
import type { Steps } from '../../queries/whatif.ts';

/** Says the outcome of a changed bench to those who do not see it. */
export function Told({ steps, changes }: { steps: Steps | undefined; changes: number }) {
  const { t, fine } = useWords();
  const refused = steps?.steps.filter((step) => step.refused).length ?? 0;
  return (
    <div class="visually-hidden" aria-live="polite">
      {steps && (
        <p>
          {t('live.whatif', {
            n: changes,
            before: fine(steps.together.before.expected),
            after: fine(steps.together.after.expected),
          })}{' '}
          {refused > 0 && t('live.refused', { n: refused })}
        </p>
      )}
    </div>
  );
}
