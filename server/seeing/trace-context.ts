/** Which span is under way: kept along asynchronous calls, said in the form of W3C Trace Context. */
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  type ContextManager,
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type SpanContext,
  trace,
} from '@opentelemetry/api';
import { parseTraceParent } from './request-id.ts';

/** Keeps OpenTelemetry's context along promises, timers and callbacks. */
export class AsyncContextManager implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();

  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT;
  }

  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(
    within: Context,
    work: F,
    thisArg?: ThisParameterType<F>,
    ...args: A
  ): ReturnType<F> {
    return this.#storage.run(within, () => work.call(thisArg as ThisParameterType<F>, ...args));
  }

  bind<T>(within: Context, target: T): T {
    if (typeof target !== 'function') return target;
    return ((...args: unknown[]) => this.#storage.run(within, () => target(...args))) as T;
  }

  enable(): this {
    return this;
  }

  disable(): this {
    this.#storage.disable();
    return this;
  }
}

/** The context of a request that came as part of a trace; the root where it did not. */
export function contextFrom(traceparent: string | null): Context {
  const parent = parseTraceParent(traceparent);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, flags } = parent;
  const remote: SpanContext = { traceId, spanId, traceFlags: flags & 1, isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, remote);
}

/** The span under way as a `traceparent`; undefined while nothing is traced. */
export function activeTraceParent(within: Context = context.active()): string | undefined {
  const span = trace.getSpanContext(within);
  if (!span || !isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-0${span.traceFlags & 1}`;
}
