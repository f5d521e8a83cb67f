/** Requests as they came and how they were answered. */
import type { OperationTypeNode } from 'graphql';
import { Counter, Histogram, type Registry } from 'prom-client';
import { ERROR_CODES } from '../errors.ts';

export interface RequestMetrics {
  /** `route` is one of a closed list, `seconds` from the request to its answer. */
  observe(route: string, method: string, status: number, seconds: number): void;
  /** Codes of errors that a request was answered with. */
  refused(codes: Iterable<string>): void;
  /** An operation of GraphQL, and the objects that it may touch at most where that is known. */
  operation(type: OperationTypeNode, cost: number | undefined): void;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

export function requestMetrics(registry: Registry): RequestMetrics {
  const registers = [registry];
  const requests = new Counter({
    name: 'orepath_requests_total',
    help: 'Requests by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'orepath_request_seconds',
    help: 'Seconds from a request to its answer.',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const operations = new Counter({
    name: 'orepath_operations_total',
    help: 'GraphQL operations that were executed, by type.',
    labelNames: ['type'],
    registers,
  });
  const cost = new Histogram({
    name: 'orepath_operation_cost',
    help: 'Objects that a GraphQL operation may touch at most, refused ones included.',
    buckets: [1, 10, 100, 300, 1_000, 3_000, 10_000, 30_000],
    registers,
  });
  const refusals = new Counter({
    name: 'orepath_refusals_total',
    help: 'Requests that were answered with an error, by its code.',
    labelNames: ['code'],
    registers,
  });
  return {
    observe(route, method, status, took) {
      requests.inc({ route, method: METHODS.has(method) ? method : 'other', status: String(status) });
      seconds.observe({ route }, took);
    },
    refused(codes) {
      for (const code of codes) refusals.inc({ code: code in ERROR_CODES ? code : 'other' });
    },
    operation(type, most) {
      operations.inc({ type });
      if (most !== undefined) cost.observe(most);
    },
  };
}
