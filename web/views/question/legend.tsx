import { HATCH, outline, riskSign } from '../../../common/drawing/glyphs.ts';
import { claimStrokes } from '../../charts/graph/draw-ties.ts';
import { useWords } from '../../i18n/words.ts';
import type { EntityKind } from '../../queries/entity-parts.ts';
import { Explained } from '../../ui/explained.tsx';
import { RiskSign } from '../../ui/risk-sign.tsx';
import { riskName } from './terms.ts';

const KINDS: readonly EntityKind[] = ['COMPANY', 'SITE', 'SMELTER', 'MINE', 'ORIGIN', 'RECYCLED'];

interface LegendProps {
  risk: string;
  /** The question has a tier limit. */
  limited: boolean;
}

/** What strokes and signs of the drawing mean. */
export function Legend({ risk, limited }: LegendProps) {
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
      <Line kind="several">{t('legend.claims')}</Line>
      <Line kind="back">{t('legend.cycle')}</Line>
      <li>
        <Explained of="width">{t('legend.width')}</Explained>
      </li>
      {KINDS.map((kind) => (
        <Glyph key={kind} kind={kind}>
          {t(`kind.${kind}`)}
        </Glyph>
      ))}
      <Glyph kind="BAND">{t('legend.band')}</Glyph>
      <Glyph kind="OPAQUE">{t('legend.stub')}</Glyph>
      {limited && <Glyph kind="BEYOND">{t('mass.beyond')}</Glyph>}
    </ul>
  );
}

function Glyph({ kind, children }: { kind: Parameters<typeof outline>[0]; children: string }) {
  return (
    <li>
      <svg class={`legend-glyph item ${kind.toLowerCase()}`} viewBox="-12 -12 24 24" aria-hidden="true">
        <path class="glyph" d={outline(kind)} />
        {kind === 'OPAQUE' && <path class="hatch" d={HATCH} />}
        {kind === 'BAND' && <path class="plus" d="M-4 0H4M0-4V4" />}
      </svg>
      {children}
    </li>
  );
}

/** A stroke of a drawing and what it means. */
export function Line({ kind, children }: { kind: string; children: string }) {
  return (
    <li>
      <svg class={`legend-line tie ${kind}`} viewBox="0 0 30 10" aria-hidden="true">
        <path class="line" d="M0 5H30" stroke-width={kind === 'assumed' ? 4.5 : 2.5} />
        {kind === 'assumed' && <path class="core" d="M0 5H30" />}
        {kind === 'several' && <path class="claims" d={claimStrokes(2, 4.5)} transform="translate(15 5)" />}
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
