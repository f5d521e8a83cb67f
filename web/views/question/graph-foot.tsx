import type { Drawing } from '../../charts/graph/drawing.ts';
import { useWords } from '../../i18n/words.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import { DRAW_SIZES } from '../../state.ts';
import { usePage } from '../../ui/use-page.ts';

interface FootProps {
  graph: UpstreamGraph;
  drawing: Drawing;
  expected: number;
}

/** What the drawing shows and what it leaves out, in words, and how much it may show. */
export function GraphFoot({ graph, drawing, expected }: FootProps) {
  const { t, number, percent } = useWords();
  const { state, dispatch } = usePage();
  const whole = drawing.shown >= graph.total;
  const rest = Math.min(1, graph.restExposure + (expected > 0 ? drawing.foldedExposed / expected : 0));
  return (
    <div class="graph-foot">
      <p>
        {whole
          ? t('graph.shownAll', { total: number(graph.total) })
          : t('graph.shown', {
              shown: number(drawing.shown),
              total: number(graph.total),
              rest: percent(rest),
            })}
        {drawing.shown < graph.nodes.length && ` ${t('graph.folded')}`}
      </p>
      {state.open.length > 0 && (
        <button type="button" onClick={() => dispatch({ type: 'fold' })}>
          {t('graph.foldAgain')}
        </button>
      )}
      {graph.total > DRAW_SIZES[0] && (
        <label>
          {t('graph.draw')}{' '}
          <select
            value={state.draw}
            onChange={(event) => dispatch({ type: 'draw', draw: Number(event.currentTarget.value) })}
          >
            {DRAW_SIZES.map((size) => (
              <option key={size} value={size}>
                {t('graph.entities', { n: size })}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
