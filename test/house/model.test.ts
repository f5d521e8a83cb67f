/** The model is one constant; the schema names the same things by the same names. */
import { isEnumType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { BASES, DEPTHS, ENTITY_KINDS, MODEL, SCOPES } from '../../server/model.ts';
import { schema } from '../../server/schema/index.ts';

/** Held for the store's own sake, and ids that the schema gives under a clearer name. */
const INTERNAL = new Set(['key', 'n', 'page', 'space', 'imports', 'digest', 'notes', 'id']);
const TYPES: Readonly<Record<string, object>> = {
  Company: MODEL.labels.Entity.properties,
  Mine: MODEL.labels.Entity.properties,
  Document: MODEL.labels.Document.properties,
  RiskFact: MODEL.labels.RiskFact.properties,
  Status: MODEL.labels.Status.properties,
  SupplyLink: MODEL.relationships.SUPPLIES.properties,
};

describe('the schema', () => {
  test.each(Object.entries(TYPES))('%s has every property of the model', (name, properties) => {
    const type = schema.getType(name);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const missing = Object.keys(properties).filter((p) => !INTERNAL.has(p) && !fields.includes(p));
    expect(missing).toEqual([]);
  });

  test.each([
    ['EntityKind', ENTITY_KINDS],
    ['Basis', BASES],
    ['Scope', SCOPES],
    ['Depth', DEPTHS],
  ])('%s has the values of the model', (name, values) => {
    const type = schema.getType(name);
    const names = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect(names).toEqual(values.map((value) => value.toUpperCase().replace('-', '_')));
  });

  test('describes every type of its own', () => {
    const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
    const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation'];
    const plumbing = /Edge$|Connection$|Result$/;
    const bare = own.filter(
      (type) => !type.description && !builtIn.includes(type.name) && !plumbing.test(type.name),
    );
    expect(bare.map((type) => type.name)).toEqual([]);
  });
});

test('every relationship joins labels that the model has', () => {
  const labels = Object.keys(MODEL.labels);
  for (const { from, to } of Object.values(MODEL.relationships)) {
    expect(labels).toEqual(expect.arrayContaining([...from, ...to]));
  }
});
