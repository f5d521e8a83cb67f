/** A report as a workbook: its text on the first sheet, a sheet a table, and the content as JSON within. */
import type { Lang } from '../../../../common/words/lang.ts';
import type { ReportDocument, Table } from '../../document/document.ts';
import { outlineOf } from '../../document/outline.ts';
import type { Report } from '../../report.ts';
import { tablesIn } from '../blocks.ts';
import { renderJson } from '../json.ts';
import type { Book, Place } from './book.ts';
import type { SourcePlaces } from './cells.ts';
import { withContent } from './content-part.ts';
import { overview } from './overview.ts';
import { sheetNames } from './sheet-names.ts';
import { HEAD, tableSheet } from './table-sheet.ts';
import { writeBook } from './write-book.ts';

export async function renderXlsx(report: Report, lang: Lang): Promise<Uint8Array> {
  const book = bookOf(outlineOf(report, lang), report);
  return withContent(await writeBook(book), await renderJson(report, lang));
}

/** `lastRow`: how many rows a sheet may have; Excel's by default. */
export function bookOf(
  document: ReportDocument,
  { id, generator }: Pick<Report, 'id' | 'generator'>,
  lastRow?: number,
): Book {
  const { lang, title, subtitle, running, words: say } = document;
  const tables = tablesIn(document);
  const [first = '', ...names] = sheetNames([title, ...tables.map((table) => table.title)]);
  const nameOf = new Map(tables.map((table, i) => [table, names[i]!]));
  const sources = sourcePlaces(nameOf);
  const around = { say, running, sources };
  const told = overview(first, document, nameOf, sources, lastRow);
  const sheets = tables.map((table, i) =>
    tableSheet(names[i]!, table, told.tables.get(table)!, around, lastRow),
  );
  return { lang, title, subject: subtitle, id, generator, foot: running, sheets: [told.sheet, ...sheets] };
}

/** Rows of the table of sources, by the numbers in its first column. */
function sourcePlaces(nameOf: ReadonlyMap<Table, string>): SourcePlaces {
  const places = new Map<number, Place>();
  for (const [table, sheet] of nameOf) {
    if (table.id !== 'sources') continue;
    for (const [i, [number]] of table.rows.entries())
      if (number?.type === 'number') places.set(number.value, { sheet, row: HEAD + 1 + i });
  }
  return places;
}
