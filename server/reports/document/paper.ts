/**
 * A document as paper takes it: tables without the columns that only programs need, and without those that say the same
 * in every row, which a note above the table says once. Tables that are to be copied into a form stay as they are.
 */
import type { ReportWords } from '../words/report-words.ts';
import type { Block, Cell, ReportDocument, Section, Table } from './document.ts';

/** A table of fewer rows shows by itself that they say the same. */
const LEAST_ROWS = 3;

export function onPaper(document: ReportDocument, words: ReportWords): ReportDocument {
  const section = (one: Section): Section => {
    const set = { ...one, blocks: one.blocks.map((block) => blockOnPaper(block, words)) };
    return one.sections ? { ...set, sections: one.sections.map(section) } : set;
  };
  return { ...document, sections: document.sections.map(section) };
}

const blockOnPaper = (block: Block, words: ReportWords): Block =>
  block.type === 'table' && !block.form && !block.onlyData ? tableOnPaper(block, words) : block;

function tableOnPaper(table: Table, words: ReportWords): Table {
  const { columns, rows } = table;
  const left = columns.map((_, i) => i).filter((i) => !columns[i]!.onlyData || !isTold(table, i));
  const same = rows.length < LEAST_ROWS ? [] : left.slice(1).filter((i) => isSame(table, i));
  const shown = left.filter((i) => !same.includes(i));
  // what a table is about is not taken out of it
  if (shown.length < 2 || shown.length === columns.length) return table;
  const said = same.map((i) =>
    words.t('doc.columnSays', { column: columns[i]!.title, value: textOf(rows[0]![i]!, words) }),
  );
  return {
    ...table,
    columns: shown.map((i) => columns[i]!),
    rows: rows.map((row) => shown.map((i) => row[i]!)),
    ...(said.length > 0 && { note: words.t('doc.everyRow', { columns: words.list(said) }) }),
  };
}

/** Whether what stands before it tells the rows apart as well: no two things share a name. */
function isTold({ rows }: Table, i: number): boolean {
  const known = new Map<string, string>();
  return rows.every((row) => {
    const [name, value] = [row[i - 1], row[i]].map((cell) => JSON.stringify(cell)) as [string, string];
    const before = known.get(name) ?? value;
    known.set(name, value);
    return before === value;
  });
}

/** Marks and blanks stay where they are: somebody has something to do with each. */
function isSame({ rows }: Table, i: number): boolean {
  const [first] = rows;
  const cell = first![i]!;
  if (cell.type === 'sources' || cell.type === 'blank') return false;
  const value = JSON.stringify(cell);
  return rows.every((row) => JSON.stringify(row[i]) === value);
}

function textOf(cell: Cell, words: ReportWords): string {
  switch (cell.type) {
    case 'part':
      return words.fine(cell.value);
    case 'points':
      return words.points(cell.value);
    case 'number':
      return words.number(cell.value, cell.digits);
    case 'date':
      return words.date(cell.value);
    case 'sources':
      return '';
    default:
      return cell.text;
  }
}
