import { riskSign } from '../../charts/graph/glyphs.ts';
import { useWords } from '../../i18n/words.ts';
import { RiskSign } from '../../ui/risk-sign.tsx';
import { riskName } from './terms.ts';

/** What strokes and signs of the drawing mean. */
export function Legend({ risk }: { risk: string }) {
  const words = useWords();
  const { t } = words;
  return (
    <ul class="legend" aria-label={t('legend.title')}>
      <li>
        <RiskSign risk={riskSign(risk) ? risk : 'other'} />
        {riskName(words, risk)}
      </li>
      <Line kind="verified">{t('basis.VERIFIED')}</Line>
      <Line kind="declared">{t('basis.DECLARED')}</Line>
      <Line kind="inferred">{t('basis.INFERRED')}</Line>
      <Line kind="assumed">{t('legend.unknown')}</Line>
      <Line kind="chain">{t('legend.chain')}</Line>
      <Line kind="back">{t('legend.cycle')}</Line>
      <li>
        <span class="swatch opaque" aria-hidden="true" />
        {t('legend.stub')}
      </li>
      <li>{t('legend.width')}</li>
    </ul>
  );
}

/** A stroke of a drawing and what it means. */
export function Line({ kind, children }: { kind: string; children: string }) {
  return (
    <li>
      <svg class={`legend-line tie ${kind}`} viewBox="0 0 30 10" aria-hidden="true">
        <path class="line" d="M0 5H30" stroke-width={kind === 'assumed' ? 4.5 : 2.5} />
        {kind === 'assumed' && <path class="core" d="M0 5H30" />}
        {kind === 'chain' && (
          <g class="gap">
            <rect x="11" y="0" width="8" height="10" />
            <path d="M11 1V9M19 1V9" />
          </g>
        )}
      </svg>
      {children}
    </li>
  );
}
