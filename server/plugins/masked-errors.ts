/** Errors as callers see them: ours with their code and detail, GraphQL's own as they are, the rest masked and logged. */
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES, type ErrorCode, OrepathError } from '../errors.ts';

export function asGraphQLError(error: OrepathError, from?: GraphQLError): GraphQLError {
  const { message, ...detail } = error.detail;
  return new GraphQLError(message, {
    ...(from?.nodes && { nodes: from.nodes }),
    ...(from?.path && { path: from.path }),
    extensions: { ...detail, http: { status: ERROR_CODES[error.code].http } },
  });
}

/** What GraphQL and its plugins refuse on their own: which of our codes says it. */
const CODE_OF: readonly (readonly [RegExp, ErrorCode])[] = [
  [/depth limit of/i, 'QUERY_TOO_DEEP'],
  [/(?:token|aliases) limit of/i, 'QUERY_TOO_COSTLY'],
];

/** Every error that leaves has a code; one that brings its own keeps it. */
function withCode(error: GraphQLError): GraphQLError {
  if (typeof error.extensions['code'] === 'string') return error;
  const code = CODE_OF.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'INVALID_OPERATION';
  const { message, nodes, source, positions, path, originalError } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { ...error.extensions, code },
  });
}

/** The parser and the checks recurse; what nests deeper than the stack ends there, before any limit counts it. */
const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && /call stack/.test(error.message);

/** Yoga calls it for every error that leaves. */
export function maskError(log: Logger): (error: unknown) => Error {
  return (error) => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof OrepathError) {
      if (ERROR_CODES[original.code].http >= 500) log.error({ err: original }, 'a request failed');
      return asGraphQLError(original, error instanceof GraphQLError ? error : undefined);
    }
    if (original instanceof GraphQLError) return withCode(original);
    if (isTooDeep(original)) {
      return asGraphQLError(
        new OrepathError({ code: 'QUERY_TOO_DEEP', message: 'nested too deeply to be read' }),
      );
    }
    log.error({ err: original }, 'unexpected error');
    const where = error instanceof GraphQLError ? error : undefined;
    return asGraphQLError(
      new OrepathError({ code: 'INTERNAL', message: 'unexpected error; it has been logged' }),
      where,
    );
  };
}
