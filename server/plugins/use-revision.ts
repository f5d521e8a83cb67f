/** Reads after one's own write, on any server: an answer says which revision it saw, a request which one it must see. */

import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { OrepathError } from '../errors.ts';
import type { Spaces } from '../spaces/registry.ts';

/** Of requests and answers: a whole number that never falls. */
export const REVISION_HEADER = 'orepath-revision';

/** The revision that a request must see; 0 where it names none. Throws INVALID_ARGUMENT. */
export function revisionAsked(headers: Headers): number {
  const text = headers.get(REVISION_HEADER);
  if (text === null) return 0;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'this is no revision',
    expected: 'the number that an earlier answer gave',
    got: text.slice(0, 200),
    where: { field: 'Orepath-Revision' },
  });
}

/** Every answer bears the revision that it saw; that of a mutation, the one that the mutation raised or a later one. */
export function useRevision(spaces: Spaces): Plugin {
  return {
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation !== 'mutation') return undefined;
      return {
        async onExecuteDone() {
          // where the store is lost, its watch says so
          await spaces.catchUp().catch(() => undefined);
        },
      };
    },
    onResponse({ response }) {
      response.headers.set(REVISION_HEADER, String(spaces.revision));
    },
  };
}
