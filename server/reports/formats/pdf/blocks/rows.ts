/** Rows of a table: whole on one page, unless they are taller than a page. */
import type { Cell, Table } from '../../../document/document.ts';
import type { Slab } from '../page/flow.ts';
import { COLORS, UPRIGHT, WIDE } from '../page/look.ts';
import type { Part, Pen, Place } from '../page/pen.ts';
import type { Line } from '../text/lines.ts';
import type { TableColumn, TableColumns } from './columns.ts';
import { cellSpans } from './runs.ts';
import { type Setting, sourcePlace } from './setting.ts';

const PADDING = 3;

export interface RowsManner extends TableColumns {
  again: Pick<Slab, 'height' | 'draw'>;
  setting: Setting;
  /** The first column has numbers that citations lead to. */
  ids: boolean;
}

/** Closes the table after the last. */
export function* rowSlabs(rows: Table['rows'], manner: RowsManner): Generator<Slab> {
  for (const [i, row] of rows.entries()) {
    // a head with a single row below it, or a single row on the last page, looks lost
    const keep = rows.length > 1 && (i === 0 || i === rows.length - 2);
    yield* oneRow(row, manner, keep, i === rows.length - 1);
  }
}

function* oneRow(row: readonly Cell[], manner: RowsManner, keep: boolean, last: boolean): Generator<Slab> {
  const { columns, wide, type, again, setting, ids } = manner;
  const style = { size: type.size, color: COLORS.ink };
  const cells = columns.map(({ width }, i) => setting.type.lines(cellSpans(row[i]!, style, setting), width));
  const most = cells.reduce((max, { length }) => Math.max(max, length), 1);
  const room = (wide ? WIDE : UPRIGHT).bodyHeight - again.height - 2 * PADDING;
  const perPage = Math.max(1, Math.floor(room / type.leading));
  const first = row[0]!;
  const parts = new RowParts(columns, type.leading);
  let to = 0;
  for (let from = 0; from < most; from = to) {
    // the first part of a row that no page holds begins below the head, wherever that stands
    to = Math.min(most, from + (from === 0 && most > perPage ? Math.ceil(perPage / 2) : perPage));
    const part = [from, to] as const;
    const ends = to === most;
    const height = (to - from) * type.leading + 2 * PADDING;
    yield {
      height,
      wide,
      again,
      keep: keep && most <= perPage,
      draw(pen, place) {
        if (ids && from === 0 && first.type === 'number') pen.target(sourcePlace(first.value), place.y);
        parts.draw(
          pen,
          cells.map((lines) => lines.slice(...part)),
          place,
        );
        if (ends) parts.end(pen);
        if (ends && last) pen.close();
        drawRule(pen, columns, { x: place.x, y: place.y + height });
      },
    };
  }
}

function drawRule(pen: Pen, columns: readonly TableColumn[], { x, y }: Place): void {
  const { x: left, width } = columns.at(-1)!;
  pen.rule({ x, y }, { x: x + left + width, y }, 0.4, COLORS.hairline);
}

/** A row and its cells in the structure, which may go on over pages. */
class RowParts {
  readonly #columns: readonly TableColumn[];
  readonly #leading: number;
  #row: Part | null = null;
  #cells: Part[] = [];

  constructor(columns: readonly TableColumn[], leading: number) {
    this.#columns = columns;
    this.#leading = leading;
  }

  draw(pen: Pen, cells: readonly Line[][], { x, y }: Place): void {
    if (this.#row) pen.enter(this.#row);
    else this.#row = pen.open('TR');
    for (const [i, column] of this.#columns.entries()) {
      const cell = this.#cells[i];
      if (cell) pen.enter(cell);
      else this.#cells[i] = i === 0 ? pen.open('TH', { scope: 'Row' }) : pen.open('TD');
      pen.lines(cells[i]!, { ...column, x: x + column.x, y: y + PADDING, leading: this.#leading });
      pen.leave();
    }
    pen.leave();
  }

  /** Ends the row with all its cells. */
  end(pen: Pen): void {
    if (!this.#row) return;
    pen.enter(this.#row);
    pen.close();
  }
}
