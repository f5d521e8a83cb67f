/** Reads the fields of one change and refuses what is not one, naming the field. */
import { OrepathError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { parseDay } from '../../projection/times.ts';

type Fields = Readonly<Record<string, unknown>>;

export class ChangeReader {
  private readonly fields: Fields;
  private readonly path: string;
  private readonly read = new Set<string>();

  constructor(fields: Fields, path: string) {
    this.fields = fields;
    this.path = path;
  }

  /** Throws INVALID_VALUE for what is no list of at most so many. */
  static list(value: unknown, most: number): readonly unknown[] {
    if (Array.isArray(value) && value.length <= most) return value;
    throw invalid(
      'changes',
      `a list of at most ${most} changes`,
      Array.isArray(value) ? value.length : value,
    );
  }

  /** The one field of an object that is set, by name. Throws INVALID_VALUE for none, several or a stranger. */
  static only<Name extends string>(value: unknown, path: string, names: readonly Name[]): [Name, Fields] {
    const expected = `an object with exactly one of ${names.join(', ')}`;
    if (!isObject(value)) throw invalid(path, expected, value);
    const set = Object.keys(value).filter((key) => value[key] !== undefined && value[key] !== null);
    const [name] = set;
    if (name === undefined || set.length > 1) throw invalid(path, expected, set.join(', '));
    if (!names.includes(name as Name)) throw invalid(path, expected, name, nearest(name, names));
    const fields = value[name];
    if (!isObject(fields)) throw invalid(`${path}.${name}`, 'an object', fields);
    return [name as Name, fields];
  }

  text(field: string): string {
    const value = this.take(field);
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw this.wrong(field, 'a text', value);
  }

  textOrNull(field: string): string | null {
    return this.take(field) === null ? null : this.text(field);
  }

  texts(field: string): readonly string[] {
    const value = this.take(field) ?? [];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '')) return value;
    throw this.wrong(field, 'a list of texts', value);
  }

  /** A number in [0, 1]; null where it is not stated. NaN, a negative number and one above 1 are refused. */
  part(field: string): number | null {
    const value = this.take(field);
    if (value === null || (typeof value === 'number' && value >= 0 && value <= 1)) return value;
    throw this.wrong(field, 'a number from 0 to 1, or none where it is unknown', value);
  }

  oneOf<T extends string>(field: string, known: readonly T[], otherwise: T): T {
    const value = this.take(field) ?? otherwise;
    if (known.includes(value as T)) return value as T;
    throw this.wrong(field, `one of ${known.join(', ')}`, value);
  }

  /** The field where it is given, nothing where it is not. */
  optional<Field extends string>(
    field: Field,
    read: (field: Field) => string,
  ): { [Given in Field]?: string } {
    return this.take(field) === null ? {} : ({ [field]: read(field) } as { [Given in Field]?: string });
  }

  /** validFrom and validTo, as far as they are given. */
  period(): { validFrom?: string; validTo?: string } {
    const from = this.optional('validFrom', (field) => this.date(field));
    const to = this.optional('validTo', (field) => this.date(field));
    if (from.validFrom === undefined || to.validTo === undefined || from.validFrom <= to.validTo)
      return { ...from, ...to };
    throw this.wrong('validTo', 'a date not before validFrom', to.validTo);
  }

  absent(field: string, expected: string): void {
    const value = this.take(field);
    if (value !== null) throw this.wrong(field, expected, value);
  }

  /** To be called last: throws INVALID_VALUE for a field that nobody asked for. */
  end(): void {
    const stranger = Object.keys(this.fields).find((field) => !this.read.has(field));
    if (stranger === undefined) return;
    const known = [...this.read];
    throw invalid(this.path, `no other fields than ${known.join(', ')}`, stranger, nearest(stranger, known));
  }

  wrong(field: string, expected: string, got: unknown): OrepathError {
    return invalid(`${this.path}.${field}`, expected, got);
  }

  private date(field: string): string {
    const value = this.text(field);
    if (parseDay(value) !== undefined) return value;
    throw this.wrong(field, 'a full date, YYYY-MM-DD', value);
  }

  private take(field: string): unknown {
    this.read.add(field);
    return this.fields[field] ?? null;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(field: string, expected: string, got: unknown, near: readonly string[] = []): OrepathError {
  return new OrepathError({
    code: 'INVALID_VALUE',
    message: `${field} is not ${expected}`,
    expected,
    got: textOf(got).slice(0, 200),
    where: { field },
    ...(near.length > 0 && { nearest: near }),
  });
}

/** JSON says null for NaN, and cannot say what is nested very deep. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? 'nothing';
  } catch {
    return `a ${typeof value} that JSON cannot say`;
  }
}
