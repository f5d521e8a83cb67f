import { useEffect, useRef } from 'preact/hooks';
import type { Key } from '../../i18n/en/messages.ts';
import { useWords } from '../../i18n/words.ts';
import { TOUR_STEPS } from '../../slices/tour.ts';
import { usePage } from '../../ui/use-page.ts';
import { atStep, partOf } from './tour-steps.ts';
import { useOutlined } from './use-outlined.ts';
import '../../style/help.css';

/** Five steps over the demonstration chain: a card beside the page, which stays usable. Escape ends it. */
export function Tour({ space }: { space: string }) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const { step } = state.tour;
  const head = useRef<HTMLHeadingElement>(null);
  useOutlined(partOf(step), String(step));
  useEffect(() => head.current?.focus({ preventScroll: true }), [step]);
  const go = (to: number) => dispatch({ type: 'go', to: atStep(state, to, space) });
  const end = () => dispatch({ type: 'set', slice: 'tour', change: { step: 0 }, inPlace: true });
  const last = step === TOUR_STEPS;
  return (
    <section
      class="tour"
      aria-labelledby="tour-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
      }}
    >
      <p class="small">{t('tour.step', { n: step, total: TOUR_STEPS })}</p>
      <h2 id="tour-title" ref={head} tabIndex={-1}>
        {t(`tour.${step}.title` as Key)}
      </h2>
      <p>{t(`tour.${step}.text` as Key)}</p>
      <p class="tour-buttons">
        {step > 1 && (
          <button type="button" onClick={() => go(step - 1)}>
            {t('tour.back')}
          </button>
        )}
        {!last && (
          <button type="button" onClick={end}>
            {t('tour.end')}
          </button>
        )}
        <button type="button" class="primary" onClick={() => (last ? end() : go(step + 1))}>
          {last ? t('tour.finish') : t('tour.next')}
        </button>
      </p>
    </section>
  );
}
