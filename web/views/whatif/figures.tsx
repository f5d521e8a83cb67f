import { useWords, type Words } from '../../i18n/words.ts';
import type { Figures } from '../../queries/whatif.ts';

/** The figures that come together, in the order in which they are told. */
export const FIGURES = ['expected', 'low', 'high', 'coverage', 'opaque'] as const;
export type FigureName = (typeof FIGURES)[number];

export function figureOf(figures: Figures, name: FigureName): number {
  return name === 'opaque' ? figures.mass.opaque : figures[name];
}

/** What the service takes for no move at all. */
const NO_MOVE = 1e-12;

/** Whether any of the figures is another after the changes. */
export function moves({ before, after }: Readonly<Record<'before' | 'after', Figures>>): boolean {
  return FIGURES.some((name) => Math.abs(figureOf(after, name) - figureOf(before, name)) > NO_MOVE);
}

/** By how many percentage points a figure moves; `short`: without the word. */
export function PointsMoved({ from, to, short = false }: { from: number; to: number; short?: boolean }) {
  const { t, points } = useWords();
  if (Math.abs(to - from) <= NO_MOVE)
    return <span class="small">{short ? points(0) : t('whatif.noMove')}</span>;
  const written = points(to - from);
  return <span>{short ? written : t('whatif.points', { points: written })}</span>;
}

/** A figure before and after; by how much, where rounding would hide that it moves at all. */
export function moved(from: number, to: number, { t, fine, points }: Words): string {
  if (Math.abs(to - from) <= NO_MOVE) return fine(to);
  const ends = { from: fine(from), to: fine(to) };
  return ends.from === ends.to ? `${ends.to} (${points(to - from)})` : t('whatif.fromTo', ends);
}

/** Every figure before and after one change. */
export function Moves({ before, after }: { before: Figures; after: Figures }) {
  const words = useWords();
  const { t } = words;
  return (
    <dl class="moves">
      {FIGURES.map((name) => {
        const [from, to] = [figureOf(before, name), figureOf(after, name)];
        const still = Math.abs(to - from) <= NO_MOVE;
        return (
          <div key={name} class={still ? 'still' : undefined}>
            <dt>{t(`whatif.${name}`)}</dt>
            <dd>{moved(from, to, words)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
