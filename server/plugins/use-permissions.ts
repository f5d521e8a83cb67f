/** Asks the table of permissions before anything of an operation is executed. */
import { type ExecutionArgs, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { forbidden, forbiddenInPart, forbiddenToAll, grantIn, may, mayAnywhere } from '../auth/caller.ts';
import { requirement } from '../auth/operation-role.ts';
import type { Context } from '../context.ts';
import { OrepathError } from '../errors.ts';
import { asGraphQLError } from './masked-errors.ts';

/** What stands against executing it; undefined where nothing does. Throws UNKNOWN_SPACE. */
async function refusal({ schema, document, operationName, contextValue }: ExecutionArgs) {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const { inSpace, anywhere, whole, unknown } = requirement(schema, document, operation);
  const { caller, spaceToBe } = contextValue as Context;
  if (unknown !== null) return forbiddenToAll(unknown);
  if (anywhere && !mayAnywhere(caller, anywhere.role)) return forbidden(anywhere.field, anywhere.role);
  // what is of no space is answered without one
  if (!inSpace) return undefined;
  const meant = await spaceToBe();
  if (!may(caller, meant, inSpace.role)) return forbidden(inSpace.field, inSpace.role);
  if (whole && grantIn(caller, meant)?.buyers) return forbiddenInPart(whole.field, whole.role);
  return undefined;
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
