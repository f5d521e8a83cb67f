/** `GET /arrow/entities` and `GET /arrow/links`: a buyer's upstream, or a whole space, column by column. */
import type { QuestionInput } from '../analytics/question.ts';
import { TABLES, type TableName } from '../arrow/tables.ts';
import type { Asker } from '../ask.ts';
import { grantIn } from '../auth/caller.ts';
import { requireRoute } from '../auth/routes.ts';
import type { Context } from '../context.ts';
import { ERROR_CODES, invalidArgument, OrepathError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { errorResponse } from './json.ts';

const PATH = /^\/arrow\/(\w+)$/;
const MEDIA_TYPE = 'application/vnd.apache.arrow.stream';
const PARAMETERS = ['buyer', 'risk', 'material', 'lens', 'shares', 'tiers', 'asOf', 'knownAt'] as const;

/** Whether a path is below the downloads by column. */
export const isArrowPath = (pathname: string): boolean => pathname.startsWith('/arrow/');

interface Asked {
  buyer: string | null;
  input: QuestionInput;
}

/** A name that is misspelt must not be answered as if it had not been given. Throws INVALID_ARGUMENT. */
function askedOf(query: URLSearchParams): Asked {
  for (const name of new Set(query.keys())) {
    if (!(PARAMETERS as readonly string[]).includes(name)) {
      throw invalidArgument(name.slice(0, 50), `a parameter: one of ${PARAMETERS.join(', ')}`, name);
    }
    if (query.getAll(name).length > 1)
      throw invalidArgument(name, 'given once', query.getAll(name).join(', '));
  }
  const { buyer, risk, tiers, ...rest } = Object.fromEntries(
    PARAMETERS.map((name) => [name, query.get(name) || null]),
  ) as Record<(typeof PARAMETERS)[number], string | null>;
  if (!risk) throw invalidArgument('risk', 'the id of a risk, such as conflict', '');
  if (tiers !== null && !/^\d{1,4}$/.test(tiers)) throw invalidArgument('tiers', 'a whole number', tiers);
  return { buyer, input: { ...rest, risk, tiers: tiers === null ? null : Number(tiers) } };
}

/**
 * Who was given some buyers takes one of those, and no whole space; of another it is not told whether there is one.
 * Throws FORBIDDEN, UNKNOWN_SPACE, UNKNOWN_ENTITY.
 */
async function requireGiven({ caller, ...context }: Context, { buyer }: Asked): Promise<void> {
  const space = await context.space();
  requireRoute(caller, 'GET /arrow', space);
  const buyers = grantIn(caller, space)?.buyers;
  if (!buyers || (buyer !== null && buyers.includes(buyer))) return;
  throw new OrepathError({
    code: 'UNKNOWN_ENTITY',
    message: 'no such buyer',
    expected: 'buyer: one that this caller was given',
    where: { field: 'buyer' },
  });
}

/** One page after the other, each made when the one before has been taken. */
async function* pagesOf(asker: Asker, table: TableName, { buyer, input }: Asked): AsyncGenerator<Uint8Array> {
  const order = {
    question: asker.resolve(input),
    table,
    buyer: buyer === null ? null : await asker.entity(buyer),
    about: { space: asker.state.space, service: `orepath ${VERSION}`, limitsOfImports: asker.limits() },
  };
  for (let page = 0, last = false; !last; page++) {
    const made = await asker.analyse('arrowPage', { ...order, page });
    yield made.bytes;
    last = made.last;
  }
}

/** Gives what is asked for; a failure after the first page breaks the transfer off, so that no part passes for the whole. */
function streamed(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  let next: Uint8Array | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next) controller.enqueue(next);
        else controller.close();
        next = (await rest.next()).value;
      },
      cancel: async () => void (await rest.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

/**
 * Errors of the question come before the first byte, with their code: those of Asker.resolve, UNKNOWN_ENTITY,
 * NOT_A_BUYER, ANSWER_TOO_LARGE, UNKNOWN_SPACE, TOO_BUSY, STORE_UNAVAILABLE.
 */
export async function arrowResponse(context: Context, request: Request, url: URL): Promise<Response> {
  const table = TABLES.find((name) => name === PATH.exec(url.pathname)?.[1]);
  if (!table || request.method !== 'GET') {
    return errorResponse({
      code: 'NOT_FOUND',
      message: 'nothing is here',
      expected: `GET of ${TABLES.map((name) => `/arrow/${name}`).join(' or ')}`,
    });
  }
  await context.parts.storeInSight();
  try {
    const asked = askedOf(url.searchParams);
    await requireGiven(context, asked);
    const about = asked.buyer === null ? undefined : { of: asked.buyer, ...asked.input };
    const pages = pagesOf(await context.askerAt(asked.input.knownAt, about), table, asked);
    const { value: first } = await pages.next();
    return new Response(streamed(first!, pages), {
      headers: {
        'content-type': MEDIA_TYPE,
        'content-disposition': `attachment; filename="${table}.arrows"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    // what GraphQL answers with is no file: who saves it must not take it for one
    if (!(error instanceof OrepathError) || ERROR_CODES[error.code].http >= 400) throw error;
    return errorResponse(error.detail, 404);
  }
}
