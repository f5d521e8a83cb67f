/** What paper leaves out of a table it says beside it, or something else tells it. */
import { describe, expect, test } from 'vitest';
import type { Cell, Column, ReportDocument, Table } from '../../server/reports/document/document.ts';
import { onPaper } from '../../server/reports/document/paper.ts';
import { reportWords } from '../../server/reports/words/report-words.ts';

const text = (value: string): Cell => ({ type: 'text', text: value });
const part = (value: number): Cell => ({ type: 'part', value });

const columns: Column[] = [
  { id: 'name', title: 'Name' },
  { id: 'id', title: 'ID', onlyData: true },
  { id: 'material', title: 'Material' },
  { id: 'risk', title: 'Risk' },
];

function printed(rows: Cell[][], more: Partial<Table> = {}): Table {
  const table: Table = { type: 'table', id: 't', title: 'T', columns, rows, total: rows.length, ...more };
  const sections = [
    { id: 's', title: 'S', blocks: [], sections: [{ id: 'i', title: 'I', blocks: [table] }] },
  ];
  const document = { sections } as unknown as ReportDocument;
  return onPaper(document, reportWords('en')).sections[0]!.sections![0]!.blocks[0] as Table;
}

const idsOf = (table: Table) => table.columns.map(({ id }) => id);
const three = [
  [text('A'), text('own:a'), text('tin'), part(0.25)],
  [text('B'), text('own:b'), text('tin'), part(0.5)],
  [text('C'), text('own:c'), text('tin'), part(0.25)],
];

describe('a table on paper', () => {
  test('says once what every row says, and leaves ids to the files of data', () => {
    const table = printed(three);
    expect(idsOf(table)).toEqual(['name', 'risk']);
    expect(table.note).toBe('In every row shown: Material: tin.');
    expect(table.rows).toEqual(three.map(([name, , , risk]) => [name, risk]));
  });

  test('keeps the ids of two of one name', () => {
    const table = printed([...three, [text('A'), text('own:d'), text('gold'), part(0)]]);
    expect(idsOf(table)).toEqual(['name', 'id', 'material', 'risk']);
    expect(table.note).toBeUndefined();
  });

  test('of two rows, or with marks and blanks, keeps its columns', () => {
    expect(idsOf(printed(three.slice(0, 2)))).toEqual(['name', 'material', 'risk']);
    const marks = three.map(([name, id, , risk]): Cell[] => [
      name!,
      id!,
      { type: 'sources', numbers: [1] },
      risk!,
    ]);
    expect(idsOf(printed(marks))).toEqual(['name', 'material', 'risk']);
    const blanks = three.map(([name, id, , risk]): Cell[] => [
      name!,
      id!,
      { type: 'blank', text: 'x' },
      risk!,
    ]);
    expect(idsOf(printed(blanks))).toEqual(['name', 'material', 'risk']);
  });

  test('that is copied into a form stays as it is', () => {
    expect(idsOf(printed(three, { form: true }))).toEqual(['name', 'id', 'material', 'risk']);
  });
});
