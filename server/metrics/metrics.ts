/** Counters for operators, in Prometheus' text form at /metrics. No label has values that a caller can make up. */
import { Registry } from 'prom-client';
import type { Parts } from '../parts.ts';
import { processMetrics } from './process.ts';
import { projectionMetrics } from './projections.ts';
import { type RequestMetrics, requestMetrics } from './requests.ts';
import { storeMetrics } from './store.ts';
import { workMetrics } from './work.ts';

export interface Metrics extends RequestMetrics {
  /** Of Prometheus' text form. */
  readonly contentType: string;
  text(): Promise<string>;
  /** Nothing of the parts is watched any more. */
  close(): void;
}

export function createMetrics(parts: Parts): Metrics {
  const registry = new Registry();
  const ends = [
    processMetrics(registry, parts),
    storeMetrics(registry, parts),
    projectionMetrics(registry, parts),
    workMetrics(registry, parts),
  ];
  return {
    ...requestMetrics(registry),
    contentType: registry.contentType,
    text: () => registry.metrics(),
    close() {
      for (const end of ends) end();
    },
  };
}
