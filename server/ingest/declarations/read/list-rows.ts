/** Rows of a list, as texts by field. */
import type { Cell, Sheet, SheetRow } from '../../workbook/workbook.ts';
import { isUncached, textOf } from '../cells.ts';
import type { ListLayout } from '../layouts/layout.ts';
import { isPlaceholder } from '../values.ts';
import { bounded } from './bounded.ts';
import type { Reader } from './reader.ts';

export interface ListRow<Field extends string> {
  row: number;
  /** Fields that say something. */
  texts: Partial<Record<Field, string>>;
  /** Fields whose cells hold a placeholder. */
  placeholders: Partial<Record<Field, string>>;
  /** Fields whose formulas came without a result. */
  uncached: ReadonlySet<Field>;
}

export interface ListOptions<Field extends string> {
  /** Fields of which one must be filled in to make a row. */
  naming: readonly Field[];
  /** Fields in which "Unknown" and "None" are answers. */
  answers?: readonly Field[];
}

type Columns<Field extends string> = readonly (readonly [Field, string])[];

function readRow<Field extends string>(
  { row, cells }: SheetRow,
  columns: Columns<Field>,
  answers: readonly Field[],
  bound: (text: string, cell: string) => string,
): ListRow<Field> {
  const texts: Partial<Record<Field, string>> = {};
  const placeholders: Partial<Record<Field, string>> = {};
  const uncached = new Set<Field>();
  for (const [field, column] of columns) {
    const cell = cells.get(column);
    if (isUncached(cell)) uncached.add(field);
    const text = bound(textOf(cell), `${column}${row}`);
    if (text === '') continue;
    if (isPlaceholder(text) && !answers.includes(field)) placeholders[field] = text;
    else texts[field] = text;
  }
  return { row, texts, placeholders, uncached };
}

/** What people typed in a row that names nothing; a formula's own result is nobody's word. */
function typed<Field extends string>(
  cells: ReadonlyMap<string, Cell>,
  columns: Columns<Field>,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [, column] of columns) {
    const cell = cells.get(column);
    const text = cell?.formula ? '' : textOf(cell);
    if (text !== '' && !isPlaceholder(text)) texts[column] = text;
  }
  return texts;
}

/** The line of copyright below some lists. */
function isFoot(cells: ReadonlyMap<string, Cell>): boolean {
  const texts = [...cells.values()].map(textOf).filter((text) => text !== '');
  return texts.length === 1 && texts[0]!.startsWith('©');
}

/**
 * The rows of a list that name something. Others in which somebody typed are told as strays; where the list ends is
 * where its rows do.
 */
export function* listRows<Field extends string>(
  sheet: Sheet,
  list: ListLayout<Field>,
  { naming, answers = [] }: ListOptions<NoInfer<Field>>,
  reader: Reader,
): Generator<ListRow<Field>> {
  const columns = Object.entries(list.columns) as [Field, string][];
  const bound = (text: string, cell: string): string => bounded(text, list.sheet, cell, reader);
  for (const each of sheet.rows(list.header + 1)) {
    const { row, cells } = each;
    if (isFoot(cells)) continue;
    const read = readRow(each, columns, answers, bound);
    if (naming.some((field) => (read.texts[field] ?? read.placeholders[field]) !== undefined)) {
      yield read;
      continue;
    }
    const texts = typed(cells, columns);
    if (Object.keys(texts).length > 0) reader.strays.push({ sheet: list.sheet, row, texts });
  }
}
