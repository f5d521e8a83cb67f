import type { Plugin } from 'graphql-yoga';
import { OrepathError } from '../errors.ts';
import type { ServerContext } from './use-seeing.ts';

/** JSON in UTF-8, which RFC 8259 asks for; a charset may say so. */
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/** Parts of a request by GET that are JSON. */
const JSON_PARTS = ['variables', 'extensions'];

/** Throws INVALID_OPERATION. */
function checkQuery({ url }: Request): void {
  const { searchParams } = new URL(url);
  for (const name of JSON_PARTS) {
    const text = searchParams.get(name);
    if (text === null || isJson(text)) continue;
    throw new OrepathError({
      code: 'INVALID_OPERATION',
      message: `${name} is no JSON`,
      expected: 'a JSON object',
      got: text.slice(0, 200),
      where: { field: name },
    });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Bodies are JSON: no form of a page can send one. Comes after the check against forged requests. */
export function useJsonRequests(): Plugin<ServerContext> {
  return {
    onRequestParse({ request }) {
      if (request.method !== 'POST') return checkQuery(request);
      const type = request.headers.get('content-type') ?? '';
      if (JSON_TYPE.test(type)) return;
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
