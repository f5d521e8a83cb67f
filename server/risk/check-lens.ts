/** Reads a lens from JSON and refuses what is not one, naming the field. */
import { OrepathError } from '../errors.ts';
import { ENTITY_KINDS, type EntityKind } from '../model.ts';
import { type Lens, type Mitigation, type RiskRule, SUBJECTS } from './lens.ts';

type Json = Record<string, unknown>;

/** Throws INVALID_VALUE with the path of the first field that is wrong; `file` says where it was read. */
export function checkLens(value: unknown, file: string): Lens {
  const fail = (field: string, expected: string, got: unknown): never => {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: `Lens field ${field || '(whole file)'} is not ${expected}`,
      expected,
      got: (JSON.stringify(got) ?? 'nothing').slice(0, 200),
      where: { file, field },
    });
  };
  return readLens(value, new Reader(fail));
}

type Fail = (field: string, expected: string, got: unknown) => never;

class Reader {
  private readonly fail: Fail;

  constructor(fail: Fail) {
    this.fail = fail;
  }

  object(value: unknown, path: string, fields?: readonly string[]): Json {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      this.fail(path, 'an object', value);
    const object = value as Json;
    const stranger = fields && Object.keys(object).find((key) => !fields.includes(key));
    if (stranger !== undefined)
      this.fail(join(path, stranger), `one of the fields ${fields!.join(', ')}`, stranger);
    return object;
  }

  text(object: Json, key: string, path: string): string {
    const value = object[key];
    if (typeof value !== 'string' || value.trim() === '') this.fail(join(path, key), 'a text', value);
    return value as string;
  }

  list<T>(value: unknown, path: string, item: (value: unknown, path: string) => T): T[] {
    if (!Array.isArray(value)) this.fail(path, 'a list', value);
    return (value as unknown[]).map((each, i) => item(each, `${path}[${i}]`));
  }

  within(value: unknown, path: string, expected: string, holds: (value: number) => boolean): number {
    if (typeof value !== 'number' || !holds(value)) this.fail(path, expected, value);
    return value as number;
  }

  oneOf<T extends string>(value: unknown, path: string, known: readonly T[]): T {
    if (!known.includes(value as T)) this.fail(path, `one of ${known.join(', ')}`, value);
    return value as T;
  }
}

const LENS_FIELDS = ['id', 'version', 'title', 'description', 'citation', 'risks'];
const RULE_FIELDS = ['title', 'description', 'severity', 'counts', 'maxAgeMonths', 'mitigations', 'response'];

function readLens(value: unknown, reader: Reader): Lens {
  const lens = reader.object(value, '', LENS_FIELDS);
  const text = (key: string) => reader.text(lens, key, '');
  const rules = reader.object(lens['risks'], 'risks');
  const risks: Record<string, RiskRule> = Object.create(null);
  for (const [id, rule] of Object.entries(rules)) risks[id] = readRule(rule, `risks.${id}`, reader);
  return {
    id: text('id'),
    version: text('version'),
    title: text('title'),
    description: text('description'),
    citation: text('citation'),
    risks,
  };
}

function readRule(value: unknown, path: string, reader: Reader): RiskRule {
  const rule = reader.object(value, path, RULE_FIELDS);
  const { maxAgeMonths, mitigations, response } = rule;
  return {
    title: reader.text(rule, 'title', path),
    description: reader.text(rule, 'description', path),
    severity: readSeverity(rule['severity'], `${path}.severity`, reader),
    counts: readCounts(rule['counts'], `${path}.counts`, reader),
    mitigations:
      mitigations === undefined
        ? []
        : reader.list(mitigations, `${path}.mitigations`, (each, at) => readMitigation(each, at, reader)),
    ...(maxAgeMonths !== undefined && {
      maxAgeMonths: reader.within(
        maxAgeMonths,
        `${path}.maxAgeMonths`,
        'a whole number of months from 1',
        (months) => Number.isInteger(months) && months >= 1,
      ),
    }),
    ...(response !== undefined && {
      response: reader.oneOf(response, `${path}.response`, ['suspend', 'mitigate'] as const),
    }),
  };
}

function readSeverity(value: unknown, path: string, reader: Reader): RiskRule['severity'] {
  if (value === 'as-stated') return value;
  const { threshold } = reader.object(value, path, ['threshold']);
  const expected = 'a number above 0 and up to 1';
  return { threshold: reader.within(threshold, `${path}.threshold`, expected, (t) => t > 0 && t <= 1) };
}

function readCounts(value: unknown, path: string, reader: Reader): RiskRule['counts'] {
  const counts = reader.object(value, path, SUBJECTS);
  const kinds = (subject: (typeof SUBJECTS)[number]): 'all' | EntityKind[] =>
    counts[subject] === 'all'
      ? 'all'
      : reader.list(counts[subject], `${path}.${subject}`, (each, at) =>
          reader.oneOf(each, at, ENTITY_KINDS),
        );
  return {
    entity: kinds('entity'),
    place: kinds('place'),
    goods: kinds('goods'),
    material: kinds('material'),
  };
}

function readMitigation(value: unknown, path: string, reader: Reader): Mitigation {
  const object = reader.object(value, path, ['status', 'values', 'leaves']);
  const leaves = reader.within(
    object['leaves'],
    `${path}.leaves`,
    'a number from 0 to 1',
    (x) => x >= 0 && x <= 1,
  );
  const values = reader.list(object['values'], `${path}.values`, (each, at) =>
    typeof each === 'string' ? each : reader.oneOf(each, at, ['a text']),
  );
  return { status: reader.text(object, 'status', path), values, leaves };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
