/** An upper bound on the objects an operation can touch, on its arguments as they resolve. */
import {
  type DocumentNode,
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { FIELD_COSTS, type FieldCost, LENGTHS, LIST_LENGTHS, SIZED } from './field-costs.ts';

/** A list that the table does not know. */
const UNKNOWN_LENGTH = 20;
/** A drawing of which something is opened may hold so many entities, whatever its `maxNodes`. */
const OPENED = 300;

/** What a table says of a field: by its type, or by an interface of it. */
export function entryOf<T>(
  table: Readonly<Record<string, T>>,
  parent: GraphQLNamedType,
  field: string,
): T | undefined {
  const own = table[`${parent.name}.${field}`];
  if (own !== undefined || !isObjectType(parent)) return own;
  for (const { name } of parent.getInterfaces()) {
    const found = table[`${name}.${field}`];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Costs are those of one object of the parent: what lies below a list costs as often as the list is long. */
class CostWalk {
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #fragments = new Map<string, { type: string; selection: SelectionSetNode }>();
  /** A fragment is walked once, however often it is spread. */
  readonly #walked = new Map<string, number>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const node of document.definitions) {
      if (node.kind !== 'FragmentDefinition') continue;
      this.#fragments.set(node.name.value, {
        type: node.typeCondition.name.value,
        selection: node.selectionSet,
      });
    }
  }

  selection(parent: GraphQLNamedType, set: SelectionSetNode | undefined): number {
    let cost = 0;
    for (const node of set?.selections ?? []) if (this.#asked(node)) cost += this.#node(parent, node);
    return Math.min(cost, Number.MAX_SAFE_INTEGER);
  }

  #node(parent: GraphQLNamedType, node: SelectionNode): number {
    if (node.kind === 'Field') return this.#field(parent, node);
    if (node.kind === 'FragmentSpread') return this.#spread(node.name.value);
    const type = node.typeCondition ? this.#schema.getType(node.typeCondition.name.value) : parent;
    return type ? this.selection(type, node.selectionSet) : 0;
  }

  /** What `@skip` and `@include` leave out is not executed. */
  #asked(node: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, this.#variables)?.['if'] !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, this.#variables)?.['if'] !== false
    );
  }

  #spread(name: string): number {
    const known = this.#walked.get(name);
    if (known !== undefined) return known;
    this.#walked.set(name, 0);
    const fragment = this.#fragments.get(name);
    const type = fragment && this.#schema.getType(fragment.type);
    const cost = type ? this.selection(type, fragment.selection) : 0;
    this.#walked.set(name, cost);
    return cost;
  }

  #field(parent: GraphQLNamedType, node: FieldNode): number {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 0;
    const field = parent.getFields()[node.name.value];
    if (!field) return 0;
    const entry: FieldCost = entryOf(FIELD_COSTS, parent, field.name) ?? {};
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return entry.base ?? 0;
    const args = getArgumentValues(field, node, this.#variables);
    const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
    const length = lengthBy(args) ?? (isListType(bare) ? listLength(parent, field.name) : 1);
    const inner = this.selection(named, node.selectionSet);
    return (entry.base ?? 0) + eachCost(entry, args) + length * ((entry.weight ?? 1) + inner);
  }
}

/** As an argument says it. */
function lengthBy(args: Record<string, unknown>): number | undefined {
  if (Array.isArray(args['open']) && args['open'].length > 0) return OPENED;
  const stated = LENGTHS.map((name) => args[name]).find((value) => typeof value === 'number');
  return stated === undefined ? undefined : Math.max(1, stated as number);
}

const listLength = (parent: GraphQLNamedType, field: string): number =>
  entryOf(LIST_LENGTHS, parent, field) ?? (SIZED.test(parent.name) ? 1 : UNKNOWN_LENGTH);

function eachCost({ each = {} }: FieldCost, args: Record<string, unknown>): number {
  return Object.entries(each).reduce((sum, [name, cost]) => {
    const list = args[name];
    return sum + (Array.isArray(list) ? list.length * cost : 0);
  }, 0);
}

/** The bound; 0 where the operation or its variables are not valid, for execution will say so itself. */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  rawVariables: Record<string, unknown>,
): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables);
  const root = schema.getRootType(operation.operation);
  if (!values.coerced || !root) return 0;
  return new CostWalk(schema, document, values.coerced).selection(root, operation.selectionSet);
}
