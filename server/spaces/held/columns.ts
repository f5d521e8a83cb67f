/** Held pages one after the other, as a result of the store. */
import { unpackColumn } from '../../store/packed-columns.ts';
import type { Columns, Value } from '../../store/store.ts';
import type { HeldPage } from './pages.ts';

export function columnsOf(pages: readonly HeldPage[]): Columns {
  const names = pages[0]?.names ?? [];
  const unpacked = new Map<string, Value[]>();
  const column = (name: string): Value[] => {
    const known = unpacked.get(name);
    if (known) return known;
    const values: Value[] = [];
    for (const page of pages) {
      const position = page.names.indexOf(name);
      if (position < 0) continue;
      for (const value of unpackColumn(page.columns[position]!)) values.push(value as Value);
    }
    unpacked.set(name, values);
    return values;
  };
  return { count: pages.reduce((sum, { count }) => sum + count, 0), names, column };
}
