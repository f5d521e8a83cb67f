/** The least role for an operation: that of the most that it asks. */
import {
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PERMISSIONS } from './permissions.ts';
import type { Role } from './roles.ts';
import { reaches } from './roles.ts';

export interface Required {
  /** The field that asks the most. */
  field: string;
  /** Null: nobody may, for the table does not know the field. */
  role: Role | null;
}

/** What fields a selection names at its root, through fragments. */
function* rootFields(document: DocumentNode, selection: SelectionSetNode): Generator<string> {
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD) yield node.name.value;
    else if (node.kind === Kind.INLINE_FRAGMENT) yield* rootFields(document, node.selectionSet);
    else {
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
      );
      if (fragment && 'selectionSet' in fragment) yield* rootFields(document, fragment.selectionSet);
    }
  }
}

/** Introspection tells what the schema is, not what it holds: whether it is open is another setting. */
const isIntrospection = (field: string): boolean => field.startsWith('__');

/** Of a valid operation; undefined where it asks nothing of ours. */
export function requiredRole(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Required | undefined {
  const root = schema.getRootType(operation.operation);
  if (!isObjectType(root)) return { field: operation.operation, role: null };
  let most: Required | undefined;
  for (const name of rootFields(document, operation.selectionSet)) {
    if (isIntrospection(name)) continue;
    const field = `${root.name}.${name}`;
    const role = Object.hasOwn(PERMISSIONS, field) ? PERMISSIONS[field]! : null;
    if (role === null) return { field, role };
    if (!most?.role || reaches(role, most.role)) most = { field, role };
  }
  return most;
}
