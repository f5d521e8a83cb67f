/** The table names every type of the schema or its fields, none that is not there, and interfaces as what they stand for. */
import { isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { permissionOf, permittedNames } from '../../server/auth/permissions.ts';
import { schema } from '../../server/schema/index.ts';

const types = Object.values(schema.getTypeMap()).flatMap((type) =>
  (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__') ? [type] : [],
);
const fieldsOf = (type: (typeof types)[number]) => Object.keys(type.getFields());

it('the table has every field of every type, by itself or by its type', () => {
  const open = types.flatMap((type) =>
    fieldsOf(type)
      .filter((field) => !permissionOf(type.name, field))
      .map((field) => `${type.name}.${field}`),
  );
  expect(open).toEqual([]);
});

it('the table has nothing else, and each name once', () => {
  const there = new Set(
    types.flatMap((type) => [type.name, ...fieldsOf(type).map((field) => `${type.name}.${field}`)]),
  );
  const names = permittedNames();
  expect(names.filter((name) => !there.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

it('the roots are named field by field, so that a new one is refused until it is in the table', () => {
  expect(permittedNames().filter((name) => ['Query', 'Mutation', 'Subscription'].includes(name))).toEqual([]);
});

it('a field of an interface asks what it asks of every type that it may stand for', () => {
  // Node has nothing but an id, and `node` itself gives only what the caller may see
  const interfaces = types.filter((type) => isInterfaceType(type) && type.name !== 'Node');
  for (const type of interfaces) {
    if (!isInterfaceType(type)) continue;
    for (const { name } of schema.getPossibleTypes(type)) {
      for (const field of fieldsOf(type)) {
        expect(permissionOf(name, field), `${name}.${field}`).toEqual(permissionOf(type.name, field));
      }
    }
  }
});
