import { ApiError, errorOf, inOrder, type Query } from './api.ts';

/**
 * What the service tells as it happens, over server-sent events read from a POST: EventSource can send neither a header nor
 * a body. Ends when the service ends it. Throws ApiError where the stream cannot be opened, breaks, or brings an error.
 */
export async function* subscribe<Data, Variables>(
  question: Query<Data, Variables>,
  variables: Variables,
  space: string,
  signal: AbortSignal,
): AsyncGenerator<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-graphql-yoga-csrf': '1',
      ...(space && { 'Orepath-Space': space }),
    },
    body: JSON.stringify({ query: question.text, variables }),
    signal,
  });
  if (response.status === 401) throw errorOf({ message: '', extensions: { code: 'UNAUTHENTICATED' } });
  if (!response.ok || !response.body) throw new ApiError('UNREACHABLE', `HTTP ${response.status}`);
  for await (const event of events(response.body)) {
    if (event.type === 'complete') return;
    if (event.type !== 'next' || !event.data) continue;
    const reply = JSON.parse(inOrder(event.data)) as {
      data?: Data;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    const fault = reply.errors?.[0];
    if (fault) throw errorOf(fault);
    if (reply.data) yield reply.data;
  }
}

interface ServerEvent {
  type: string;
  data: string;
}

/** Events end with a blank line; a line that begins with a colon keeps the connection alive and says nothing. */
async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let held = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      held += value.replaceAll('\r', '');
      for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
        yield eventOf(held.slice(0, end));
        held = held.slice(end + 2);
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): ServerEvent {
  const fields = block.split('\n').map((line) => /^(\w*):\s?(.*)$/.exec(line));
  const of = (name: string): string[] =>
    fields.filter((field) => field?.[1] === name).map((field) => field![2]!);
  return { type: of('event')[0] ?? 'message', data: of('data').join('\n') };
}
