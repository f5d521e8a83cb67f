/** Sends traces to a collector by OTLP over HTTP. Loaded only where one is set; without it nothing is traced. */
import { context, diag, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';
import { AsyncContextManager } from './trace-context.ts';

export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what is left and stops. */
  close(): Promise<void>;
}

/**
 * `endpoint`: base address of the collector, as in OTEL_EXPORTER_OTLP_ENDPOINT. Name and further attributes of the
 * service, headers, sampling and batching are read by the SDK from the other variables of the standard.
 */
export function startTracing(endpoint: string, version: string, log: Logger): Tracing {
  const silent = (): void => {};
  // its messages may quote what a collector answered
  const error = (): void => log.warn('traces could not be sent');
  diag.setLogger({ error, warn: silent, info: silent, debug: silent, verbose: silent });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'orepath', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })),
    ],
  });
  context.setGlobalContextManager(new AsyncContextManager());
  return {
    tracer: provider.getTracer('orepath', version),
    async close() {
      await provider.shutdown();
      context.disable();
      diag.disable();
    },
  };
}
