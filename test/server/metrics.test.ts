/** Metrics: well formed, complete, and no more series than there are routes, statements and codes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../server/errors.ts';
import { ALL_STATEMENTS } from '../../server/store/statements.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Family, lint, parseMetrics } from '../support/prometheus.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
  await app.ask('{ search(text: "hoshino", first: 3) { entity { identifiers } } }');
});
afterAll(() => app.close());

async function metrics(): Promise<Map<string, Family>> {
  const response = await app.get('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return parseMetrics(await response.text());
}
const sampled = (found: Map<string, Family>, name: string, labels: object = {}): number | undefined =>
  [...found.values()]
    .flatMap(({ samples }) => samples)
    .find(
      (sample) => sample.name === name && Object.entries(labels).every(([k, v]) => sample.labels[k] === v),
    )?.value;

describe('/metrics', () => {
  test('is what Prometheus reads, and promtool finds nothing to say of ours', async () => {
    const found = await metrics();
    const ours = [...found].filter(([name]) => name.startsWith('orepath_'));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.flatMap(([name, family]) => lint(name, family))).toEqual([]);
  });

  test('histograms add up', async () => {
    const histograms = [...(await metrics())].filter(([, { type }]) => type === 'histogram');
    for (const [name, { samples }] of histograms) {
      const counts = samples.filter((sample) => sample.name === `${name}_count`);
      for (const { labels, value } of counts) {
        const buckets = samples.filter(
          (s) => s.name === `${name}_bucket` && Object.entries(labels).every(([k, v]) => s.labels[k] === v),
        );
        expect(buckets.map((s) => s.value)).toEqual(buckets.map((s) => s.value).sort((a, b) => a - b));
        expect(buckets.at(-1)).toMatchObject({ labels: { le: '+Inf' }, value });
      }
    }
  });

  test('count what is done: requests, operations, statements, analyses, builds', async () => {
    const before = await metrics();
    await app.ask('query { search(text: "never asked before", first: 3) { score } }');
    await app.ask('{ entities(first: 0) { totalCount } }');
    const after = await metrics();
    const rise = (name: string, labels?: object) =>
      (sampled(after, name, labels) ?? 0) - (sampled(before, name, labels) ?? 0);
    expect(
      rise('orepath_requests_total', { route: '/graphql', method: 'POST', status: '200' }),
    ).toBeGreaterThan(0);
    expect(rise('orepath_operations_total', { type: 'query' })).toBe(2);
    expect(rise('orepath_operation_cost_count')).toBe(2);
    expect(rise('orepath_work_seconds_count', { analysis: 'search' })).toBe(1);
    expect(rise('orepath_refusals_total', { code: 'INVALID_ARGUMENT' })).toBe(1);
    expect(sampled(after, 'orepath_projections')).toBe(1);
    expect(sampled(after, 'orepath_projection_lag_seconds')).toBe(0);
    expect(sampled(after, 'orepath_projection_build_seconds_count')).toBe(1);
    expect(sampled(after, 'orepath_store_statements_total', { statement: 'space/list' })).toBeGreaterThan(0);
    expect(sampled(after, 'orepath_cache_entries', { cache: 'answers' })).toBeGreaterThan(0);
  });

  test('a store that fails shows', async () => {
    const broken = await testApp({ demo: true });
    broken.parts.storeDown = () => new Error('down');
    const found = parseMetrics(await (await broken.get('/metrics')).text());
    expect(sampled(found, 'orepath_store_up')).toBe(0);
    await broken.close();
  });

  test('what callers make up adds no series', async () => {
    await app.get('/page-0');
    await app.ask('query Name0 { entities(first: 1) { totalCount } }', {}, { 'orepath-space': 'space-0' });
    await app.ask('{ field0 }');
    // Node's own tell handles apart by kind, which come and go
    const count = async () =>
      [...(await metrics())]
        .filter(([name]) => name.startsWith('orepath_'))
        .reduce((sum, [, { samples }]) => sum + samples.length, 0);
    const before = await count();
    for (let i = 1; i <= 200; i++) {
      await app.get(`/page-${i}/${i}`);
      await app.ask(
        `query Name${i} { entities(first: 1) { totalCount } }`,
        {},
        { 'orepath-space': `space-${i}` },
      );
      await app.ask(`{ field${i} }`, {}, { 'user-agent': `agent ${i}`, 'x-request-id': `request-${i}` });
    }
    expect(await count()).toBe(before);
  });

  test('every label has its values from a closed list', async () => {
    const statements = new Set(ALL_STATEMENTS.map(({ name }) => name));
    for (const { samples } of (await metrics()).values()) {
      for (const { labels } of samples) {
        if (labels['statement']) expect(statements).toContain(labels['statement']);
        if (labels['code'] && labels['code'] !== 'other') expect(ERROR_CODES).toHaveProperty(labels['code']);
        if (labels['route']) expect(labels['route']).toMatch(/^(?:page|\/[a-z/]+)$/);
      }
    }
  });
});
