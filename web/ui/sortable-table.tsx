import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

export interface TableColumn<Row> {
  id: string;
  label: string;
  /** Sorts by it; numbers sort largest first. Absent: not sortable. */
  sort?(row: Row): number | string;
  cell(row: Row): ComponentChildren;
  numeric?: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** The row that is selected, marked for the eye and for aria. */
  current?: string;
}

interface Sorting {
  id: string;
  down: boolean;
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  by: Sorting | null,
): readonly Row[] {
  const value = by && columns.find((column) => column.id === by.id)?.sort;
  if (!by || !value) return rows;
  const sign = by.down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
    return sign * order;
  });
}

/** A table whose headers sort it. As it comes, it stands in the order of the rows. */
export function SortableTable<Row>({ caption, columns, rows, keyOf, current }: TableProps<Row>) {
  const { t } = useWords();
  const [by, sortBy] = useState<Sorting | null>(null);
  const press = ({ id, numeric }: TableColumn<Row>) =>
    sortBy(by?.id === id ? { id, down: !by.down } : { id, down: numeric ?? false });
  const direction = (id: string) => (by?.id !== id ? undefined : by.down ? 'descending' : 'ascending');
  return (
    <div class="table-box">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                class={column.numeric ? 'number' : undefined}
                aria-sort={direction(column.id)}
              >
                {column.sort ? (
                  <button
                    type="button"
                    onClick={() => press(column)}
                    title={t('table.sort', { column: column.label })}
                  >
                    {column.label}
                    {by?.id === column.id && (
                      <span class="sort-mark" aria-hidden="true">
                        {by.down ? '↓' : '↑'}
                      </span>
                    )}
                  </button>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, by).map((row) => (
            <tr key={keyOf(row)} aria-current={keyOf(row) === current ? 'true' : undefined}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} class={column.numeric ? 'number' : undefined} data-label={column.label}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
