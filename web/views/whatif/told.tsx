import { useEffect } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { Steps } from '../../queries/whatif.ts';

/** Says the outcome of a changed bench to those who do not see it; the title of the page. */
export function Told({ steps, changes }: { steps: Steps | undefined; changes: number }) {
  const { t, percent } = useWords();
  const title = t('screen.whatif');
  useEffect(() => {
    document.title = `${title} · Orepath`;
    return () => {
      document.title = 'Orepath';
    };
  }, [title]);
  const refused = steps?.steps.filter((step) => step.refused).length ?? 0;
  return (
    <div class="visually-hidden" aria-live="polite">
      {steps && (
        <p>
          {t('live.whatif', {
            n: changes,
            before: percent(steps.together.before.expected),
            after: percent(steps.together.after.expected),
          })}{' '}
          {refused > 0 && t('live.refused', { n: refused })}
        </p>
      )}
    </div>
  );
}
