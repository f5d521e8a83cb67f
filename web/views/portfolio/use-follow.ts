import { useEffect, useRef } from 'preact/hooks';
import type { RowWindow } from '../../ui/use-window.ts';
import { cellMark, type GridCell } from './grid-keys.ts';
import { cellLeft } from './opening.ts';

/** Moves the focus to a cell, also to one that is not drawn yet; back from the question, to the cell that was left. */
export function useFollow(
  box: { current: HTMLElement | null },
  active: GridCell,
  onActive: (cell: GridCell) => void,
  rows: RowWindow,
): (cell: GridCell) => void {
  const wanted = useRef<GridCell | undefined>(cellLeft());
  useEffect(() => {
    if (!wanted.current) return;
    const element = box.current?.querySelector<HTMLElement>(`[data-cell="${cellMark(wanted.current)}"]`);
    if (!element || cellMark(wanted.current) !== cellMark(active)) return;
    wanted.current = undefined;
    element.focus();
  });
  return (cell) => {
    wanted.current = cell;
    onActive(cell);
    if (cell.row >= 0) rows.scrollToIndex(cell.row, { align: 'auto' });
  };
}
