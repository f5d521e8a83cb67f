/** The head of a table: once as its first row, and again on top of every page that it goes on to. */
import type { Table } from '../../../document/document.ts';
import type { Slab } from '../page/flow.ts';
import { COLORS } from '../page/look.ts';
import type { LinesPlace, Pen, Place } from '../page/pen.ts';
import type { Line } from '../text/lines.ts';
import type { TableColumns } from './columns.ts';
import type { Setting } from './setting.ts';

export interface Head {
  height: number;
  draw(pen: Pen, place: Place): void;
  /** With the table's title; no part of the content, which has it already. */
  again: Pick<Slab, 'height' | 'draw'>;
}

const PADDING = 4;

export function headOf(table: Table, { columns, type }: TableColumns, setting: Setting): Head {
  const style = { size: type.size, color: COLORS.muted, bold: true };
  const titles = columns.map(({ width }, i) =>
    setting.type.lines([{ text: table.columns[i]!.title, style }], width),
  );
  const most = titles.reduce((max, { length }) => Math.max(max, length), 1);
  const height = most * type.leading + PADDING;
  const cells = ({ x, y }: Place): [Line[], LinesPlace][] =>
    columns.map((column, i) => {
      const lines = titles[i]!;
      const top = y + (most - lines.length) * type.leading;
      return [lines, { ...column, x: x + column.x, y: top, leading: type.leading }];
    });
  const rule = (pen: Pen, { x, y }: Place) => {
    const { x: left, width } = columns.at(-1)!;
    pen.rule({ x, y: y + height }, { x: x + left + width, y: y + height }, 0.8, COLORS.ink);
  };
  return {
    height,
    draw(pen, place) {
      pen.open('TR');
      for (const [lines, at] of cells(place)) {
        pen.open('TH', { scope: 'Column' });
        pen.lines(lines, at);
        pen.close();
      }
      pen.close();
      rule(pen, place);
    },
    again: againOf(table, height, setting, (pen, place) => {
      for (const [lines, at] of cells(place)) pen.aside(lines, at);
      rule(pen, place);
    }),
  };
}

function againOf(
  { title }: Table,
  height: number,
  { look, type, document }: Setting,
  drawHead: (pen: Pen, place: Place) => void,
): Head['again'] {
  const { small } = look;
  const text = `${title} (${document.words.continued})`;
  const lines = type.aside([{ text, style: { size: small.size, color: COLORS.muted } }], 400);
  return {
    height: height + small.leading + PADDING,
    draw(pen, { x, y }) {
      pen.aside(lines, { x, y, width: 400, leading: small.leading });
      drawHead(pen, { x, y: y + small.leading + PADDING });
    },
  };
}
