/** Tables as HTML: a caption, heads with their scope, and within themselves scrolled where there is no room. */
import type { Cell, Column, Table } from '../../document/document.ts';
import { cellHtml, isFigure } from './cells.ts';
import { escaped } from './escape.ts';
import { citedId, type Setting, sourceId } from './setting.ts';

/** Rows that a page shows at most; the tables of data hold the others. The sources are all there: marks lead to them. */
const MOST_ROWS = 5_000;
/** A table of more, its columns' widths together, is printed across the length of the paper. */
const MOST_UPRIGHT = 17;
const SOURCES = 'sources';

export function tableHtml(table: Table, setting: Setting): string {
  const { id, title, columns, mostOnPages = MOST_ROWS } = table;
  const rows = id === SOURCES ? table.rows : table.rows.slice(0, Math.min(MOST_ROWS, mostOnPages));
  const caption = `table-${id}`;
  // read out all the same, not seen twice
  const said = title === setting.heading ? ' class="unseen"' : '';
  const cut = cutNote(table, rows.length, setting);
  const row = id === SOURCES ? sourceRow : rowHtml;
  return (
    `<div class="${widthOf(columns) > MOST_UPRIGHT ? 'scroll wide' : 'scroll'}" role="group" tabindex="0" aria-labelledby="${caption}">` +
    `<table><caption id="${caption}"${said}>${escaped(title)}</caption>` +
    `<thead><tr>${columns.map((column, i) => headHtml(column, i, table)).join('')}</tr></thead>` +
    `<tbody>\n${rows.map((cells) => row(cells, setting)).join('\n')}\n</tbody></table></div>${cut === null ? '' : `<p class="note">${escaped(cut)}</p>`}`
  );
}

/** What the table leaves out; null: nothing. */
function cutNote({ rows, total }: Table, shown: number, { document }: Setting): string | null {
  if (shown === total) return null;
  const { shownOf, moreIn } = document.words;
  const cut = shownOf(shown, total);
  return shown < rows.length ? `${cut} · ${moreIn(rows.length)}` : cut;
}

const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width = 1 }) => sum + width, 0);

function headHtml({ title, width = 1 }: Column, index: number, { rows }: Table): string {
  const first = rows[0]?.[index];
  const kinds = [
    `w${Math.min(5, Math.max(1, Math.round(width)))}`,
    ...(first && isFigure(first) ? ['figure'] : []),
  ];
  return `<th scope="col" class="${kinds.join(' ')}">${escaped(title)}</th>`;
}

const rowHtml = (cells: readonly Cell[], setting: Setting): string =>
  `<tr>${cells.map((cell, i) => dataHtml(cell, i, setting)).join('')}</tr>`;

function dataHtml(cell: Cell, index: number, setting: Setting): string {
  const kind = isFigure(cell) ? ' class="figure"' : '';
  const inside = cellHtml(cell, setting);
  return index === 0 ? `<th scope="row"${kind}>${inside}</th>` : `<td${kind}>${inside}</td>`;
}

/** The row that marks lead to; its number leads back to the first of them. */
function sourceRow(cells: readonly Cell[], setting: Setting): string {
  const [head, ...rest] = cells;
  const number = head?.type === 'number' ? head.value : 0;
  const back = setting.document.words.cited(number);
  const shown = setting.isCited(number)
    ? `<a href="#${citedId(number)}" aria-label="${escaped(back)}" title="${escaped(back)}">${number}</a>`
    : String(number);
  const others = rest.map((cell, i) => dataHtml(cell, i + 1, setting)).join('');
  return `<tr id="${sourceId(number)}"><th scope="row" class="figure">${shown}</th>${others}</tr>`;
}
