/** Reads a mapping from JSON and refuses what is not one, naming the field. `docs/supplier-lists.md` tells of the form. */
import { OrepathError } from '../../errors.ts';
import { DELIMITERS } from '../csv/index.ts';
import { CellFault } from '../tables/fault.ts';
import { parseDate } from '../tables/times.ts';
import {
  AMOUNTS,
  CONSTANTS,
  DECIMALS,
  FIELDS,
  KINDS_OF_SUPPLIER,
  type MappedBuyer,
  type MappedColumn,
  type Mapping,
  REPEATABLE,
  type ShareRule,
} from './mapping.ts';

type Json = Readonly<Record<string, unknown>>;

export const MAPPING_FIELDS = [
  'version',
  'header',
  'sheet',
  'headerRow',
  'encoding',
  'delimiter',
  'decimal',
  'columns',
  'constants',
  'buyer',
  'date',
  'shares',
  'doubts',
] as const;
export const COLUMN_FIELDS = ['column', 'field', 'authority', 'score', 'reason'] as const;
const BUYER_FIELDS = ['id', 'name', 'country'] as const;
const SHARE_FIELDS = ['from', 'percent', 'complete'] as const;

function fail(field: string, expected: string, got: unknown): never {
  throw new OrepathError({
    code: 'INVALID_VALUE',
    message: `Mapping field ${field || '(whole file)'} is not ${expected}`,
    expected,
    got: (JSON.stringify(got) ?? 'nothing').slice(0, 200),
    where: { field: field || 'mapping' },
  });
}

function object(value: unknown, path: string, fields: readonly string[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(path, 'an object', value);
  }
  const stranger = Object.keys(value).find((key) => !fields.includes(key));
  if (stranger === undefined) return value as Json;
  return fail(path ? `${path}.${stranger}` : stranger, `one of the fields ${fields.join(', ')}`, stranger);
}

function text(value: unknown, path: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : fail(path, 'a text', value);
}

function list<T>(value: unknown, path: string, item: (value: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) return fail(path, 'a list', value);
  return value.map((each, i) => item(each, `${path}[${i}]`));
}

function oneOf<T extends string>(value: unknown, path: string, known: readonly T[]): T {
  return known.includes(value as T) ? (value as T) : fail(path, `one of ${known.join(' ')}`, value);
}

function flag(value: unknown, path: string): boolean {
  return typeof value === 'boolean' ? value : fail(path, 'true or false', value);
}

function day(value: unknown, path: string): string {
  const read = parseDate(text(value, path));
  return read instanceof CellFault || typeof read !== 'string'
    ? fail(path, 'a day as YYYY-MM-DD', value)
    : read;
}

/** A label of TextDecoder; no other can be read. */
function encoding(value: unknown, path: string): string {
  try {
    return new TextDecoder(text(value, path)).encoding;
  } catch {
    return fail(path, 'an encoding such as utf-8, shift_jis, gb18030, utf-16le', value);
  }
}

function column(value: unknown, path: string): MappedColumn {
  const given = object(value, path, COLUMN_FIELDS);
  const named = given['column'];
  const field = oneOf(given['field'], `${path}.field`, FIELDS);
  if (typeof named !== 'string' && !(Number.isInteger(named) && Number(named) >= 1)) {
    fail(`${path}.column`, 'the text of a header cell, or a column number from 1', named);
  }
  if (given['authority'] !== undefined && field !== 'identifier') {
    fail(`${path}.authority`, 'absent but for an identifier', given['authority']);
  }
  return {
    column: named as string | number,
    field,
    ...(given['authority'] !== undefined && { authority: text(given['authority'], `${path}.authority`) }),
  };
}

