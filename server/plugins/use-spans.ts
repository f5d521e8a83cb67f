/** The execution of an operation as a span, above the statements and analyses that it asks for. */
import { context, SpanKind, type Tracer, trace } from '@opentelemetry/api';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { failed } from '../seeing/spans.ts';
import type { ServerContext } from './use-seeing.ts';

export function useSpans(tracer: Tracer): Plugin<ServerContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return undefined;
      const { seen } = args.contextValue;
      const attributes = {
        'graphql.operation.type': operation.operation,
        ...(seen.operation !== undefined && { 'graphql.operation.name': seen.operation.slice(0, 80) }),
        ...(seen.operationHash !== undefined && { 'graphql.document.hash': seen.operationHash }),
      };
      const span = tracer.startSpan(`graphql ${operation.operation}`, {
        kind: SpanKind.INTERNAL,
        attributes,
      });
      const within = trace.setSpan(context.active(), span);
      setExecuteFn((each) => context.with(within, () => executeFn(each)));
      return {
        onExecuteDone({ result }) {
          const [error] = 'errors' in result ? (result.errors ?? []) : [];
          if (error) failed(span, String(error.extensions?.['code'] ?? 'INVALID_OPERATION'));
          span.end();
        },
      };
    },
  };
}
