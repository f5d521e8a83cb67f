/**
 * Checks parameters against a statement's declarations before they leave for an engine, so that a wrong type is our
 * error with a name, not a difference between engines.
 */
import { OrepathError } from '../errors.ts';
import type { DeclaredType, Statement } from './statements.ts';
import type { Params, Value } from './store.ts';

/** How an engine takes a whole number (neo4j-driver wants its own integers). */
export type ToInteger = (value: number) => unknown;

function fail(where: string, expected: string, got: unknown): never {
  throw new OrepathError({
    code: 'INTERNAL',
    message: `statement parameter ${where} has the wrong type`,
    expected,
    got: String(got).slice(0, 200),
  });
}

function integer(where: string, value: unknown, toInteger: ToInteger): unknown {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) fail(where, 'a whole number', value);
  return toInteger(value);
}

function convert(where: string, type: DeclaredType, value: unknown, toInteger: ToInteger): unknown {
  if (value === null || value === undefined) {
    if (!type.optional) fail(where, type.base, value);
    return null;
  }
  switch (type.base) {
    case 'integer':
      return integer(where, value, toInteger);
    case 'integers':
      return (value as unknown[]).map((v) => integer(where, v, toInteger));
    case 'float':
      return typeof value === 'number' && Number.isFinite(value) ? value : fail(where, 'a number', value);
    case 'boolean':
      return typeof value === 'boolean' ? value : fail(where, 'true or false', value);
    case 'strings':
      return Array.isArray(value) ? value : fail(where, 'a list', value);
    case 'maps':
    case 'columns':
      return value;
    default:
      return typeof value === 'string' ? value : fail(where, 'text', value);
  }
}

function convertRow(
  where: string,
  fields: ReadonlyMap<string, DeclaredType>,
  row: Readonly<Record<string, unknown>>,
  toInteger: ToInteger,
): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, type] of fields)
    converted[name] = convert(`${where}.${name}`, type, row[name], toInteger);
  return converted;
}

type Objects = readonly Readonly<Record<string, unknown>>[];

/** One list a field; an empty one where no row has the field: an index beyond a list's end gives null. */
function addColumns(
  typed: Record<string, unknown>,
  where: string,
  fields: ReadonlyMap<string, DeclaredType>,
  rows: Objects,
  toInteger: ToInteger,
): void {
  for (const [name, type] of fields) {
    const place = `${where}.${name}`;
    const values = rows.map((row) => convert(place, type, row[name], toInteger));
    typed[name] = type.optional && values.every((value) => value === null) ? [] : values;
  }
}

/** The parameters as an engine takes them. Throws INTERNAL for one that is missing, unknown or of another type. */
export function typedParams(
  statement: Statement,
  params: Params,
  toInteger: ToInteger,
): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const name of Object.keys(params)) {
    if (!statement.params.has(name)) fail(`${statement.name} $${name}`, 'a declared parameter', name);
  }
  for (const [name, type] of statement.params) {
    const where = `${statement.name} $${name}`;
    const value = convert(where, type, params[name], toInteger);
    const fields = statement.fields.get(name);
    if (!fields) typed[name] = value;
    else if (type.base === 'columns') {
      typed[name] = toInteger((value as Objects).length);
      addColumns(typed, where, fields, value as Objects, toInteger);
    } else typed[name] = (value as Objects).map((row) => convertRow(where, fields, row, toInteger));
  }
  return typed;
}

/** A whole number from an engine, checked once. */
export function safeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw new OrepathError({
      code: 'INTERNAL',
      message: 'a whole number in the store is too large to hold exactly',
      expected: 'at most 2^53 - 1',
      got: String(value),
    });
  }
  return number;
}

/** Checks one result value against its declared type; the contract suite runs it over every column. */
export function matchesType(type: DeclaredType, value: Value): boolean {
  if (value === null) return type.optional;
  switch (type.base) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'strings':
      return Array.isArray(value) && value.every((v) => typeof v === 'string');
    case 'integers':
      return Array.isArray(value) && value.every((v) => Number.isSafeInteger(v));
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'datetime':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
    case 'maps':
    case 'columns':
      return Array.isArray(value);
    default:
      return typeof value === 'string';
  }
}
