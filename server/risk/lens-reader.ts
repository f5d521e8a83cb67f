/** Takes JSON apart field by field and names the field that is wrong. */
import { OrepathError } from '../errors.ts';
import { ENTITY_KINDS } from '../model.ts';
import type { Kinds } from './lens.ts';

export type Json = Readonly<Record<string, unknown>>;

export class LensReader {
  private readonly file: string;
  private readonly what: string;

  /** `file` says where the JSON was read, `what` what it is to be. */
  constructor(file: string, what = 'Lens') {
    this.file = file;
    this.what = what;
  }

  fail(field: string, expected: string, got: unknown): never {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: `${this.what} field ${field || '(whole file)'} is not ${expected}`,
      expected,
      got: (JSON.stringify(got) ?? 'nothing').slice(0, 200),
      where: { file: this.file, field },
    });
  }

  object(value: unknown, path: string, fields?: readonly string[]): Json {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fail(path, 'an object', value);
    const stranger = fields && Object.keys(value).find((key) => !fields.includes(key));
    if (stranger !== undefined)
      return this.fail(join(path, stranger), `one of the fields ${fields!.join(', ')}`, stranger);
    return value as Json;
  }

  /** Every value of an object, read one by one; {} where it is absent. */
  entries<T>(value: unknown, path: string, read: (value: unknown, path: string) => T): Record<string, T> {
    const result: Record<string, T> = Object.create(null);
    if (value === undefined) return result;
    for (const [key, each] of Object.entries(this.object(value, path)))
      result[key] = read(each, join(path, key));
    return result;
  }

  text(object: Json, key: string, path: string): string {
    return this.string(object[key], join(path, key));
  }

  string(value: unknown, path: string): string {
    return typeof value === 'string' && value.trim() !== '' ? value : this.fail(path, 'a text', value);
  }

  /** Lower-case letters, digits and hyphens. */
  id(value: unknown, path: string): string {
    const id = this.string(value, path);
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : this.fail(path, 'an id of a-z, 0-9 and -', value);
  }

  list<T>(value: unknown, path: string, item: (value: unknown, path: string) => T): T[] {
    return Array.isArray(value)
      ? value.map((each, i) => item(each, `${path}[${i}]`))
      : this.fail(path, 'a list', value);
  }

  /** As `list`, and [] where it is absent. */
  optionalList<T>(value: unknown, path: string, item: (value: unknown, path: string) => T): T[] {
    return value === undefined ? [] : this.list(value, path, item);
  }

  /** A list of at least one. */
  some<T>(value: unknown, path: string, item: (value: unknown, path: string) => T): T[] {
    const found = this.list(value, path, item);
    return found.length > 0 ? found : this.fail(path, 'a list of at least one', value);
  }

  within(value: unknown, path: string, expected: string, holds: (value: number) => boolean): number {
    return typeof value === 'number' && holds(value) ? value : this.fail(path, expected, value);
  }

  oneOf<T extends string>(value: unknown, path: string, known: readonly T[]): T {
    return known.includes(value as T) ? (value as T) : this.fail(path, `one of ${known.join(', ')}`, value);
  }

  kinds(value: unknown, path: string): Kinds {
    return value === 'all' ? 'all' : this.list(value, path, (each, at) => this.oneOf(each, at, ENTITY_KINDS));
  }

  place(value: unknown, path: string): string {
    const expected = 'a place, iso:CC or iso:CC-RR';
    return typeof value === 'string' && /^iso:[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(value)
      ? value
      : this.fail(path, expected, value);
  }
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
