/** The table names every field of the roots, and none that is not there. */
import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { PERMISSIONS } from '../../server/auth/permissions.ts';
import { schema } from '../../server/schema/index.ts';

it('the table of permissions has every field of the roots once, and no other', () => {
  const roots = ['Query', 'Mutation', 'Subscription'].map((name) => schema.getType(name));
  const fields = roots.flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
  expect(Object.keys(PERMISSIONS).sort()).toEqual(fields.sort());
});
