/** An upper bound on the objects an operation can touch, on its arguments as they resolve. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';

/** A list without a stated length: facts of an entity, tiers of an answer. */
const UNSTATED_LIST = 10;
/** Arguments that say how long a list is. */
const LENGTHS = ['first', 'maxNodes'];
/** A drawing of which something is opened may hold so many entities, whatever its `maxNodes`. */
const OPENED = 300;
/** An answer is computed, not read: it weighs more than a row. */
const WEIGHTS: Readonly<Record<string, number>> = {
  exposure: 20,
  risk: 10,
  search: 20,
  exposureRanking: 100,
  supplierRanking: 100,
  riskTable: 1_000,
  portfolio: 10,
  of: 20,
  blastRadius: 20,
  reachRanking: 20,
  carries: 20,
  describes: 20,
};

interface Walk {
  schema: GraphQLSchema;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

const isList = (type: GraphQLOutputType): boolean => {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare);
};

function fieldCost(walk: Walk, parent: GraphQLNamedType, node: FieldNode, multiplier: number): number {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return 0;
  const field = parent.getFields()[node.name.value];
  if (!field) return 0;
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return WEIGHTS[field.name] ? multiplier : 0;
  const args = getArgumentValues(field, node, walk.variables);
  const opens = Array.isArray(args['open']) && args['open'].length > 0;
  const stated = opens
    ? OPENED
    : LENGTHS.map((name) => args[name]).find((value) => typeof value === 'number');
  const length =
    stated === undefined
      ? isList(field.type) && !sized(parent)
        ? UNSTATED_LIST
        : 1
      : Math.max(1, stated as number);
  const touched = multiplier * length;
  const weight = WEIGHTS[field.name] ?? 1;
  return touched * weight + selectionCost(walk, named, node.selectionSet, touched);
}

/** Lists inside a connection, a drawing or a portfolio are as long as the argument above them said. */
const sized = (parent: GraphQLNamedType): boolean =>
  /Connection$|^UpstreamGraph$|^RiskPaths$|^Portfolio$|^Movers$/.test(parent.name);

function selectionCost(
  walk: Walk,
  parent: GraphQLNamedType,
  selection: SelectionSetNode | undefined,
  multiplier: number,
): number {
  let cost = 0;
  for (const node of selection?.selections ?? []) {
    if (node.kind === 'Field') cost += fieldCost(walk, parent, node, multiplier);
    else if (node.kind === 'InlineFragment') {
      const type = node.typeCondition ? walk.schema.getType(node.typeCondition.name.value) : parent;
      if (type) cost += selectionCost(walk, type, node.selectionSet, multiplier);
    } else cost += spreadCost(walk, node.name.value, multiplier);
    if (cost > Number.MAX_SAFE_INTEGER / 2) return cost;
  }
  return cost;
}

function spreadCost(walk: Walk, name: string, multiplier: number): number {
  for (const definition of walk.document.definitions) {
    if (definition.kind !== 'FragmentDefinition' || definition.name.value !== name) continue;
    const type = walk.schema.getType(definition.typeCondition.name.value);
    return type ? selectionCost(walk, type, definition.selectionSet, multiplier) : 0;
  }
  return 0;
}

/** The bound; 0 where the operation or its variables are not valid, for execution will say so itself. */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  rawVariables: Record<string, unknown>,
): number {
  const operations = document.definitions.filter(
    (d): d is OperationDefinitionNode => d.kind === 'OperationDefinition',
  );
  const operation = operationName
    ? operations.find((o) => o.name?.value === operationName)
    : operations.length === 1
      ? operations[0]
      : undefined;
  if (!operation) return 0;
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables);
  const root = schema.getRootType(operation.operation);
  if (!values.coerced || !root) return 0;
  return selectionCost({ schema, document, variables: values.coerced }, root, operation.selectionSet, 1);
}
