/** The service as one fetch handler: what a port serves and what tests call without one. */
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import type { Tracer } from '@opentelemetry/api';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Caller } from './auth/caller.ts';
import { requireRoute } from './auth/routes.ts';
import { SignInThrottle } from './auth/sessions/throttle.ts';
import type { Config } from './config.ts';
import { createContext } from './context.ts';
import { COMMAND_PATH } from './holder/remote.ts';
import { admit } from './http/admission.ts';
import { arrowResponse, isArrowPath } from './http/arrow.ts';
import { withCappedBody } from './http/capped-body.ts';
import { commandResponse, mayCommand } from './http/command.ts';
import { compressed } from './http/compress.ts';
import { allowOrigin, preflight } from './http/cors.ts';
import { failureResponse } from './http/failure.ts';
import { IMPORTS_PATH, importsResponse } from './http/imports.ts';
import { errorResponse, json } from './http/json.ts';
import { requireMethod } from './http/methods.ts';
import { pageResponse } from './http/page.ts';
import { Readiness } from './http/readiness.ts';
import { isReportPath, reportFileResponse } from './http/reports.ts';
import { routeOf } from './http/routes.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { isSessionPath, sessionResponse } from './http/session.ts';
import { Turns } from './http/turns.ts';
import { withDeadline } from './limits/deadline.ts';
import { Gate } from './limits/gate.ts';
import type { Limits } from './limits/limits.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import type { Operations } from './operations/operations.ts';
import { pageOperations } from './operations/page-operations.ts';
import type { Parts } from './parts.ts';
import { DocumentCache } from './plugins/document-cache.ts';
import { maskError } from './plugins/masked-errors.ts';
import { useClosedSchema } from './plugins/use-closed-schema.ts';
import { useFollowed } from './plugins/use-followed.ts';
import { useJsonRequests } from './plugins/use-json-requests.ts';
import { useLimits } from './plugins/use-limits.ts';
import { useOperations } from './plugins/use-operations.ts';
import { usePermissions } from './plugins/use-permissions.ts';
import { guardOptions, guardRequest } from './plugins/use-request-guard.ts';
import { revisionAsked, useRevision } from './plugins/use-revision.ts';
import { type ServerContext, useSeeing } from './plugins/use-seeing.ts';
import { useSpans } from './plugins/use-spans.ts';
import { schema } from './schema/index.ts';
import { SeenRequest } from './seeing/seen-request.ts';
import { tracedRequest } from './seeing/traced-request.ts';

export interface AppOptions {
  log: Logger;
  /** Folder of the built page. */
  page: string;
  /** Set while this process holds the embedded store: who knows it may send commands. */
  commandSecret?: string;
  /** False while it is going down: readiness ends before answers do. */
  accepting?: () => boolean;
  /** Where requests are to be traced. */
  tracer?: Tracer | undefined;
  /** Limits beside those of the settings. */
  limits?: Partial<Limits>;
}

/** What every operation is counted by and bounded by. */
interface Bounds {
  metrics: Metrics;
  gate: Gate;
  limits: Limits;
}

export interface App {
  /** `peer`: the address that it comes from. */
  fetch(request: Request, peer?: string): Promise<Response>;
}

/** Those that are set, and the page's own where no others are taken. */
function operationsOf({ operations, onlyPersisted }: Config, page: string): Operations {
  return onlyPersisted ? new Map([...operations, ...pageOperations(page)]) : operations;
}

function createGraphQL(parts: Parts, options: AppOptions, { metrics, gate, limits }: Bounds) {
  const { config } = parts;
  const operations = operationsOf(config, options.page);
  return createYoga<ServerContext>({
    schema,
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: false,
    parserAndValidationCache: { documentCache: new DocumentCache(), errorCache: new DocumentCache() },
    context: async ({ request, caller, seen }) => {
      const revision = revisionAsked(request.headers);
      await parts.spaces.reach(revision);
      return createContext(parts, request, caller, seen, revision);
    },
    maskedErrors: { maskError },
    plugins: [
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'x-orepath-csrf'] }),
      useJsonRequests(),
      ...(config.onlyPersisted || operations.size ? useOperations(operations, config.onlyPersisted) : []),
      useSeeing(metrics),
      ...(options.tracer ? [useSpans(options.tracer)] : []),
      ...useLimits(limits),
      ...(config.introspection ? [] : [useClosedSchema()]),
      usePermissions(),
      useFollowed(gate),
      useRevision(parts.spaces),
    ],
  });
}

