import { tellSignedOut } from './session/signed-out.ts';

/**
 * One door to the service: POST /graphql. Everything that can go wrong on the way comes out as an ApiError with a
 * stable code: the service's own codes (server/errors.ts) and UNREACHABLE where no answer came at all.
 */
export class ApiError extends Error {
  readonly code: string;
  readonly nearest: readonly string[];

  constructor(code: string, message: string, nearest: readonly string[] = []) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.nearest = nearest;
  }
}

/** A fault as the service tells it. */
export interface GraphQLFault {
  message: string;
  extensions?: { code?: string; nearest?: string[] };
}

/** The same as an error; that nobody is signed in is told to the whole page. */
export function errorOf({ message, extensions }: GraphQLFault): ApiError {
  const code = extensions?.code ?? 'INTERNAL';
  if (code === 'UNAUTHENTICATED') tellSignedOut();
  return new ApiError(code, message, extensions?.nearest);
}

interface Reply<T> {
  data?: T | null;
  errors?: GraphQLFault[];
}

/** A query with the shape of its answer and of its variables; `query()` makes one. */
export interface Query<Data, Variables> {
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}

export function query<Data, Variables = Record<string, never>>(text: string): Query<Data, Variables> {
  return { text };
}

/** Asks the service; `space` empty means that the service chooses (`main`, or the only one there is). */
export async function ask<Data, Variables>(
  question: Query<Data, Variables>,
  variables: Variables,
  space: string,
  signal?: AbortSignal,
): Promise<Data> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'x-graphql-yoga-csrf': '1',
  };
  // what a header cannot carry is the name of no space
  if (/[^ -~]/.test(space)) throw new ApiError('UNKNOWN_SPACE', space);
  if (space) headers['Orepath-Space'] = space;
  const body = JSON.stringify({ query: question.text, variables });
  const response = await send({ method: 'POST', headers, body, ...(signal && { signal }) });
  return read<Data>(response);
}

async function send(init: RequestInit): Promise<Response> {
  try {
    return await fetch('/graphql', init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('UNREACHABLE', error instanceof Error ? error.message : String(error));
  }
}

/** Marks that turn the order of the text round them: a name that holds one would turn what stands beside it too. */
const ORDER_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A reply without them; the direction of a name shows by its letters. */
export function inOrder(reply: string): string {
  return reply.replace(ORDER_MARKS, '');
}

async function read<Data>(response: Response): Promise<Data> {
  let reply: Reply<Data>;
  try {
    reply = JSON.parse(inOrder(await response.text())) as Reply<Data>;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('UNREACHABLE', `HTTP ${response.status}`);
  }
  const fault = reply.errors?.[0];
  if (fault) throw errorOf(fault);
  if (!reply.data) throw new ApiError('INTERNAL', `HTTP ${response.status}`);
  return reply.data;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
