import { percentsThatAdd } from '../../../common/words/format.ts';
import { type MassPart, massStrip } from '../../charts/mass-strip.ts';
import { useWords } from '../../i18n/words.ts';
import type { Answer, Mass } from '../../queries/answer.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Chart } from '../../ui/chart.tsx';
import { riskName } from './terms.ts';

/** Below this the headline has a decimal place, and so has the strip. */
const FINE = 0.0995;

const PARTS: readonly MassPart[] = ['hit', 'clean', 'opaque', 'beyond'];

function values({ hit, clean, opaque, beyondLimit }: Mass): number[] {
  return [hit, clean, opaque, beyondLimit];
}

/** Where one unit of supply ends: a strip whose labelled parts add up to 100%, each leading to what is in it. */
export function MassStrip({ answer }: { answer: Answer }) {
  const words = useWords();
  const { t, lang } = words;
  const { risk } = answer.question;
  const mass = values(answer.mass);
  const shown = percentsThatAdd(mass, mass[0]! > 0 && mass[0]! < FINE ? 1 : 0);
  const write = (i: number) => {
    const text = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
    return shown[i] === 0 && mass[i]! > 0 ? `<${text.format(0.01)}` : text.format(shown[i]! / 100);
  };
  const label = (part: MassPart) => t(`mass.${part}`, { risk: riskName(words, risk) });
  const named = PARTS.map((part, i) => ({ part, i })).filter(({ i }) => mass[i]! > 0);
  return (
    <div class="mass" data-risk={risk}>
      <h2>{t('mass.title')}</h2>
      <Chart
        class="strip-box"
        of={`${mass.join()} ${lang} ${risk}`}
        draw={(width) =>
          massStrip(
            PARTS.map((part, i) => ({ part, value: mass[i]! })),
            { width, risk, title: named.map(({ part, i }) => `${label(part)} ${write(i)}`).join(', ') },
          )
        }
      />
      <ul class="mass-legend">
        {named.map(({ part, i }) => (
          <li key={part}>
            <span class={`swatch ${part}`} aria-hidden="true" />
            <ActionLink action={{ type: 'show', view: 'table' }}>
              {label(part)} <b>{write(i)}</b>
            </ActionLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
