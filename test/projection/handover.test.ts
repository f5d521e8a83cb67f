import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { handOver, takeOver } from '../../server/projection/handover.ts';
import { sourceFromRows } from '../../server/projection/memory-source.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { entity, link } from './rows.ts';

const NOW = Date.parse('2026-11-23T08:00:00.000Z');

function rich(): Promise<Projection> {
  const source = sourceFromRows({
    entities: [
      entity('b'),
      entity('s', { kind: 'smelter', name: '精錬所', materials: ['tin', 'tantalum'] }),
      entity('m', { kind: 'mine', country: 'CD', region: 'CD-NK', validTo: '2030-01-01' }),
    ],
    links: [
      link('s>b', { share: 0.25, recordedAt: '2024-01-01T00:00:00Z' }),
      link('m>s', { materials: ['tin'], retractedAt: '2027-01-01', document: 'd' }),
      link('b>s', { share: 0.1, id: 'back' }),
    ],
    facts: [
      { id: 'f1', about: 'iso:CD-NK', risk: 'conflict', severity: 1, document: 'd' },
      { id: 'f2', about: 'm', risk: 'conflict', document: 'd', value: '𠮷' },
    ],
    statuses: [{ id: 's1', about: 's', kind: 'assurance', value: 'conformant', document: 'd' }],
    documents: [{ id: 'd', publisher: 'p', title: 't', date: '2024-02-29' }],
  });
  const merged = [{ id: 's2', name: '別名', of: 's' }];
  const turns = ['2024-06-01T00:00:00.000Z'];
  return buildProjection({
    ...source,
    merging: async () => ({ merged, claimsWithin: 2, notFollowed: 1, turns }),
  });
}

/** Every typed array within, however deep. */
function columnsIn(value: unknown, path = ''): [string, ArrayBufferView][] {
  if (ArrayBuffer.isView(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  return Object.entries(value).flatMap(([key, inner]) => columnsIn(inner, `${path}/${key}`));
}

describe('a projection handed over', () => {
  it('keeps every column in shared memory but the few lists of materials', async () => {
    const columns = columnsIn(handOver(await rich())).filter(([path]) => !path.includes('/materialSets/'));
    expect(columns.length).toBeGreaterThan(30);
    expect(columns.filter(([, { buffer }]) => !(buffer instanceof SharedArrayBuffer))).toEqual([]);
  });

  it('answers with the same bytes on the other side of a copy of its parts', async () => {
    const here = await rich();
    const there = takeOver(structuredClone(handOver(here)));
    const ask = (projection: Projection) =>
      JSON.stringify(
        exposureOf(
          prepare(projection, resolveQuestion(projection, loadLenses(), { risk: 'conflict' }, NOW)),
          projection.indexOf('b'),
        ),
      );
    expect(ask(there)).toBe(ask(here));
    expect(there.facts).toEqual(here.facts);
    expect(there.statuses).toEqual(here.statuses);
    expect(there.idOf(there.indexOf('s2'))).toBe('s');
    expect(there.mergedFrom(there.indexOf('s'))).toEqual([{ id: 's2', name: '別名', of: 's' }]);
    expect(there.merging).toEqual({ claimsWithin: 2, notFollowed: 1, turns: [Date.UTC(2024, 5, 1)] });
    expect(there.documents).toEqual(here.documents);
    expect(there.nameOf(there.indexOf('s'))).toBe('精錬所');
  });

  it('is the same memory in another thread: what one writes there is read here', async () => {
    const projection = await rich();
    const parts = handOver(projection);
    const thread = new Worker(
      'require("node:worker_threads").parentPort.once("message", (parts) => { parts.claims.share[0] = 0.5; process.exit(0); })',
      { eval: true },
    );
    const gone = new Promise((resolve) => thread.once('exit', resolve));
    thread.postMessage(parts);
    await gone;
    expect(projection.claims.share[0]).toBe(0.5);
  });

  it('takes over the snapshots computed so far', async () => {
    const here = await rich();
    const before = here.snapshotAt(NOW);
    const there = takeOver(handOver(here));
    expect([...there.knownSnapshots.values()]).toEqual([before]);
    expect(there.snapshotAt(NOW)).toBe(before);
  });
});

describe('packed rows', () => {
  it('find rows by what they are about, and give nulls, NaN and infinities back as they were', async () => {
    const projection = await rich();
    expect(projection.factsOn('m').map((fact) => [fact.id, fact.severity, fact.value])).toEqual([
      ['f2', null, '𠮷'],
    ]);
    expect(projection.factsOn('iso:CD-NK')[0]?.recorded).toBe(Number.NEGATIVE_INFINITY);
    expect(projection.factsOn('nobody')).toEqual([]);
    // a text of the table that no row is about
    expect(projection.factsOn('conflict')).toEqual([]);
    expect(projection.statusesOn('s')).toEqual(projection.statuses);
    expect(projection.factById('f1')?.about).toBe('iso:CD-NK');
    expect(projection.rowCounts).toEqual({ facts: 2, statuses: 1, documents: 1 });
  });
});