export function createApp(parts: Parts, options: AppOptions): App {
  const metrics = createMetrics(parts);
  const { config } = parts;
  const limits: Limits = { ...config.limits, ...options.limits };
  const gate = new Gate(limits);
  const yoga = createGraphQL(parts, options, { metrics, gate, limits });
  const guard = guardOptions(parts.config);
  const turns = new Turns();
  const readiness = new Readiness(parts, options.accepting ?? (() => true));

  /** Who calls, by id in the request's line of the log. Throws UNAUTHENTICATED. */
  async function callerOf(request: Request, seen: SeenRequest): Promise<Caller> {
    const caller = await parts.auth.caller(request);
    seen.caller = caller.id;
    return caller;
  }

  const throttle = new SignInThrottle();

  /** Lets who calls in, and does the work for them. Throws UNAUTHENTICATED. */
  const admitted = (request: Request, seen: SeenRequest, work: (caller: Caller) => Promise<Response>) =>
    admit(gate, { request, seen, callerOf: () => callerOf(request, seen) }, work);

  const graphql = (request: Request, seen: SeenRequest): Promise<Response> =>
    admitted(request, seen, (caller) =>
      withDeadline(request.signal, limits.requestSeconds, async (signal) => {
        const whole = await withCappedBody(request, limits.bodyBytes, signal);
        await turns.next();
        const response = await yoga.fetch(whole, { seen, caller });
        if (seen.cost !== undefined)
          response.headers.set('orepath-cost', `${seen.cost}; limit=${limits.cost}`);
        return response;
      }),
    );

  async function route(request: Request, url: URL, seen: SeenRequest, peer: string): Promise<Response> {
    switch (url.pathname) {
      case '/health':
        return json({ alive: true });
      case '/ready':
        return readiness.response();
      case '/metrics':
        requireRoute(await callerOf(request, seen), 'GET /metrics', '*');
        return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
      case '/graphql':
        await parts.storeInSight();
        return graphql(request, seen);
      case IMPORTS_PATH:
        if (request.method !== 'POST') return page(request, url);
        return admitted(request, seen, (caller) => importsResponse(parts, caller, request, url));
      case COMMAND_PATH:
        return mayCommand(request, options.commandSecret)
          ? commandResponse(parts, await withCappedBody(request, limits.bodyBytes))
          : errorResponse({ code: 'NOT_FOUND', message: 'nothing is here' });
      default:
        if (isSessionPath(url.pathname))
          return sessionResponse(parts, { request, url, peer, throttle, seen });
        if (isArrowPath(url.pathname)) {
          return admitted(request, seen, (caller) =>
            arrowResponse(createContext(parts, request, caller, seen), request, url),
          );
        }
        if (isReportPath(url.pathname)) {
          return admitted(request, seen, async (caller) => reportFileResponse(parts, caller, url));
        }
        return page(request, url);
    }
  }

  const page = (request: Request, url: URL): Promise<Response> =>
    pageResponse(options.page, url, request.headers.get('accept-encoding'));

  async function answer(request: Request, seen: SeenRequest, peer: string): Promise<Response> {
    try {
      guardRequest(request, guard);
      const url = new URL(request.url);
      seen.route = routeOf(url.pathname);
      const asked = preflight(request, config.corsOrigins);
      if (asked) return asked;
      requireMethod(request.method, url.pathname);
      return await route(request, url, seen, peer);
    } catch (error) {
      return failureResponse(error, request, seen);
    }
  }

  return {
    async fetch(request, peer = 'unknown') {
      const { tracer } = options;
      const started = performance.now();
      const seen = new SeenRequest(options.log, request.headers);
      const answered = tracer
        ? await tracedRequest(tracer, request, seen, () => answer(request, seen, peer))
        : await answer(request, seen, peer);
      const response = await compressed(request, answered);
      const cookie = parts.auth.sessions.cookie(request);
      if (cookie) response.headers.append('set-cookie', cookie);
      // all but the page depends on who asks
      if (seen.route !== 'page') response.headers.set('cache-control', 'no-store');
      setSecurityHeaders(response, config);
      allowOrigin(request, response, config.corsOrigins);
      response.headers.set('x-request-id', seen.id);
      const ms = performance.now() - started;
      metrics.observe(seen.route, request.method, response.status, ms / 1_000);
      metrics.refused(seen.codes);
      seen.answered(request.method, response.status, ms, request.signal.aborted);
      return response;
    },
  };
}
