import { narrowedBand } from '../../charts/narrowed-band.ts';
import { useWords } from '../../i18n/words.ts';
import type { AnsweredBands, Bounds } from '../../queries/questions.ts';
import { Chart } from '../../ui/chart.tsx';
import { Explained } from '../../ui/explained.tsx';
import { bandsText, rangeOf } from './asked-words.tsx';

interface NarrowedProps {
  before: Bounds;
  after: AnsweredBands;
  risk: string;
}

/** What the band narrows to, drawn and in words. */
export function Narrowed({ before, after, risk }: NarrowedProps) {
  const words = useWords();
  const { t } = words;
  const text = bandsText(after, words);
  const values = {
    before: rangeOf(before, words),
    clean: rangeOf(after.ifClean, words),
    hit: rangeOf(after.ifHit, words),
  };
  return (
    <div class="narrowed">
      <Chart
        class="narrowed-box"
        of={JSON.stringify([before, after, risk, words.lang])}
        draw={(width) =>
          narrowedBand(
            { before, after },
            { width, risk, title: t('questions.bands', { before: values.before, after: text }) },
          )
        }
      />
      <p class="small">
        <Explained of="narrowed" values={values}>
          {text}
        </Explained>
      </p>
    </div>
  );
}

/** What each of the three bands is, once for all of a list. */
export function NarrowedLegend({ risk }: { risk: string }) {
  const { t } = useWords();
  return (
    <ul class="narrowed-legend small" data-risk={risk}>
      {(['before', 'ifClean', 'ifHit'] as const).map((name) => (
        <li key={name}>
          <span class={`narrowed-swatch ${name}`} aria-hidden="true" />
          {t(`questions.legend.${name}`)}
        </li>
      ))}
      <li>{t('questions.scale')}</li>
    </ul>
  );
}
