/** Listens with node:http and goes down in order. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import type { App } from '../app.ts';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import { isHost } from '../plugins/use-request-guard.ts';
import { errorResponse } from './json.ts';
import { KNOWN_METHODS } from './methods.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface Listening {
  address: string;
  /** Tells clients to come again by another connection: each answer from now on ends its own. */
  leave(): void;
  /** Stops accepting, waits for what is under way (at most `graceMs`), then ends. */
  close(graceMs: number): Promise<void>;
}

/** Throws INVALID_SETTING where the address cannot be taken. */
export async function listen(app: App, host: string, port: number): Promise<Listening> {
  const adapter = createServerAdapter<{ req?: IncomingMessage }>((request, { req }) =>
    app.fetch(request, req?.socket.remoteAddress),
  );
  let leaving = false;
  const server: Server = createServer((request, response) => {
    if (leaving) response.shouldKeepAlive = false;
    limitTime(request);
    endUnread(request, response);
    const refusal = refusalOf(request);
    if (refusal) void refuse(response, refusal);
    else void adapter(request, response);
  });
  // longer than the minute that proxies commonly keep one: who closes first must be they, or a request meets a closing door
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 10_000;
  // one more than is taken, so that too many are seen and not left out
  server.maxHeadersCount = MOST_HEADERS + 1;
  // an upload may take long: each request has its own time (see limitTime)
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host.replace(/^\[|\]$/g, ''), resolve);
  });
  const bound = server.address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    address: `http://${name}:${bound.port}`,
    leave: () => {
      leaving = true;
    },
    close: (graceMs) => closeServer(server, graceMs),
  };
}

/** How long a request may take to come in whole; an upload, how long it may be silent. */
const REQUEST_MS = 30_000;

/** Ends the connection of a request that comes too slowly, so that nobody holds one by doing nothing. */
function limitTime(request: IncomingMessage): void {
  const isUpload = /^\/imports(?:\?|$)/.test(request.url ?? '');
  let seen = request.socket.bytesRead;
  const timer = setInterval(() => {
    const { bytesRead } = request.socket;
    if (request.complete) clearInterval(timer);
    else if (!isUpload || bytesRead === seen) request.destroy(new Error('the request came too slowly'));
    seen = bytesRead;
  }, REQUEST_MS);
  timer.unref();
  request.once('close', () => clearInterval(timer));
}

/** How long a client may go on sending what was refused: so long it has to read why. */
const LINGER_MS = 2_000;

/** A request that was answered before it came in whole is read on and thrown away, and soon ended. */
function endUnread(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (!request.complete) setTimeout(() => request.destroy(), LINGER_MS).unref();
  });
}

/** Headers of one request. */
const MOST_HEADERS = 100;

const METHODS = [...KNOWN_METHODS].join(', ');

/** What is wrong with a request that the adapter could not read, or another reader would read differently. */
function refusalOf({ url = '', method = '', headers, rawHeaders }: IncomingMessage): Refusal | undefined {
  const count = rawHeaders.length / 2;
  if (count > MOST_HEADERS) {
    const detail = { code: 'REQUEST_TOO_LARGE', message: 'the request has too many headers' } as const;
    return {
      status: 431,
      detail: { ...detail, expected: `at most ${MOST_HEADERS} headers`, got: `${count} or more` },
    };
  }
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts !== 1 || !isHost(headers.host ?? '')) {
    const detail = { code: 'FORBIDDEN_HOST', message: 'Host is not the name of a host' } as const;
    return { status: 400, detail: { ...detail, expected: 'one host name with at most a port' } };
  }
  if (!KNOWN_METHODS.has(method)) {
    const detail = { code: 'METHOD_NOT_ALLOWED', message: 'nothing is asked so' } as const;
    return { status: 405, detail: { ...detail, expected: METHODS } };
  }
  if (url.startsWith('/')) return undefined;
  // the form that proxies are asked in names a host of its own
  const detail = { code: 'INVALID_ARGUMENT', message: 'what is asked for is no path' } as const;
  return { status: 400, detail: { ...detail, expected: 'a path, such as /graphql', got: url.slice(0, 200) } };
}

interface Refusal {
  status: number;
  detail: ErrorDetail;
}

/** What never reaches the adapter is refused with the headers of every answer, and its connection ends. */
async function refuse(response: ServerResponse, { status, detail }: Refusal): Promise<void> {
  const answer = errorResponse(detail, status);
  setSecurityHeaders(answer, { baseUrl: null });
  if (status === 405) answer.headers.set('allow', METHODS);
  response.writeHead(status, { ...Object.fromEntries(answer.headers), connection: 'close' });
  response.end(await answer.text());
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): OrepathError {
  const taken = error.code === 'EADDRINUSE';
  return new OrepathError(
    {
      code: 'INVALID_SETTING',
      message: taken ? 'another process listens there already' : `cannot listen: ${error.message}`,
      expected: 'an address and a port of this machine that are free (PORT=0 takes any)',
      got: `${host}:${port}`,
      where: { field: taken ? 'PORT' : 'HOST' },
    },
    { cause: error },
  );
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
