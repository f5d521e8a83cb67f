/** What is seen of an operation: its name, the hash of its text, the errors it ends with, each under the request's id. */
import { createHash } from 'node:crypto';
import { type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import type { Caller } from '../auth/caller.ts';
import { ERROR_CODES, type ErrorCode, OrepathError } from '../errors.ts';
import type { RequestMetrics } from '../metrics/requests.ts';
import type { SeenRequest } from '../seeing/seen-request.ts';
import { causeOf } from './masked-errors.ts';

/** What the server hands Yoga beside the request. */
export interface ServerContext {
  readonly seen: SeenRequest;
  readonly caller: Caller;
}

export function useSeeing(metrics: Pick<RequestMetrics, 'operation'>): Plugin<ServerContext> {
  return {
    onParams({ params, context }) {
      const { seen } = context as ServerContext;
      // what a body holds in their place may be anything: it is refused later
      if (typeof params.operationName === 'string') seen.operation = params.operationName;
      if (typeof params.query === 'string')
        seen.operationHash = createHash('sha256').update(params.query).digest('hex');
    },
    onExecute({ args }) {
      const { document, operationName, contextValue } = args;
      const { seen } = contextValue;
      const operation = getOperationAST(document, operationName);
      if (operation?.name) seen.operation = operation.name.value;
      // refused ones are counted too, with what they would have cost
      if (operation) return { onExecuteDone: () => metrics.operation(operation.operation, seen.cost) };
      return undefined;
    },
    onResultProcess({ request, result, serverContext, setResult }) {
      const { seen } = serverContext as unknown as ServerContext;
      const look = (one: ExecutionResult): ExecutionResult => {
        for (const error of one.errors ?? []) tellError(error, seen, request.signal.aborted);
        return one;
      };
      if (isAsyncIterable<ExecutionResult>(result)) setResult(mapAsyncIterator(result, look));
      else for (const one of Array.isArray(result) ? result : [result]) look(one as ExecutionResult);
    },
  };
}

/** An error is logged where it is ours to mend; nobody waits for one whose asker has gone. */
function tellError(error: GraphQLError, seen: SeenRequest, gone: boolean): void {
  const code = error.extensions?.['code'];
  if (typeof code === 'string' && code in ERROR_CODES) seen.codes.add(code as ErrorCode);
  if (code === 'INTERNAL') error.extensions['requestId'] = seen.id;
  const cause = causeOf(error);
  if (gone || cause === undefined) return;
  if (!(cause instanceof OrepathError)) seen.log.error({ err: cause }, 'unexpected error');
  else if (ERROR_CODES[cause.code].http >= 500) seen.log.error({ err: cause }, 'a request failed');
}
