import { useEffect, useReducer, useRef } from 'preact/hooks';
import { usePage } from '../../ui/use-page.ts';
import type { RowWindow } from '../../ui/use-window.ts';
import type { RowPages } from './row-pages.ts';

/** Rows are fetched when one has scrolled to them, not past them. */
const PAUSE_MS = 60;

/** The first row in sight, below the heads. */
export function firstInSight(rows: RowWindow): number {
  const top = (rows.scrollOffset ?? 0) + rows.options.scrollMargin;
  return rows.getVirtualItemForOffset(top)?.index ?? 0;
}

/** Fetches the rows in sight and draws them when they come. */
export function useRowsOf(list: RowPages, rows: RowWindow): void {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    list.changed = () => draw(undefined);
    return () => {
      list.changed = () => undefined;
    };
  }, [list]);
  const { startIndex = 0, endIndex = 0 } = rows.range ?? {};
  useEffect(() => {
    const timer = setTimeout(() => list.want(startIndex, endIndex), PAUSE_MS);
    return () => clearTimeout(timer);
  });
}

/** Keeps in the address where one has scrolled to; a new order begins at its top. */
export function useScrollPlace(list: RowPages, rows: RowWindow): void {
  const { state, dispatch } = usePage();
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    if (state.portfolio.at === 0) rows.scrollToOffset(0);
  }, [list, rows, state.portfolio.at]);
  const { isScrolling } = rows;
  useEffect(() => {
    if (isScrolling || shown.current !== list || !rows.range) return;
    const at = firstInSight(rows);
    if (at !== state.portfolio.at) {
      dispatch({ type: 'set', slice: 'portfolio', change: { at }, inPlace: true });
    }
    // when scrolling has ended, not whenever the address changes
  }, [isScrolling]);
}
