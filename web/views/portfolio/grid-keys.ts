/** A cell of the grid: column 0 names the row. */
export interface GridCell {
  row: number;
  column: number;
}

/** Rows over those of the list: column heads, and what all rows come to. */
export const HEAD = -2;
export const TOTALS = -1;

interface GridSize {
  rows: number;
  /** The names included. */
  columns: number;
  /** Rows in sight. */
  screen: number;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** Where a key leads from a cell; null for keys that lead nowhere. */
export function cellAfter(
  { key, ctrlKey, metaKey }: Pressed,
  { row, column }: GridCell,
  { rows, columns, screen }: GridSize,
): GridCell | null {
  const far = ctrlKey || metaKey;
  const [last, end] = [rows - 1, columns - 1];
  const to = (nextRow: number, nextColumn: number): GridCell => ({
    row: Math.max(HEAD, Math.min(last, nextRow)),
    column: Math.max(0, Math.min(end, nextColumn)),
  });
  switch (key) {
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? end : column + 1);
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? last : row + 1, column);
    case 'Home':
      return far ? to(0, 0) : to(row, 0);
    case 'End':
      return far ? to(last, end) : to(row, end);
    case 'PageUp':
      return to(row > 0 ? Math.max(0, row - screen) : row - screen, column);
    case 'PageDown':
      return to(row + screen, column);
    default:
      return null;
  }
}

/** As cells are marked in the document. */
export function cellMark({ row, column }: GridCell): string {
  return `${row},${column}`;
}

export function cellOfMark(mark: string): GridCell {
  const [row = 0, column = 0] = mark.split(',').map(Number);
  return { row, column };
}
