/** The schema is not told by the service: docs hold it. `__typename` stays, which clients need of unions. */
import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  Kind,
  type ValidationContext,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { OrepathError } from '../errors.ts';
import { asGraphQLError } from './masked-errors.ts';
import type { ServerContext } from './use-seeing.ts';

function NoSchemaRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema') return;
      const error = new OrepathError({
        code: 'INTROSPECTION_OFF',
        message: 'the service does not tell its schema',
        expected: 'OREPATH_INTROSPECTION=yes, or the schema file that comes with the service',
        where: { field: '__schema' },
      });
      context.reportError(asGraphQLError(error));
    },
  };
}

/** No type has this name. */
const NOBODY: FieldNode['arguments'] = [
  {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'name' },
    value: { kind: Kind.STRING, value: '' },
  },
];

/** `__type` finds nothing, whatever its name: types that are there look like those that are not. */
const withoutTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Field: (node) => (node.name.value === '__type' ? { ...node, arguments: NOBODY } : undefined),
  });

/** Introspection is off. */
export function useClosedSchema(): Plugin<ServerContext> {
  const closed = new WeakMap<DocumentNode, DocumentNode>();
  return {
    onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaRule),
    onExecute({ args }) {
      let document = closed.get(args.document);
      if (!document) {
        document = withoutTypes(args.document);
        closed.set(args.document, document);
      }
      args.document = document;
    },
  };
}
