/** The schema that is kept in the repository, and what may be changed of the one that was released. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import allowed from '../../schema/allowed-breaks.json';
import { schema } from '../../server/schema/index.ts';
import { changesSince } from '../../tools/schema/changes.ts';
import { printedSchema, RELEASED_FILE, SCHEMA_FILE } from '../../tools/schema/printed.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');

describe('the schema file', () => {
  test('is the schema as it is: npm run schema writes it', () => {
    expect(read(SCHEMA_FILE)).toBe(printedSchema());
  });

  test('reads back as a schema with every type and its description', () => {
    const types = buildSchema(read(SCHEMA_FILE)).getTypeMap();
    const present = schema.getTypeMap();
    expect(Object.keys(types).sort()).toEqual(Object.keys(present).sort());
    expect(types['Exposure']!.description).toBe(present['Exposure']!.description);
  });

  test('breaks no client of the released one but where the reason is written down', () => {
    const { breaking, stale } = changesSince(read(RELEASED_FILE), printedSchema(), allowed);
    expect({ breaking, stale }).toEqual({ breaking: [], stale: [] });
  });
});

const RELEASED = 'type Query { a(first: Int): String!  b: Kind }  enum Kind { X Y }';
const sinceReleased = (present: string, reasons: { change: string; reason: string }[] = []) =>
  changesSince(RELEASED, present, reasons);

describe('changes of a schema', () => {
  test.each([
    ['a field gone', 'type Query { a(first: Int): String! } enum Kind { X Y }'],
    ['a field that may be null now', 'type Query { a(first: Int): String  b: Kind } enum Kind { X Y }'],
    ['an argument that must be given', 'type Query { a(first: Int!): String!  b: Kind } enum Kind { X Y }'],
    ['a value of an enum gone', 'type Query { a(first: Int): String!  b: Kind } enum Kind { X }'],
  ])('%s breaks clients', (_, present) => {
    expect(sinceReleased(present).breaking.length).toBe(1);
  });

  test('more fields, and arguments that need not be given, break nobody', () => {
    const present = 'type Query { a(first: Int, after: String): String!  b: Kind  c: Int } enum Kind { X Y }';
    expect(sinceReleased(present)).toMatchObject({ breaking: [], stale: [] });
  });

  test('one more value of an enum is told as dangerous', () => {
    const present = 'type Query { a(first: Int): String!  b: Kind } enum Kind { X Y Z }';
    const { breaking, dangerous } = sinceReleased(present);
    expect({ breaking, count: dangerous.length }).toEqual({ breaking: [], count: 1 });
  });

  test('what is listed with its reason passes, and is stale once it is no change any more', () => {
    const present = 'type Query { a(first: Int): String! } enum Kind { X Y }';
    const [change] = sinceReleased(present).breaking;
    const reasons = [{ change: change!, reason: 'nobody asked for it' }];
    expect(sinceReleased(present, reasons)).toMatchObject({ breaking: [], stale: [], allowed: reasons });
    expect(sinceReleased(RELEASED, reasons)).toMatchObject({ breaking: [], stale: [change] });
  });
});
