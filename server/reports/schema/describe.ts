/**
 * JSON Schema (draft 2020-12) of values by their TypeScript type: what a type holds and a schema does not name, or the
 * other way round, does not compile.
 */
export type Schema = Readonly<Record<string, unknown>>;

/** Of a property that may be left out. */
export interface OptionalSchema {
  readonly optional: Schema;
}

type Properties<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? OptionalSchema : Schema;
};

const isOptional = (one: Schema | OptionalSchema): one is OptionalSchema => 'optional' in one;

export const optional = (schema: Schema): OptionalSchema => ({ optional: schema });

/** Every property named is required unless it is optional, and there is no other. */
export function object<T extends object>(properties: Properties<T>): Schema {
  const entries = Object.entries<Schema | OptionalSchema>(properties);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, one]) => !isOptional(one)).map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, one]) => [name, isOptional(one) ? one.optional : one]),
    ),
  };
}

/** By a name that is data. */
export const record = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
export const array = (items: Schema): Schema => ({ type: 'array', items });
export const anyOf = (...schemas: readonly Schema[]): Schema => ({ anyOf: schemas });
export const nullable = (schema: Schema): Schema => anyOf(schema, { type: 'null' });
export const oneOf = (values: readonly string[]): Schema => ({ enum: values });
export const always = (value: string): Schema => ({ const: value });
export const matching = (pattern: string): Schema => ({ type: 'string', pattern });
/** What a schema of this name under `$defs` says. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
/** `description` tells people what a value means. */
export const said = (description: string, schema: Schema): Schema => ({ ...schema, description });

/** Sums of doubles may pass a bound by their last digits. */
const SLACK = 1e-9;

export const string: Schema = { type: 'string' };
export const boolean: Schema = { type: 'boolean' };
export const number: Schema = { type: 'number' };
/** A part of one. */
export const part: Schema = { type: 'number', minimum: 0, maximum: 1 + SLACK };
/** A mass of which every arrival counts: round a cycle it may exceed one. */
export const mass: Schema = { type: 'number', minimum: 0 };
/** A difference of two parts of one. */
export const difference: Schema = { type: 'number', minimum: -1 - SLACK, maximum: 1 + SLACK };
export const count: Schema = { type: 'integer', minimum: 0 };
export const day: Schema = { type: 'string', format: 'date' };
export const moment: Schema = { type: 'string', format: 'date-time' };

/** Rows and how many there are in all. */
export const listed = (row: Schema): Schema =>
  object<{ rows: unknown[]; total: number }>({ rows: array(row), total: count });

/** A value that a disclosure profile or a licence may withhold. */
export const disclosed = (schema: Schema): Schema => anyOf(schema, ref('withheld'));
