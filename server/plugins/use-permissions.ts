/** Asks the table of permissions before anything of an operation is executed. */
import { type ExecutionArgs, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { forbidden, may } from '../auth/caller.ts';
import { requiredRole } from '../auth/operation-role.ts';
import type { Context } from '../context.ts';
import { OrepathError } from '../errors.ts';
import { asGraphQLError } from './masked-errors.ts';

/** What stands against executing it; undefined where nothing does. */
async function refusal({ schema, document, operationName, contextValue }: ExecutionArgs) {
  const operation = getOperationAST(document, operationName);
  const required = operation ? requiredRole(schema, document, operation) : undefined;
  if (!required) return undefined;
  const { caller, space } = contextValue as Context;
  const { field, role } = required;
  if (role !== null && may(caller, await space(), role)) return undefined;
  return forbidden(field, role ?? 'admin');
}

/** Refuses with FORBIDDEN what the caller's role in the request's space does not reach. */
export function usePermissions(): Plugin {
  const check = async ({
    args,
    setResultAndStopExecution,
  }: {
    args: ExecutionArgs;
    setResultAndStopExecution(result: { errors: ReturnType<typeof asGraphQLError>[] }): void;
  }) => {
    try {
      const refused = await refusal(args);
      if (refused) setResultAndStopExecution({ errors: [asGraphQLError(refused)] });
    } catch (error) {
      if (!(error instanceof OrepathError)) throw error;
      setResultAndStopExecution({ errors: [asGraphQLError(error)] });
    }
  };
  return {
    onExecute: (payload) => check(payload as never),
    onSubscribe: ({ args, setResultAndStopExecution }) =>
      check({ args: args as ExecutionArgs, setResultAndStopExecution: setResultAndStopExecution as never }),
  };
}
