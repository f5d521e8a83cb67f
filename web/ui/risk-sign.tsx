import { outline, riskSign } from '../../common/drawing/glyphs.ts';
import type { EntityKind } from '../queries/entity-parts.ts';

/** The sign of a risk, in its hue; always beside its name, so hidden from screen readers. */
export function RiskSign({ risk }: { risk: string }) {
  return (
    <svg class="risk-sign" data-risk={risk} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={riskSign(risk)} />
    </svg>
  );
}

/** The glyph of a kind of entity, always beside its name. */
export function KindGlyph({ kind }: { kind: EntityKind }) {
  return (
    <svg class="kind-glyph" viewBox="-12 -12 24 24" aria-hidden="true">
      <path d={outline(kind)} />
    </svg>
  );
}
