/** A request as a span: below that of whoever sent it, above all that is done for it. */
import { context, SpanKind, type Tracer, trace } from '@opentelemetry/api';
import type { SeenRequest } from './seen-request.ts';
import { failed } from './spans.ts';
import { contextFrom } from './trace-context.ts';

/** Answers within a span; named by method and route, for a path may name what was asked. */
export function tracedRequest(
  tracer: Tracer,
  request: Request,
  seen: SeenRequest,
  answer: () => Promise<Response>,
): Promise<Response> {
  const above = contextFrom(request.headers.get('traceparent'));
  const attributes = { 'http.request.method': request.method, 'orepath.request.id': seen.id };
  const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes }, above);
  return context.with(trace.setSpan(above, span), async () => {
    try {
      const response = await answer();
      span.updateName(`${request.method} ${seen.route}`);
      span.setAttributes({ 'http.route': seen.route, 'http.response.status_code': response.status });
      if (response.status >= 500) failed(span, String(response.status));
      return response;
    } finally {
      span.end();
    }
  });
}
