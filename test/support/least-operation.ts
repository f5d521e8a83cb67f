/** The least operation that asks for a field: a way to its type from a root, with arguments that the demonstration chain answers. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';

interface Step {
  readonly type: string;
  readonly field: string;
}

export interface Way {
  readonly root: 'query' | 'mutation' | 'subscription';
  /** Fields down to the type; empty: it is the root. */
  readonly steps: readonly Step[];
}

/** `Type.field(argument)`, or the argument's name: what is written there. */
const VALUES: Readonly<Record<string, string>> = {
  'Query.riskArea(of)': '"iso:CD"',
  'Query.blastRadius(of)': '"iso:CD"',
  'Query.blastRadius(question)': '{}',
  'Query.scenario(changes)': '[{ removeSupplier: { supplier: "own:nobody", customer: "own:hoshino" } }]',
  'Query.node(id)': '"W10"',
  'Mutation.decideMatch(state)': 'CONFIRMED',
  'Mutation.decideMatch(a)': '"own:nobody"',
  'Mutation.openQuestion(question)': '{ risk: "no-such-risk" }',
  'Mutation.openQuestion(about)': 'GAP',
  'Mutation.requestReport(input)': '{ kind: TIER_N, buyer: "own:hoshino", risk: "conflict" }',
  'Mutation.requestReport(formats)': '[]',
  'Mutation.requestReport(languages)': '[EN]',
  'Mutation.proposeLens(id)': '"responsible-minerals"',
  'Mutation.proposeShareModel(id)': '"equal"',
  'ImportRun.countOf(state)': 'IMPORTED',
  of: '"own:hoshino"',
  first: '1',
  id: '"own:hoshino"',
  question: '{ risk: "conflict" }',
  buyer: '"own:hoshino"',
  before: '{ asOf: "2025-06-01" }',
  after: '{ asOf: "2026-06-01" }',
  documentId: '"doc:hoshino-spend-fy2025"',
  target: '1',
  changes: '[]',
  text: '"a"',
  entity: '"own:hoshino"',
  maxNodes: '10',
  a: '"own:a"',
  b: '"own:b"',
  by: '"test"',
  revision: '1',
  note: '"test"',
  reason: '"test"',
  number: '999999',
  language: '"en"',
};

type Fields = GraphQLField<unknown, unknown>;

const called = (type: string, field: Fields): string => {
  const needed = field.args.filter(
    ({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined,
  );
  const written = needed.map(({ name }) => {
    const value = VALUES[`${type}.${field.name}(${name})`] ?? VALUES[name];
    if (value === undefined) throw new Error(`write down an argument for ${type}.${field.name}(${name})`);
    return `${name}: ${value}`;
  });
  return `${field.name}${written.length ? `(${written.join(', ')})` : ''}`;
};

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** A shortest way to every type by fields that `open` lets pass. */
export function waysThrough(
  schema: GraphQLSchema,
  open: (type: string, field: string) => boolean,
): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  for (const root of ['query', 'mutation', 'subscription'] as const) {
    const start = ROOTS[root];
    if (ways.has(start)) continue;
    ways.set(start, { root, steps: [] });
    const from = [start as string];
    for (const name of from) {
      const type = schema.getType(name);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!open(name, field.name)) continue;
        const way: Way = { root, steps: [...ways.get(name)!.steps, { type: name, field: field.name }] };
        for (const next of standingFor(schema, getNamedType(field.type))) {
          if (ways.has(next)) continue;
          ways.set(next, way);
          from.push(next);
        }
      }
    }
  }
  return ways;
}

/** A type and, where it is an interface or a union, what it may be. */
const standingFor = (schema: GraphQLSchema, type: GraphQLNamedType): string[] =>
  isAbstractType(type)
    ? [
        ...(isInterfaceType(type) ? [type.name] : []),
        ...schema.getPossibleTypes(type).map(({ name }) => name),
      ]
    : isObjectType(type)
      ? [type.name]
      : [];

/** An operation that goes a way and asks there for fields of a type. */
export function leastOperation(
  schema: GraphQLSchema,
  { root, steps }: Way,
  typeName: string,
  fields: readonly string[],
): string {
  const fieldOf = (type: string, name: string): Fields => {
    const of = schema.getType(type);
    if (!isObjectType(of) && !isInterfaceType(of)) throw new Error(`${type} has no fields`);
    return of.getFields()[name]!;
  };
  const asked = fields.map((name) => {
    const field = fieldOf(typeName, name);
    const inner = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
    return `${called(typeName, field)}${inner}`;
  });
  let selection = asked.join(' ');
  let below = typeName;
  for (const { type, field } of steps.toReversed()) {
    const of = fieldOf(type, field);
    const given = getNamedType(of.type).name;
    const inside = given === below ? selection : `... on ${below} { ${selection} }`;
    selection = `${called(type, of)} { ${inside} }`;
    below = type;
  }
  return `${root} { ${selection} }`;
}
