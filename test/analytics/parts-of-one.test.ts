/** Parts of one unit stay within it, also where shares of a third and a seventh do not add up exactly. */
import { describe, expect, test } from 'vitest';
import { exposureLines } from '../../server/analytics/lines.ts';
import type { OracleTables } from '../oracle/tables.ts';
import { ask, project } from './from-oracle.ts';

/** A buyer with `suppliers` suppliers of unknown share, each in turn supplied alike by mines with a fact on record. */
function fan(suppliers: number): OracleTables {
  const ids = Array.from({ length: suppliers }, (_, i) => i);
  const link = (supplier: string, customer: string) =>
    ({ id: `l:${supplier}-${customer}`, supplier, customer, basis: 'declared', depth: 'direct' }) as const;
  return {
    entities: [
      { id: 'own:b', kind: 'company' },
      ...ids.map((i) => ({ id: `own:s${i}`, kind: 'company' as const })),
      ...ids.map((i) => ({ id: `own:m${i}`, kind: 'mine' as const })),
    ],
    links: ids.flatMap((i) => [
      link(`own:s${i}`, 'own:b'),
      ...ids.map((m) => link(`own:m${m}`, `own:s${i}`)),
    ]),
    facts: ids.map((i) => ({ about: `own:m${i}`, risk: 'conflict', severity: 1, document: 'own:d' })),
    statuses: [],
    documents: [{ id: 'own:d' }],
  };
}

describe('every figure lies in 0..1', () => {
  test.each([3, 7, 11, 23, 49])('with %i suppliers of unknown share', async (suppliers) => {
    const prepared = ask(await project(fan(suppliers)), {
      risk: 'conflict',
      lens: 'proportional',
      asOf: '2026-01-01',
      knownAt: '2026-01-01T00:00:00Z',
    });
    for (const { exposure, mass, coverage } of exposureLines(prepared)) {
      for (const part of [...Object.values(exposure), ...Object.values(mass), coverage]) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
      expect(exposure.expected).toBeCloseTo(1, 12);
    }
  });
});