function columns(value: unknown): MappedColumn[] {
  const read = list(value, 'columns', column);
  for (const [i, { column: named, field }] of read.entries()) {
    const before = read.slice(0, i);
    if (before.some((other) => other.column === named)) {
      fail(`columns[${i}].column`, 'a column that is not mapped above', named);
    }
    if (!REPEATABLE.has(field) && before.some((other) => other.field === field)) {
      fail(
        `columns[${i}].field`,
        `a field that no column above is (only ${[...REPEATABLE].join(', ')} repeat)`,
        field,
      );
    }
  }
  if (!read.some(({ field }) => field === 'id' || field === 'name')) {
    fail('columns', 'a list in which a column is id or name', value);
  }
  return read;
}

function constants(value: unknown): Mapping['constants'] {
  if (value === undefined) return {};
  const given = object(value, 'constants', CONSTANTS);
  const entries = Object.entries(given).map(([key, each]) => [key, text(each, `constants.${key}`)]);
  const read = Object.fromEntries(entries) as Mapping['constants'];
  if (read.kind !== undefined) oneOf(read.kind, 'constants.kind', KINDS_OF_SUPPLIER);
  for (const key of ['valid-from', 'valid-to'] as const) {
    if (read[key] !== undefined) day(read[key], `constants.${key}`);
  }
  return read;
}

function buyer(value: unknown): MappedBuyer {
  const given = object(value, 'buyer', BUYER_FIELDS);
  const read = Object.fromEntries(
    Object.entries(given).map(([key, each]) => [key, text(each, `buyer.${key}`)]),
  );
  return read['id'] === undefined && read['name'] === undefined
    ? fail('buyer', 'an object with id or name', value)
    : read;
}

function shares(value: unknown, mapped: readonly MappedColumn[]): ShareRule {
  const has = (field: string): boolean => mapped.some((each) => each.field === field);
  const usual = (['share', 'spend', 'quantity'] as const).find(has) ?? 'none';
  const given = value === undefined ? {} : object(value, 'shares', SHARE_FIELDS);
  const from = given['from'] === undefined ? usual : oneOf(given['from'], 'shares.from', AMOUNTS);
  if (from !== 'none' && !has(from)) fail('shares.from', 'a field that a column is, or none', from);
  return {
    from,
    percent: given['percent'] === undefined ? false : flag(given['percent'], 'shares.percent'),
    complete: given['complete'] === undefined ? false : flag(given['complete'], 'shares.complete'),
  };
}

function headerRow(value: unknown): number {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000;
  return whole ? value : fail('headerRow', 'a row from 1 to 1000, or 0 for none', value);
}

/**
 * Throws INVALID_VALUE with the path of the first field that is wrong. `doubts`, `score` and `reason` of a suggestion are
 * taken and have no effect: whoever hands the mapping over has decided.
 */
export function checkMapping(value: unknown): Mapping {
  const given = object(value, '', MAPPING_FIELDS);
  if (given['version'] !== 1) fail('version', '1', given['version']);
  const optional = <T>(key: keyof Mapping, read: (value: unknown, path: string) => T) =>
    given[key] === undefined ? {} : { [key]: read(given[key], key) };
  const mapped = columns(given['columns']);
  const read: Mapping = {
    version: 1,
    header:
      given['header'] === undefined ? [] : list(given['header'], 'header', (each, at) => cell(each, at)),
    ...optional('sheet', text),
    ...optional('headerRow', headerRow),
    ...optional('encoding', encoding),
    ...optional('delimiter', (each, at) => oneOf(each, at, DELIMITERS)),
    decimal: given['decimal'] === undefined ? '.' : oneOf(given['decimal'], 'decimal', DECIMALS),
    columns: mapped,
    constants: constants(given['constants']),
    ...optional('buyer', buyer),
    ...optional('date', day),
    shares: shares(given['shares'], mapped),
  };
  if (read.headerRow === 0 && mapped.some((each) => typeof each.column === 'string')) {
    fail('columns', 'a list of columns by number, for headerRow is 0', given['columns']);
  }
  return read;
}

/** A header cell: any text, also none. */
const cell = (value: unknown, path: string): string =>
  typeof value === 'string' ? value : fail(path, 'a text', value);
