import type { Plugin } from 'graphql-yoga';
import { OrepathError } from '../errors.ts';
import type { ServerContext } from './use-seeing.ts';

/** JSON in UTF-8, which RFC 8259 asks for; a charset may say so. */
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/** Bodies are JSON: no form of a page can send one. Comes after the check against forged requests. */
export function useJsonRequests(): Plugin<ServerContext> {
  return {
    onRequestParse({ request }) {
      const type = request.headers.get('content-type') ?? '';
      if (request.method !== 'POST' || JSON_TYPE.test(type)) return;
      throw new OrepathError({
        code: 'UNSUPPORTED_MEDIA_TYPE',
        message: 'an operation comes as JSON',
        expected: 'content-type: application/json',
        got: type.slice(0, 200),
        where: { field: 'content-type' },
      });
    },
  };
}
