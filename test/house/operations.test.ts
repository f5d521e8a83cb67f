/** What operators are given names only what the service has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../server/errors.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Family, parseMetrics } from '../support/prometheus.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8');
const rules = read('alerts.yml');
const guide = read('operations.md');
const board = JSON.parse(read('grafana.json'));

let app: TestApp;
let metrics: Map<string, Family>;
beforeAll(async () => {
  app = await testApp({ demo: true });
  metrics = parseMetrics(await (await app.get('/metrics')).text());
});
afterAll(() => app.close());

/** Names that Prometheus itself gives. */
const ITS_OWN = new Set(['up']);
const FUNCTIONS =
  /\b(?:histogram_quantile|sum|min|max|rate|increase|deriv|topk|by|on|and|or|label_values)\b/g;

/** The metrics that an expression of PromQL names: what is left without strings, labels, ranges and functions. */
function named(expression: string): string[] {
  const bare = expression
    .replace(/label_values\((\w+), \w+\)/, '$1')
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(?:by|on) \([^)]*\)/g, '')
    .replace(FUNCTIONS, '');
  return [...bare.matchAll(/[a-zA-Z_:][\w:]*/g)].map(([name]) => name);
}
const isThere = (name: string): boolean =>
  ITS_OWN.has(name) || metrics.has(name) || metrics.has(name.replace(/_(?:bucket|sum|count)$/, ''));

const alerts = [...rules.matchAll(/- alert: (\w+)\n\s+expr: (.*)\n/g)].map(([, name, expr]) => ({
  name: name!,
  expr: expr!,
}));
interface Panel {
  id: number;
  title: string;
  type: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets: { expr: string; refId: string }[];
}
const panels: Panel[] = board.panels;

describe('alerts.yml', () => {
  test('has as many expressions as alarms', () => {
    expect(alerts.length).toBeGreaterThan(10);
    expect(rules.match(/expr:/g)).toHaveLength(alerts.length);
    expect(new Set(alerts.map(({ name }) => name)).size).toBe(alerts.length);
  });

  test.each(alerts)('$name names only metrics that are there', ({ expr }) => {
    expect(named(expr).length).toBeGreaterThan(0);
    expect(named(expr).filter((name) => !isThere(name))).toEqual([]);
  });

  test('names only codes that are there', () => {
    const codes = [...rules.matchAll(/code=~?"([^"]+)"/g)].flatMap(([, list]) => list!.split('|'));
    expect(codes.filter((code) => !(code in ERROR_CODES))).toEqual([]);
  });

  test.each(alerts)('what to do for $name stands in the guide', ({ name }) => {
    expect(guide).toMatch(new RegExp(`^\\| (?:\\w+, )?${name}(?:, \\w+)? \\|`, 'm'));
  });
});

describe('grafana.json', () => {
  test.each(panels)('"$title" names only metrics that are there', ({ targets }) => {
    for (const { expr } of targets) {
      expect(named(expr).length).toBeGreaterThan(0);
      expect(named(expr.replaceAll('$__rate_interval', '5m')).filter((name) => !isThere(name))).toEqual([]);
    }
  });

  test('is a board that Grafana takes: ids and places are each one panel’s own', () => {
    expect(board).toMatchObject({
      title: 'Orepath',
      schemaVersion: expect.any(Number),
      panels: expect.any(Array),
    });
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const places = panels.map(({ gridPos: { x, y } }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(panels.length);
    for (const { gridPos, type } of panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      expect(['timeseries', 'stat']).toContain(type);
    }
  });

  test('names variables that it has', () => {
    const variables = board.templating.list.map(({ name }: { name: string }) => name);
    const used = [...JSON.stringify(board).matchAll(/\$\{?(\w+)\}?/g)].map(([, name]) => name!);
    expect(used.filter((name) => name !== '__rate_interval' && !variables.includes(name))).toEqual([]);
  });
});

describe('operations.md', () => {
  test('tells of every metric of ours', () => {
    const ours = [...metrics.keys()].filter((name) => name.startsWith('orepath_'));
    expect(ours.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  test('names no metric that is not there', () => {
    const told = [...guide.matchAll(/`(orepath_\w+)`/g)].map(([, name]) => name!);
    expect(told.filter((name) => !isThere(name))).toEqual([]);
  });
});
