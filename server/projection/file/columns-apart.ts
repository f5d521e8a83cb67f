/** Takes plain data apart into its columns and the rest, which is JSON, and puts it together again. */
import { type Column, TYPES, type TypeName } from './format.ts';

export interface TakenApart {
  readonly columns: Column[];
  /** The data with `{ section: n }` in the place of column n. */
  readonly rest: unknown;
}

export function takeApart(data: unknown): TakenApart {
  const columns: Column[] = [];
  const apart = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) return { section: columns.push(value as Column) - 1 };
    if (Array.isArray(value)) return value.map(apart);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, apart(inner)]));
  };
  return { rest: apart(data), columns };
}

/** Throws where the rest names a column that is not there. */
export function putTogether({ columns, rest }: TakenApart): unknown {
  const together = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(together);
    if (typeof value !== 'object' || value === null) return value;
    if ('section' in value) {
      const column = columns[value.section as number];
      if (!column) throw new Error(`there is no section ${value.section}`);
      return column;
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, together(inner)]));
  };
  return together(rest);
}

export function typeOf(column: Column): TypeName {
  const name = column.constructor.name;
  if (Object.hasOwn(TYPES, name)) return name as TypeName;
  throw new Error(`a projection has no columns of type ${name}`);
}
