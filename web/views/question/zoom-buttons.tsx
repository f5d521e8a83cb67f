import type { RefObject } from 'preact';
import type { TierGraph } from '../../charts/tier-graph.ts';
import { useWords } from '../../i18n/words.ts';

const STEP = 1.3;

/** Zoom for those who have no wheel, and for the keyboard. */
export function ZoomButtons({ chart }: { chart: RefObject<TierGraph | null> }) {
  const { t } = useWords();
  return (
    <div class="zoom-buttons">
      <button type="button" aria-label={t('graph.zoomOut')} onClick={() => chart.current?.zoom.by(1 / STEP)}>
        −
      </button>
      <button type="button" aria-label={t('graph.zoomIn')} onClick={() => chart.current?.zoom.by(STEP)}>
        +
      </button>
      <button type="button" onClick={() => chart.current?.zoom.fit()}>
        {t('graph.fit')}
      </button>
      <button type="button" onClick={() => chart.current?.zoom.reset()}>
        {t('graph.reset')}
      </button>
    </div>
  );
}
