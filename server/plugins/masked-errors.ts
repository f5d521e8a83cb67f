/** Errors as callers see them: ours with their code and detail, GraphQL's own as they are, the rest masked and logged. */
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES, OrepathError } from '../errors.ts';

export function asGraphQLError(error: OrepathError, from?: GraphQLError): GraphQLError {
  const { message, ...detail } = error.detail;
  return new GraphQLError(message, {
    ...(from?.nodes && { nodes: from.nodes }),
    ...(from?.path && { path: from.path }),
    extensions: { ...detail, http: { status: ERROR_CODES[error.code].http } },
  });
}

/** Yoga calls it for every error that leaves. */
export function maskError(log: Logger): (error: unknown) => Error {
  return (error) => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof OrepathError) {
      if (ERROR_CODES[original.code].http >= 500) log.error({ err: original }, 'a request failed');
      return asGraphQLError(original, error instanceof GraphQLError ? error : undefined);
    }
    if (original instanceof GraphQLError) return original;
    log.error({ err: original }, 'unexpected error');
    const where = error instanceof GraphQLError ? error : undefined;
    return asGraphQLError(
      new OrepathError({ code: 'INTERNAL', message: 'unexpected error; it has been logged' }),
      where,
    );
  };
}
