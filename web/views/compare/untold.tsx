import { useWords } from '../../i18n/words.ts';
import type { Comparison } from '../../queries/compare.ts';
import { Remarks } from '../question/rests.tsx';

/** Limits and faults of both answers, and what a comparison does not tell. */
export function Untold({ answer }: { answer: Comparison }) {
  const { t } = useWords();
  return (
    <section class="card">
      <h2>{t('compare.read')}</h2>
      <ul class="bullets small">
        <li>{t('compare.onlyExpected')}</li>
        <li>{t('compare.cannotPart')}</li>
        <li>{t('compare.oneNaming')}</li>
        <li>{t('compare.unmoved')}</li>
      </ul>
      <div class="compare-remarks">
        {(['before', 'after'] as const).map((side) => (
          <details key={side}>
            <summary>
              {t('compare.remarks', {
                side: t(`compare.${side}`),
                limits: answer[side].basis.limits.length,
                faults: answer[side].basis.faults.length,
              })}
            </summary>
            <Remarks title={t('why.limits')} none={t('why.noLimits')} remarks={answer[side].basis.limits} />
            <Remarks title={t('why.faults')} none={t('why.noFaults')} remarks={answer[side].basis.faults} />
          </details>
        ))}
      </div>
    </section>
  );
}
