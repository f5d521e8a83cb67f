import type { Drawing } from '../../charts/graph/drawing.ts';
import { useWords } from '../../i18n/words.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import { DRAW_SIZES } from '../../state.ts';
import { Explained } from '../../ui/explained.tsx';
import { usePage } from '../../ui/use-page.ts';
import { itemName } from './graph-words.ts';

interface FootProps {
  graph: UpstreamGraph;
  drawing: Drawing;
  expected: number;
}

/** Opened customers whose suppliers did not all find room, and how many did not. */
function NoRoom({ items }: { items: Drawing['items'] }) {
  const words = useWords();
  const { state } = usePage();
  const full = items.flatMap(({ band }) => (band?.full ? [band] : []));
  if (full.length === 0) return null;
  const open = new Set(full.flatMap((band) => band.customers.map(({ id }) => id)));
  const names = items
    .filter(({ id }) => open.has(id) && state.open.includes(id))
    .map((item) => itemName(item, words).text);
  const n = words.number(full.reduce((total, band) => total + band.count, 0));
  return <p class="no-room">{words.t('graph.noRoom', { n, names: names.join(', ') })}</p>;
}

/** What the drawing shows and what it leaves out, in words, and how much it may show. */
export function GraphFoot({ graph, drawing, expected }: FootProps) {
  const { t, number, percent } = useWords();
  const { state, dispatch } = usePage();
  const whole = drawing.shown >= graph.total;
  const rest = Math.min(1, graph.restExposure + (expected > 0 ? drawing.foldedExposed / expected : 0));
  const figures = { shown: number(drawing.shown), total: number(graph.total), rest: percent(rest) };
  return (
    <div class="graph-foot">
      <div class="graph-says" role="status">
        <p>
          {whole ? (
            t('graph.shownAll', { total: figures.total })
          ) : (
            <Explained of="drawnRest" values={figures}>
              {t('graph.shown', figures)}
            </Explained>
          )}
          {drawing.shown < graph.nodes.length && ` ${t('graph.folded')}`}
          {graph.linksLeftOut > 0 && ` ${t('graph.linksLeftOut', { n: number(graph.linksLeftOut) })}`}
        </p>
        <NoRoom items={drawing.items} />
      </div>
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
