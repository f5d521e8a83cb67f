import type { Plugin } from 'graphql-yoga';
import { OrepathError } from '../errors.ts';
import type { Gate } from '../limits/gate.ts';
import { asGraphQLError } from './masked-errors.ts';
import type { ServerContext } from './use-seeing.ts';

const isStream = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

/** Counts the subscriptions that a caller follows, until each ends or its client goes away. */
export function useFollowed(gate: Gate): Plugin<ServerContext> {
  return {
    onSubscribe({ args, setResultAndStopExecution }) {
      const { caller, request } = args.contextValue;
      try {
        const leave = gate.follow(caller.id);
        request.signal.addEventListener('abort', leave, { once: true });
        return {
          onSubscribeResult({ result }) {
            if (!isStream(result)) leave();
            return { onEnd: leave };
          },
          onSubscribeError: leave,
        };
      } catch (error) {
        if (!(error instanceof OrepathError)) throw error;
        setResultAndStopExecution({ errors: [asGraphQLError(error)] } as never);
        return undefined;
      }
    },
  };
}
