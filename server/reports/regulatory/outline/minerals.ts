/** What is on record of each mineral, in a table. */
import { absent, count, part, text } from '../../document/cells.ts';
import type { Cell, Table } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { MineralRow } from '../content.ts';
import type { Draft } from '../drafts.ts';

export function mineralsTable(
  { minerals, request }: Pick<Draft, 'minerals' | 'request'>,
  words: ReportWords,
): Table {
  return {
    type: 'table',
    id: 'minerals',
    title: words.t('draft.minerals', { risk: words.term('risk', request.risk ?? '') }),
    columns: [
      { id: 'mineral', title: words.t('col.material') },
      { id: 'low', title: words.t('draft.low') },
      { id: 'expected', title: words.t('draft.expected') },
      { id: 'high', title: words.t('draft.high') },
      { id: 'coverage', title: words.t('draft.coverage') },
      { id: 'suppliers', title: words.t('draft.suppliers') },
      { id: 'facilities', title: words.t('draft.facilities') },
      { id: 'with_status', title: words.t('draft.withStatus') },
      { id: 'mines', title: words.t('draft.mines') },
      { id: 'places', title: words.t('draft.places') },
      { id: 'recycled', title: words.t('draft.recycled') },
    ],
    rows: minerals.map((row) => mineralCells(row, words)),
    total: minerals.length,
  };
}

function mineralCells(row: MineralRow, words: ReportWords): Cell[] {
  const { figures } = row;
  const none = absent(words.t('draft.noSupply'));
  const figure = (value: number | undefined): Cell => (value === undefined ? none : part(value));
  const counted = (value: number): Cell => (figures ? count(value) : none);
  return [
    text(words.term('material', row.material)),
    figure(figures?.exposure.low),
    figure(figures?.exposure.expected),
    figure(figures?.exposure.high),
    figure(figures?.coverage),
    counted(row.suppliers),
    counted(row.facilities),
    counted(row.withStatus),
    counted(row.mines),
    counted(row.places),
    counted(row.recycled),
  ];
}
