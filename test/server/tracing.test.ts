/** Traces: what a collector receives of one request, from a real server with threads. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, end, newCli, startServer } from '../support/cli.ts';

interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number; arrayValue?: object } }[];
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';

/** Takes what is sent to /v1/traces, as a collector does. */
class Receiver {
  readonly spans: ReceivedSpan[] = [];
  readonly #server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.url === '/v1/traces') this.#take(JSON.parse(body));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });

  #take({ resourceSpans }: { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[] }[] }): void {
    for (const { scopeSpans } of resourceSpans) for (const { spans } of scopeSpans) this.spans.push(...spans);
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  of(trace: string): ReceivedSpan[] {
    return this.spans.filter((span) => span.traceId === trace);
  }
}

const QUERY = `query Everything($id: ID!) { entity(id: $id) { name identifiers
  exposure(question: { risk: "conflict" }) { ... on Exposure { expected } } } }`;

async function ask(address: string, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-orepath-csrf': '1', ...headers },
    body: JSON.stringify({ query: QUERY, variables: { id: 'own:hoshino' } }),
  });
  expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
  return response;
}

describe('with a collector set', () => {
  const receiver = new Receiver();
  let cli: Cli;
  let spans: ReceivedSpan[];
  let answered: Response;

  beforeAll(async () => {
    cli = await newCli({
      OTEL_EXPORTER_OTLP_ENDPOINT: await receiver.listen(),
      OTEL_BSP_SCHEDULE_DELAY: '100',
      OREPATH_SEED: 'demo',
    });
    const { child, address } = await startServer(cli);
    answered = await ask(address, { traceparent: `00-${TRACE}-${CALLER}-01` });
    await ask(address, { traceparent: '00-bogus-bogus-01' });
    await end(child);
    spans = receiver.of(TRACE);
  });
  afterAll(async () => {
    receiver.close();
    await cli.remove();
  });

  const named = (pattern: RegExp): ReceivedSpan[] => spans.filter(({ name }) => pattern.test(name));
  const parentOf = ({ parentSpanId }: ReceivedSpan): ReceivedSpan | undefined =>
    spans.find(({ spanId }) => spanId === parentSpanId);

  test('one request is one tree below the span of its caller', () => {
    const roots = spans.filter((span) => !parentOf(span));
    expect(roots.map(({ name, parentSpanId }) => [name, parentSpanId])).toEqual([['POST /graphql', CALLER]]);
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);
  });

  test('the operation stands below the request, statements and analyses below the operation', () => {
    const [operation, ...others] = named(/^graphql query$/);
    expect(others).toEqual([]);
    expect(parentOf(operation!)?.name).toBe('POST /graphql');
    for (const pattern of [/^entity\/(?:by-keys|.+)$/, /^analysis exposure$/]) {
      expect(named(pattern).some((span) => parentOf(span) === operation)).toBe(true);
    }
  });

  test('what a worker thread did stands below its analysis, and within its time', () => {
    const [run] = named(/^run exposure$/);
    expect(parentOf(run!)?.name).toBe('analysis exposure');
    expect(parentOf(named(/^prepare exposure$/)[0]!)).toBe(run);
    const [analysis] = named(/^analysis exposure$/);
    // clocks of threads are read apart: a millisecond either way
    expect(Number(run!.startTimeUnixNano)).toBeGreaterThan(Number(analysis!.startTimeUnixNano) - 1e6);
    expect(Number(run!.endTimeUnixNano)).toBeLessThan(Number(analysis!.endTimeUnixNano) + 1e6);
  });

  test('what the thread that builds the projection reads is part of it too', () => {
    expect(named(/^build projection$/)).toHaveLength(1);
    expect(named(/^projection\//).length).toBeGreaterThan(0);
  });

  test('statements name their engine and never what they were given', () => {
    for (const { attributes } of named(/^[a-z]+\/[a-z-]+$/)) {
      expect(attributes).toContainEqual({ key: 'db.system.name', value: { stringValue: 'grafeo' } });
    }
    expect(JSON.stringify(receiver.spans)).not.toMatch(/hoshino/i);
  });

  test('a trace that is none is not taken up, and the answer carries the id of the request', () => {
    expect(receiver.spans.some(({ name, traceId }) => name === 'POST /graphql' && traceId !== TRACE)).toBe(
      true,
    );
    expect(answered.headers.get('x-request-id')).toBe(TRACE);
  });
});
