/** Tables over pages: the head comes again, rows stay whole, and a cut is stated. */
import type { Table } from '../../../document/document.ts';
import type { Slab } from '../page/flow.ts';
import { COLORS } from '../page/look.ts';
import { columnsOf } from './columns.ts';
import { headOf } from './head.ts';
import { rowSlabs } from './rows.ts';
import type { Setting } from './setting.ts';
import { textSlabs } from './text.ts';

/** Rows of a table in print at most; the other formats have all that the report lists. */
export const MOST_PRINTED = 5_000;

/** `heading`: the title above, which is not said twice. */
export function* tableSlabs(table: Table, setting: Setting, heading: string): Generator<Slab> {
  const rows = printedRows(table, setting);
  const { look } = setting;
  const note = noteOf(table, rows.length, setting);
  if (table.title !== heading) {
    const style = { size: look.body.size, color: COLORS.ink, bold: true };
    yield* textSlabs([{ text: table.title, style }], look.body, setting, { above: 14, keep: true });
  }
  if (note !== null) {
    const style = { size: look.small.size, color: COLORS.muted };
    yield* textSlabs([{ text: note, style }], look.small, setting, { above: 4, keep: true });
  }
  const placed = columnsOf(table, rows, setting);
  const head = headOf(table, placed, setting);
  yield {
    height: head.height,
    above: 8,
    keep: rows.length > 0,
    wide: placed.wide,
    draw(pen, place) {
      pen.open('Table');
      head.draw(pen, place);
      if (rows.length === 0) pen.close();
    },
  };
  const ids = table.id === 'sources';
  yield* rowSlabs(rows, { ...placed, again: head.again, setting, ids });
}

/** Of too many sources those stay that are cited in print: no mark leads nowhere. */
function printedRows({ id, rows, mostOnPages = MOST_PRINTED }: Table, { counted }: Setting): Table['rows'] {
  if (id !== 'sources' || rows.length <= MOST_PRINTED)
    return rows.slice(0, Math.min(MOST_PRINTED, mostOnPages));
  return rows.filter(([first]) => first?.type === 'number' && counted.cited.has(first.value));
}

/** What the table leaves out, and what it says of every row; null: neither. */
function noteOf(table: Table, printed: number, setting: Setting): string | null {
  const said = [cutNote(table, printed, setting), table.note].filter((one) => typeof one === 'string');
  return said.length > 0 ? said.join(' · ') : null;
}

function cutNote({ rows, total }: Table, printed: number, { document }: Setting): string | null {
  const { shownOf, moreIn } = document.words;
  if (printed === total) return null;
  const shown = shownOf(printed, total);
  return printed < rows.length ? `${shown} · ${moreIn(rows.length)}` : shown;
}
