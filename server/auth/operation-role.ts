/** What an operation asks of its caller: every field that it names, wherever it stands, against the table. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { permissionOf } from './permissions.ts';
import { type Role, reaches } from './roles.ts';

/** The field that asks the most, and what it asks. */
export interface Asked {
  readonly field: string;
  readonly role: Role;
}

/** The parts of it that are null ask nothing. */
export interface Requirement {
  /** Of the space that the request means. */
  readonly inSpace: Asked | null;
  /** Of any space: it has nothing of one. */
  readonly anywhere: Asked | null;
  /** A field for callers to whom the whole space shows. */
  readonly whole: Asked | null;
  /** A field that the table does not know: nobody may. */
  readonly unknown: string | null;
}

const NOTHING: Requirement = { inSpace: null, anywhere: null, whole: null, unknown: null };

const more = (held: Asked | null, asked: Asked): Asked =>
  held && reaches(held.role, asked.role) ? held : asked;

/** Introspection tells what the schema is, not what it holds: whether it is open is another setting. */
const isIntrospection = (field: string): boolean => field.startsWith('__');

function withField(sum: Requirement, type: string, name: string): Requirement {
  const field = `${type}.${name}`;
  const permission = permissionOf(type, name);
  if (!permission) return { ...sum, unknown: sum.unknown ?? field };
  const asked = { field, role: permission.role };
  const whole = permission.whole ? more(sum.whole, asked) : sum.whole;
  return permission.within === 'space'
    ? { ...sum, whole, inSpace: more(sum.inSpace, asked) }
    : { ...sum, whole, anywhere: more(sum.anywhere, asked) };
}

/**
 * Of a valid operation. Every field counts, also one that a directive leaves out: variables never change what is
 * asked. A fragment counts once, as it is always of the same type.
 */
function requirementOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Requirement {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  const seen = new Set<string>();
  let sum = NOTHING;
  const compositeNamed = (name: string): GraphQLCompositeType | undefined => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };
  const walk = (type: GraphQLCompositeType | undefined, { selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = node.name.value;
        if (isIntrospection(name)) continue;
        sum = withField(sum, type?.name ?? '', name);
        const field = type && !isUnionType(type) ? type.getFields()[name] : undefined;
        const inner = field && getNamedType(field.type);
        if (node.selectionSet) walk(isCompositeType(inner) ? inner : undefined, node.selectionSet);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value;
        walk(condition === undefined ? type : compositeNamed(condition), node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment) walk(compositeNamed(fragment.typeCondition.name.value), fragment.selectionSet);
      }
    }
  };
  walk(schema.getRootType(operation.operation) ?? undefined, operation.selectionSet);
  return sum;
}

const known = new WeakMap<OperationDefinitionNode, Requirement>();

/** The same, found once for each parsed document: it goes when the parser's cache lets the document go. */
export function requirement(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Requirement {
  const held = known.get(operation) ?? requirementOf(schema, document, operation);
  known.set(operation, held);
  return held;
}
