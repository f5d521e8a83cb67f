/** Operations by hash (`extensions.persistedQuery`, as Apollo's clients send it), and none but those where set so. */
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Plugin } from 'graphql-yoga';
import { OrepathError } from '../errors.ts';
import { type Operations, operationHash } from '../operations/operations.ts';
import { asGraphQLError } from './masked-errors.ts';
import type { ServerContext } from './use-seeing.ts';

const unknown = () =>
  asGraphQLError(
    new OrepathError({
      code: 'UNKNOWN_OPERATION',
      message: 'no operation has this hash',
      expected: 'the SHA-256 of an operation in OREPATH_OPERATIONS or of the page',
    }),
  );

const missing = () =>
  asGraphQLError(
    new OrepathError({
      code: 'INVALID_OPERATION',
      message: 'the request brings no operation',
      expected: 'query, or extensions.persistedQuery with version 1 and sha256Hash',
    }),
  );

const notListed = () =>
  asGraphQLError(
    new OrepathError({
      code: 'OPERATION_NOT_LISTED',
      message: 'only operations that are known beforehand are taken',
      expected: 'an operation in OREPATH_OPERATIONS or of the page, by its hash or in its exact words',
    }),
  );

/** A text whose hash is listed stands for its hash, so that a client that sends texts works under the strict setting. */
function useListedTexts(operations: Operations): Plugin<ServerContext> {
  return {
    onParams({ params, setParams }) {
      if (typeof params.query !== 'string') return;
      const sha256Hash = operationHash(params.query);
      if (!operations.has(sha256Hash)) throw notListed();
      const { query: _text, ...rest } = params;
      setParams({ ...rest, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    },
  };
}

/** `only`: whatever is not listed is refused with OPERATION_NOT_LISTED. */
export function useOperations(operations: Operations, only: boolean): Plugin<ServerContext>[] {
  const byHash = usePersistedOperations({
    allowArbitraryOperations: !only,
    getPersistedOperation: (hash: string) => operations.get(hash.toLowerCase()) ?? null,
    customErrors: { notFound: unknown, keyNotFound: missing, persistedQueryOnly: notListed },
  });
  return [...(only ? [useListedTexts(operations)] : []), byHash as unknown as Plugin<ServerContext>];
}
