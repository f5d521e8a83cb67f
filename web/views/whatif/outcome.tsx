import { exposureBand } from '../../charts/exposure-band.ts';
import { type MassPart, massStrip } from '../../charts/mass-strip.ts';
import type { Key } from '../../i18n/en/messages.ts';
import { useWords } from '../../i18n/words.ts';
import type { Figures, Together } from '../../queries/whatif.ts';
import { Chart } from '../../ui/chart.tsx';
import { Explained } from '../../ui/explained.tsx';
import { riskName } from '../question/terms.ts';
import { FIGURES, figureOf, moved, PointsMoved } from './figures.tsx';
import { OutcomeTake } from './outcome-take.tsx';
import type { Asked } from './use-steps.ts';

const PARTS: readonly (readonly [MassPart, keyof Figures['mass']])[] = [
  ['hit', 'hit'],
  ['clean', 'clean'],
  ['opaque', 'opaque'],
  ['beyond', 'beyondLimit'],
];

interface OutcomeProps {
  asked: Asked;
  of: Together;
  risk: string;
}

/** All changes together: two bands and two strips on one scale, and every figure before and after. */
export function Outcome({ asked, of: { before, after }, risk }: OutcomeProps) {
  const { t, fine } = useWords();
  return (
    <section class="outcome answer" data-risk={risk} aria-label={t('whatif.outcome')}>
      <div class="outcome-head">
        <p class="figure">
          <Explained of="whatifBefore" values={{ before: fine(before.expected) }}>
            {fine(before.expected)}
          </Explained>{' '}
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">{t('whatif.to')}</span>{' '}
          <Explained of="whatifAfter" values={{ after: fine(after.expected) }}>
            {fine(after.expected)}
          </Explained>
        </p>
        <p class="bounds">
          <PointsMoved from={before.expected} to={after.expected} />
        </p>
        <FigureTable before={before} after={after} />
      </div>
      <div class="outcome-charts">
        <Band figures={before} label="whatif.before" risk={risk} small />
        <Band figures={after} label="whatif.after" risk={risk} />
        <h2>{t('mass.title')}</h2>
        <Strip figures={before} label="whatif.before" risk={risk} />
        <Strip figures={after} label="whatif.after" risk={risk} />
        <MassLegend before={before} after={after} risk={risk} />
        <OutcomeTake asked={asked} />
      </div>
    </section>
  );
}

function FigureTable({ before, after }: { before: Figures; after: Figures }) {
  const { t, fine } = useWords();
  return (
    <table class="figure-table">
      <caption class="visually-hidden">{t('whatif.outcome')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('whatif.figure')}</th>
          <th scope="col" class="number">
            {t('whatif.before')}
          </th>
          <th scope="col" class="number">
            {t('whatif.after')}
          </th>
          <th scope="col" class="number">
            {t('whatif.moved')}
          </th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((name) => {
          const [was, is] = [figureOf(before, name), figureOf(after, name)];
          return (
            <tr key={name}>
              <th scope="row">
                <Explained of={`whatif.${name}`} values={{ before: fine(was), after: fine(is) }}>
                  {t(`whatif.${name}`)}
                </Explained>
              </th>
              <td class="number">{fine(was)}</td>
              <td class="number">{fine(is)}</td>
              <td class="number">
                <PointsMoved from={was} to={is} short />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface SideProps {
  figures: Figures;
  label: Extract<Key, 'whatif.before' | 'whatif.after'>;
  risk: string;
  small?: boolean;
}

function Band({ figures, label, risk, small = false }: SideProps) {
  const { t, percent, lang } = useWords();
  const { low, expected, high } = figures;
  const said = { low: percent(low), expected: percent(expected), high: percent(high) };
  return (
    <div class="outcome-side">
      <span class="small">{t(label)}</span>
      <Chart
        class={small ? 'band-box small' : 'band-box'}
        of={`${low} ${expected} ${high} ${lang} ${risk}`}
        draw={(width) =>
          exposureBand(
            { low, expected, high },
            { width, risk, small, title: `${t(label)}: ${t('answer.band', said)}`, tick: percent },
          )
        }
      />
    </div>
  );
}

function Strip({ figures: { mass }, label, risk }: SideProps) {
  const words = useWords();
  const { t, percent, lang } = words;
  const named = PARTS.filter(([, key]) => mass[key] > 0).map(
    ([part, key]) => `${t(`mass.${part}`, { risk: riskName(words, risk) })} ${percent(mass[key])}`,
  );
  return (
    <div class="outcome-side">
      <span class="small">{t(label)}</span>
      <Chart
        class="strip-box"
        of={`${JSON.stringify(mass)} ${lang} ${risk}`}
        draw={(width) =>
          massStrip(
            PARTS.map(([part, key]) => ({ part, value: mass[key] })),
            { width, risk, title: `${t(label)}: ${named.join(', ')}` },
          )
        }
      />
    </div>
  );
}

function MassLegend({ before, after, risk }: { before: Figures; after: Figures; risk: string }) {
  const words = useWords();
  const { t } = words;
  const shown = PARTS.filter(([, key]) => before.mass[key] > 0 || after.mass[key] > 0);
  return (
    <ul class="mass-legend">
      {shown.map(([part, key]) => (
        <li key={part}>
          <span class={`swatch ${part}`} aria-hidden="true" />
          {t(`mass.${part}`, { risk: riskName(words, risk) })}{' '}
          <b>{moved(before.mass[key], after.mass[key], words)}</b>
        </li>
      ))}
    </ul>
  );
}
