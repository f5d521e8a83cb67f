/** Errors as callers see them: ours with their code and detail, GraphQL's own as they are, the rest masked. */
import { GraphQLError } from 'graphql';
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
  [/^Maximum introspection depth/, 'QUERY_TOO_DEEP'],
  [/^Required CSRF header/, 'FORBIDDEN_ORIGIN'],
];

/** The schema is read in its documentation, not guessed from errors: a misspelt name is told, the right one is not. */
const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean [^?]*\?/g, '');

/** Every error that leaves has a code; one that brings its own keeps it. */
function withCode(error: GraphQLError): GraphQLError {
  const message = withoutSuggestion(error.message);
  const own = error.extensions['code'];
  if (typeof own === 'string' && message === error.message) return error;
  const code = own ?? CODE_OF.find(([pattern]) => pattern.test(message))?.[1] ?? 'INVALID_OPERATION';
  const { nodes, source, positions, path, originalError } = error;
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

/** What stood behind errors that leave, for the log alone. */
const causes = new WeakMap<Error, unknown>();

/** The error that a caller is shown another one for; undefined where the caller sees it as it is. */
export const causeOf = (error: Error): unknown => causes.get(error);

function shownFor(cause: unknown, shown: OrepathError, from: GraphQLError | undefined): GraphQLError {
  const error = asGraphQLError(shown, from);
  causes.set(error, cause);
  return error;
}

/** Yoga calls it for every error that leaves; `causeOf` finds what stood behind one. */
export function maskError(error: unknown): Error {
  const from = error instanceof GraphQLError ? error : undefined;
  const original = from ? (from.originalError ?? from) : error;
  if (original instanceof OrepathError) return shownFor(original, original, from);
  if (original instanceof GraphQLError) return withCode(original);
  if (isTooDeep(original)) {
    return asGraphQLError(
      new OrepathError({ code: 'QUERY_TOO_DEEP', message: 'nested too deeply to be read' }),
    );
  }
  const internal = new OrepathError({ code: 'INTERNAL', message: 'unexpected error; it has been logged' });
  return shownFor(original, internal, from);
}
