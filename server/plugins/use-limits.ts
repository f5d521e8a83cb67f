/**
 * How much one operation may ask: its size and form before it is validated, its cost on the arguments as they resolve
 * (variables and defaults included) before it is executed.
 */
import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  MaxIntrospectionDepthRule,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../errors.ts';
import { exceeded } from '../limits/exceeded.ts';
import type { LimitName, Limits } from '../limits/limits.ts';
import { asGraphQLError } from './masked-errors.ts';
import { operationCost } from './operation-cost.ts';
import { type Shape, shapeOf } from './operation-shape.ts';
import { readOperation } from './read-operation.ts';
import type { ServerContext } from './use-seeing.ts';
import { checkVariables } from './variables-size.ts';

/** What of an operation's form is limited, by which code it is refused and how it is told. */
const SHAPE: Readonly<Record<keyof Shape & LimitName, { code: ErrorCode; message: string; of: string }>> = {
  depth: {
    code: 'QUERY_TOO_DEEP',
    message: 'the depth of the operation is too great',
    of: 'fields inside fields',
  },
  rootFields: {
    code: 'TOO_MANY_FIELDS',
    message: 'the operation has too many fields at its root',
    of: 'fields at the root',
  },
  fields: { code: 'TOO_MANY_FIELDS', message: 'the operation has too many fields', of: 'fields' },
  aliases: { code: 'TOO_MANY_ALIASES', message: 'the operation has too many aliases', of: 'aliases' },
  directives: {
    code: 'TOO_MANY_DIRECTIVES',
    message: 'the operation has too many directives',
    of: 'directives',
  },
  textChars: { code: 'TEXT_TOO_LONG', message: 'a text in the operation is too long', of: 'characters' },
};

function shapeFault(document: DocumentNode, limits: Limits) {
  const shape = shapeOf(document);
  for (const [name, { code, message, of }] of Object.entries(SHAPE)) {
    const [asked, allowed] = [shape[name as keyof Shape], limits[name as keyof Shape]];
    if (asked > allowed) return asGraphQLError(exceeded(code, message, { asked, allowed, of }));
  }
  return null;
}

/** The schema is read in its documentation, not guessed from errors: a misspelt name is told, the right one is not. */
const validateQuietly = (schema: GraphQLSchema, document: DocumentNode, rules?: ValidationRule[]) =>
  validate(schema, document, rules, { hideSuggestions: true });

/** Size and form, before anything walks the document that could take long on it. */
function useShape(limits: Limits): Plugin<ServerContext> {
  const faults = new WeakMap<DocumentNode, ReturnType<typeof shapeFault>>();
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => readOperation(source, options, limits));
    },
    onValidate({ params: { documentAST }, setResult, addValidationRule, setValidationFn }) {
      setValidationFn(validateQuietly as never);
      addValidationRule(MaxIntrospectionDepthRule);
      let fault = faults.get(documentAST);
      if (fault === undefined) {
        fault = shapeFault(documentAST, limits);
        faults.set(documentAST, fault);
      }
      if (fault) setResult([fault]);
    },
  };
}

function useVariables(limits: Limits): Plugin<ServerContext> {
  return {
    onParams({ params }) {
      checkVariables(params.variables ?? null, limits);
    },
  };
}

interface Stoppable {
  args: ExecutionArgs;
  setResultAndStopExecution(result: { errors: ReturnType<typeof asGraphQLError>[] }): void;
}

function useCost({ cost: allowed }: Limits): Plugin<ServerContext> {
  const check = ({ args, setResultAndStopExecution }: Stoppable): void => {
    const { document, schema, variableValues, operationName } = args;
    const asked = operationCost(schema, document, operationName, variableValues ?? {});
    (args.contextValue as ServerContext).seen.cost = asked;
    if (asked <= allowed) return;
    const message =
      'this operation could touch too many objects; ask for smaller pages or fewer nested lists';
    const error = exceeded('QUERY_TOO_COSTLY', message, { asked, allowed, of: 'objects' });
    setResultAndStopExecution({ errors: [asGraphQLError(error)] });
  };
  return {
    onExecute: (payload) => check(payload as unknown as Stoppable),
    onSubscribe: (payload) => check(payload as unknown as Stoppable),
  };
}

/** Several operations in one request would pass the limits of one. */
function useOneOperation(): Plugin<ServerContext> {
  return {
    onRequestParse: () => ({
      onRequestParseDone({ requestParserResult }) {
        if (!Array.isArray(requestParserResult)) return;
        throw exceeded('BATCH_TOO_LARGE', 'a request brings one operation', {
          asked: requestParserResult.length,
          allowed: 1,
          of: 'operation a request',
        });
      },
    }),
  };
}

/** Each limit refuses with its own code and says what was asked and what is allowed. */
export function useLimits(limits: Limits): Plugin<ServerContext>[] {
  return [useOneOperation(), useVariables(limits), useShape(limits), useCost(limits)];
}
