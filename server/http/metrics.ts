/** Counters for operators, in Prometheus' text form at /metrics. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Parts } from '../parts.ts';

export interface Metrics {
  registry: Registry;
  observe(route: string, status: number, seconds: number): void;
}

export function createMetrics(parts: Parts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'orepath_requests_total',
    help: 'Requests by route and status.',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'orepath_request_seconds',
    help: 'Seconds from a request to its answer.',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'orepath_store_statements',
    help: 'Statements sent to the store since start.',
    registers: [registry],
    collect() {
      this.set(parts.store.statementsRun);
    },
  });
  new Gauge({
    name: 'orepath_projection_builds',
    help: 'Projections built since start.',
    registers: [registry],
    collect() {
      this.set(parts.spaces.builds);
    },
  });
  new Gauge({
    name: 'orepath_work_under_way',
    help: 'Analyses that wait for a thread or run, by state.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const state of ['waiting', 'running']) {
        this.set({ state }, parts.work.items().filter((item) => item.state === state).length);
      }
    },
  });
  return {
    registry,
    observe(route, status, seconds) {
      requests.inc({ route, status: String(status) });
      duration.observe({ route }, seconds);
    },
  };
}
