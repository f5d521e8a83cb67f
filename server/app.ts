/** The service as one fetch handler: what a port serves and what tests call without one. */
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import type { Tracer } from '@opentelemetry/api';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Caller } from './auth/caller.ts';
import { requireRoute } from './auth/routes.ts';
import { SignInThrottle } from './auth/sessions/throttle.ts';
import { createContext } from './context.ts';
import { COMMAND_PATH } from './holder/remote.ts';
import { arrowResponse, isArrowPath } from './http/arrow.ts';
import { withCappedBody } from './http/capped-body.ts';
import { commandResponse, mayCommand } from './http/command.ts';
import { failureResponse } from './http/failure.ts';
import { IMPORTS_PATH, importsResponse } from './http/imports.ts';
import { errorResponse, json } from './http/json.ts';
import { pageResponse } from './http/page.ts';
import { Readiness } from './http/readiness.ts';
import { isReportPath, reportFileResponse } from './http/reports.ts';
import { routeOf } from './http/routes.ts';
import { isSessionPath, sessionResponse } from './http/session.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import type { Parts } from './parts.ts';
import { maskError } from './plugins/masked-errors.ts';
import { DEFAULT_LIMITS, type Limits, useLimits } from './plugins/use-limits.ts';
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
  limits?: Limits;
}

export interface App {
  /** `peer`: the address that it comes from. */
  fetch(request: Request, peer?: string): Promise<Response>;
}

function createGraphQL(parts: Parts, options: AppOptions, metrics: Metrics) {
  return createYoga<ServerContext>({
    schema,
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: false,
    context: async ({ request, caller, seen }) => {
      const revision = revisionAsked(request.headers);
      await parts.spaces.reach(revision);
      return createContext(parts, request, caller, seen, revision);
    },
    maskedErrors: { maskError },
    plugins: [
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'x-orepath-csrf'] }),
      useSeeing(metrics),
      ...(options.tracer ? [useSpans(options.tracer)] : []),
      ...useLimits(options.limits ?? DEFAULT_LIMITS),
      usePermissions(),
      useRevision(parts.spaces),
    ],
  });
}

export function createApp(parts: Parts, options: AppOptions): App {
  const metrics = createMetrics(parts);
  const yoga = createGraphQL(parts, options, metrics);
  const guard = guardOptions(parts.config);
  const readiness = new Readiness(parts, options.accepting ?? (() => true));

  /** Who calls, by id in the request's line of the log. Throws UNAUTHENTICATED. */
  async function callerOf(request: Request, seen: SeenRequest): Promise<Caller> {
    const caller = await parts.auth.caller(request);
    seen.caller = caller.id;
    return caller;
  }

  const throttle = new SignInThrottle();

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
        if (parts.storeDown()) {
          return errorResponse(
            { code: 'STORE_UNAVAILABLE', message: 'the store does not answer; try again' },
            503,
          );
        }
        return yoga.fetch(await withCappedBody(request), { seen, caller: await callerOf(request, seen) });
      case IMPORTS_PATH:
        if (request.method !== 'POST') return pageResponse(options.page, url);
        return importsResponse(parts, await callerOf(request, seen), request, url);
      case COMMAND_PATH:
        return mayCommand(request, options.commandSecret)
          ? commandResponse(parts, await withCappedBody(request))
          : errorResponse({ code: 'NOT_FOUND', message: 'nothing is here' });
      default:
        if (isSessionPath(url.pathname)) return sessionResponse(parts, { request, url, peer, throttle });
        if (isArrowPath(url.pathname)) {
          return arrowResponse(
            createContext(parts, request, await callerOf(request, seen), seen),
            request,
            url,
          );
        }
        if (request.method === 'GET' && isReportPath(url.pathname)) {
          return reportFileResponse(parts, await callerOf(request, seen), url);
        }
        return request.method === 'GET' || request.method === 'HEAD'
          ? pageResponse(options.page, url)
          : errorResponse({ code: 'NOT_FOUND', message: 'nothing is here' });
    }
  }

  async function answer(request: Request, seen: SeenRequest, peer: string): Promise<Response> {
    try {
      guardRequest(request, guard);
      const url = new URL(request.url);
      seen.route = routeOf(url.pathname);
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
      const response = tracer
        ? await tracedRequest(tracer, request, seen, () => answer(request, seen, peer))
        : await answer(request, seen, peer);
      const cookie = parts.auth.sessions.cookie(request);
      if (cookie) response.headers.append('set-cookie', cookie);
      // all but the page depends on who asks
      if (seen.route !== 'page') response.headers.set('cache-control', 'no-store');
      response.headers.set('x-request-id', seen.id);
      const ms = performance.now() - started;
      metrics.observe(seen.route, request.method, response.status, ms / 1_000);
      metrics.refused(seen.codes);
      seen.answered(request.method, response.status, ms, request.signal.aborted);
      return response;
    },
  };
}
