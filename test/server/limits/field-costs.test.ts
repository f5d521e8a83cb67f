/** What an operation may cost is bounded by the schema: no list is of a length that the table does not know. */
import { getNamedType, isCompositeType, isListType, isNonNullType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { FIELD_COSTS, LENGTHS, LIST_LENGTHS, SIZED } from '../../../server/plugins/field-costs.ts';
import { entryOf } from '../../../server/plugins/operation-cost.ts';
import { schema } from '../../../server/schema/index.ts';

const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));

describe('the table of costs', () => {
  test('knows how long every list of objects is', () => {
    const unknown = fields
      .filter(({ field }) => isListType(isNonNullType(field.type) ? field.type.ofType : field.type))
      .filter(({ field }) => isCompositeType(getNamedType(field.type)))
      .filter(({ field }) => !field.args.some(({ name }) => LENGTHS.includes(name)))
      .filter(
        ({ type, field }) => !SIZED.test(type.name) && entryOf(LIST_LENGTHS, type, field.name) === undefined,
      )
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(unknown).toEqual([]);
  });

  test('has a length as an argument wherever a connection is given', () => {
    const open = fields
      .filter(({ field }) => /Connection$/.test(getNamedType(field.type).name))
      .filter(({ field }) => !field.args.some(({ name }) => name === 'first'))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(open).toEqual([]);
  });

  test('speaks of fields that are there', () => {
    const there = (name: string): boolean => {
      const [type = '', field = ''] = name.split('.');
      const found = schema.getType(type);
      return found !== undefined && 'getFields' in found && Object.hasOwn(found.getFields(), field);
    };
    const gone = [...Object.keys(FIELD_COSTS), ...Object.keys(LIST_LENGTHS)].filter((name) => !there(name));
    expect(gone).toEqual([]);
  });
});
