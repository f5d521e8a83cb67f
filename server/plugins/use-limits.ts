/**
 * How much one operation may ask: depth, aliases, tokens, and cost on the arguments as they resolve (variables and
 * defaults included), before anything is executed.
 */
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { OrepathError } from '../errors.ts';
import { asGraphQLError } from './masked-errors.ts';
import { operationCost } from './operation-cost.ts';
import type { ServerContext } from './use-seeing.ts';

export interface Limits {
  depth: number;
  aliases: number;
  tokens: number;
  /** Objects that one operation may touch. */
  cost: number;
}

export const DEFAULT_LIMITS: Limits = { depth: 12, aliases: 30, tokens: 4_000, cost: 30_000 };

/** Each limit refuses with its own code and says what was asked and what is allowed. */
export function useLimits(limits: Limits = DEFAULT_LIMITS): Plugin<ServerContext>[] {
  return [
    maxTokensPlugin({ n: limits.tokens }) as Plugin<ServerContext>,
    maxDepthPlugin({ n: limits.depth, ignoreIntrospection: true }) as Plugin<ServerContext>,
    maxAliasesPlugin({ n: limits.aliases, allowList: [] }) as Plugin<ServerContext>,
    useNoSuggestions(),
    {
      onExecute({ args, setResultAndStopExecution }) {
        const { document, schema, variableValues, operationName } = args;
        const cost = operationCost(schema, document, operationName, variableValues ?? {});
        args.contextValue.seen.cost = cost;
        if (cost <= limits.cost) return;
        const error = new OrepathError({
          code: 'QUERY_TOO_COSTLY',
          message: 'this operation could touch too many objects; ask for smaller pages or fewer nested lists',
          expected: `at most ${limits.cost} objects`,
          got: String(cost),
        });
        setResultAndStopExecution({ errors: [asGraphQLError(error)] });
      },
    },
  ];
}

/** A misspelt field is named, the right one is not: the schema is read in its documentation, not guessed from errors. */
function useNoSuggestions(): Plugin<ServerContext> {
  return {
    onValidate: () => (payload) => {
      const errors: readonly Error[] = payload.result;
      payload.setResult(errors.map(withoutSuggestion) as GraphQLError[]);
    },
  };
}

function withoutSuggestion(error: Error): Error {
  const message = error.message.replace(/ ?Did you mean .*\?$/s, '');
  if (message === error.message || !(error instanceof GraphQLError)) return error;
  const { nodes, positions, path, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}
