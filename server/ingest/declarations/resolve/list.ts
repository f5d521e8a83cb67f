/** Where a list has its headings and columns: by their labels, else as the layout says. */
import type { Sheet } from '../../workbook/workbook.ts';
import type { Labels } from '../labels.ts';
import type { ListLayout } from '../layouts/layout.ts';
import { labelsOn, type PlacedLabel } from './labels-on.ts';
import { fieldOf } from './words.ts';

const LAST_HEADER_ROW = 15;
/** Headings that make a row the row of headings. */
const ENOUGH = 2;

type Words<Field extends string> = readonly (readonly [Field, RegExp])[];

interface Heading<Field> {
  row: number;
  column: string;
  field: Field;
}

function headingsOn<Field extends string>(
  labels: readonly PlacedLabel[],
  words: Words<Field>,
): Heading<Field>[] {
  return labels.flatMap(({ row, column, folded }) => {
    const field = fieldOf(words, folded);
    return field === undefined ? [] : [{ row, column, field }];
  });
}

/** The row that has most headings. */
function headerRow(headings: readonly { row: number }[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { row } of headings) counts.set(row, (counts.get(row) ?? 0) + 1);
  const [best] = [...counts].sort(([rowA, a], [rowB, b]) => b - a || rowA - rowB);
  return best && best[1] >= ENOUGH ? best[0] : undefined;
}

export interface ResolvedList<Field extends string> {
  list: ListLayout<Field>;
  /** Columns that stand elsewhere than the layout says, in words. */
  differences: readonly string[];
}

export function resolveList<Field extends string>(
  base: ListLayout<Field>,
  sheet: Sheet,
  labels: Labels,
  words: Words<Field>,
): ResolvedList<Field> {
  const headings = headingsOn(
    labelsOn(sheet, labels, () => true, LAST_HEADER_ROW),
    words,
  );
  const header = headerRow(headings);
  if (header === undefined) return { list: base, differences: [] };
  const differences = header === base.header ? [] : [`headings in row ${header} in place of ${base.header}`];
  const columns: Partial<Record<Field, string>> = {};
  for (const { row, column, field } of headings) {
    if (row !== header || columns[field] !== undefined) continue;
    columns[field] = column;
    const expected = base.columns[field];
    if (expected !== column)
      differences.push(`${field} in column ${column}${expected ? ` in place of ${expected}` : ''}`);
  }
  const taken = new Set(Object.values(columns));
  for (const [field, column] of Object.entries(base.columns) as [Field, string][]) {
    if (columns[field] === undefined && !taken.has(column)) columns[field] = column;
  }
  return { list: { sheet: base.sheet, header, columns }, differences };
}
