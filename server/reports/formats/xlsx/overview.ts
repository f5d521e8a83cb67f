/** The first sheet: all that the report says outside its tables, in reading order, with links to the sheets of those. */
import type { Block, Facts, Paragraph, ReportDocument, Table } from '../../document/document.ts';
import { blocksOf, sectionsIn } from '../blocks.ts';
import { paragraphText } from '../plain.ts';
import type { BookSheet, Look, Place, BookRow as Row } from './book.ts';
import { bookCell, type SourcePlaces, words } from './cells.ts';
import { HEAD, shownOf } from './table-sheet.ts';

const WIDTHS = [50, 100];

export interface Overview {
  sheet: BookSheet;
  /** Where each table is told of. */
  tables: ReadonlyMap<Table, Place>;
}

/** `nameOf`: the sheet of a table. `lastRow`: how many rows a sheet may have. */
export function overview(
  name: string,
  document: ReportDocument,
  nameOf: ReadonlyMap<Table, string>,
  sources: SourcePlaces,
  lastRow?: number,
): Overview {
  const { title, subtitle, running, sections, words: say } = document;
  const rows: Row[] = [[words(title, 'title')], [words(subtitle, 'subtitle')], [words(running, 'note')]];
  const tables = new Map<Table, Place>();
  for (const { section, level } of sectionsIn(sections)) {
    rows.push([], [words(section.title, level === 1 ? 'heading' : 'subtitle')]);
    for (const block of blocksOf(section)) {
      if (block.type === 'table') {
        tables.set(block, { sheet: name, row: rows.length + 1 });
        rows.push(tableRow(block, nameOf, say, lastRow));
      } else rows.push(...blockRows(block, say, sources));
    }
  }
  return { sheet: { name, widths: WIDTHS, rows }, tables };
}

function tableRow(
  table: Table,
  nameOf: ReadonlyMap<Table, string>,
  say: ReportDocument['words'],
  lastRow?: number,
): Row {
  const to = { sheet: nameOf.get(table)!, row: HEAD };
  return [words(table.title, 'link', to), words(say.shownOf(shownOf(table, lastRow), table.total))];
}

const TONES: Readonly<Record<NonNullable<Paragraph['tone']>, Look>> = { lead: 'strong', note: 'label' };

function blockRows(block: Exclude<Block, Table>, say: ReportDocument['words'], sources: SourcePlaces): Row[] {
  const beside = (text: string, look?: Look) => [null, words(text, look)];
  switch (block.type) {
    case 'paragraph':
      return [beside(paragraphText(block.runs, say), block.tone && TONES[block.tone])];
    case 'list':
      return block.items.map((runs) => beside(`• ${paragraphText(runs, say)}`));
    case 'facts':
      return factRows(block, say, sources);
    case 'chart':
      return [[words(block.title, 'label'), words(block.alt, 'label')]];
  }
}

const factRows = ({ rows }: Facts, say: ReportDocument['words'], sources: SourcePlaces): Row[] =>
  rows.map(({ name, cell }) => [words(name, 'label'), bookCell(cell, say, sources)]);
