/** The snapshot moves with everything that can move an answer, and with nothing else. */
import { describe, expect, it } from 'vitest';
import { buildProjection } from '../../server/projection/builder.ts';
import { type Rows, sourceFromRows } from '../../server/projection/memory-source.ts';
import type { LinkBatch, ProjectionSource } from '../../server/projection/source.ts';
import { entity, fact, link, project, status } from './rows.ts';

const NOW = Date.parse('2025-01-01T00:00:00Z');
const ROWS: Required<Rows> = {
  entities: [entity('a', { country: 'CD' }), entity('b'), entity('alone')],
  links: [link('a>b', { id: '1', share: 0.5, materials: ['tin'] })],
  facts: [fact('iso:CD')],
  statuses: [status('a', 'conformance', 'yes')],
  documents: [{ id: 'doc', publisher: 'P', title: 'T', date: '2024-01-01' }],
};

const snapshot = async (rows: Partial<Rows>, at = NOW) =>
  (await project({ ...ROWS, ...rows })).snapshotAt(at);
const linkWith = (more: Parameters<typeof link>[1]) => ({ links: [{ ...ROWS.links[0]!, ...more }] });

describe('a snapshot', () => {
  it('is the same for the same rows', async () => {
    expect(await snapshot({})).toBe(await snapshot({}));
    expect(await snapshot({})).toMatch(/^snap:[0-9a-f]{32}$/);
  });

  const changes: [string, Partial<Rows>][] = [
    ['a name', { entities: [entity('a', { country: 'CD', name: 'A' }), entity('b')] }],
    ['a kind', { entities: [entity('a', { country: 'CD', kind: 'mine' }), entity('b')] }],
    ['a country', { entities: [entity('a', { country: 'RW' }), entity('b')] }],
    ['a region', { entities: [entity('a', { country: 'CD', region: 'CD-NK' }), entity('b')] }],
    [
      'materials of an entity',
      { entities: [entity('a', { country: 'CD', materials: ['tin'] }), entity('b')] },
    ],
    [
      'dates of an entity',
      { entities: [entity('a', { country: 'CD', validTo: '2030-01-01' }), entity('b')] },
    ],
    ['a share', linkWith({ share: 0.25 })],
    ['materials of a link', linkWith({ materials: [] })],
    ['a basis', linkWith({ basis: 'verified' })],
    ['a scope', linkWith({ scope: 'product' })],
    ['a depth', linkWith({ depth: 'chain' })],
    ['an id', linkWith({ id: '2' })],
    ['a validity', linkWith({ validTo: '2024-06-30' })],
    ['a document', linkWith({ document: 'doc' })],
    ['a direction', { links: [{ ...ROWS.links[0]!, supplier: 'b', customer: 'a' }] }],
    ['a parallel claim', { links: [...ROWS.links, link('a>b', { id: '2' })] }],
    ['a fact', { facts: [] }],
    ['a severity', { facts: [fact('iso:CD', { severity: 0.5 })] }],
    ['a status', { statuses: [status('a', 'conformance', 'no')] }],
    ['an edition', { documents: [{ id: 'doc', publisher: 'P', title: 'T', date: '2024-01-02' }] }],
  ];
  it.each(changes)('moves with %s', async (_, change) => {
    expect(await snapshot(change)).not.toBe(await snapshot({}));
  });

  it('does not move with an entity that nothing is claimed about', async () => {
    expect(await snapshot({ entities: ROWS.entities.slice(0, 2) })).toBe(await snapshot({}));
  });

  it('does not move with what was recorded later or is retracted later', async () => {
    const later = link('b>a', { recordedAt: '2026-01-01T00:00:00.000Z' });
    expect(await snapshot({ links: [...ROWS.links, later] })).toBe(await snapshot({}));
    expect(await snapshot(linkWith({ retractedAt: '2026-01-01T00:00:00.000Z' }))).toBe(await snapshot({}));
  });

  it('is without what was retracted', async () => {
    const gone = link('b>a', { retractedAt: '2024-12-31T00:00:00.000Z' });
    expect(await snapshot({ links: [...ROWS.links, gone] })).toBe(await snapshot({}));
  });

  it('is told apart before, at and after a recording', async () => {
    const at = '2024-05-01T12:00:00.000Z';
    const projection = await project({ ...ROWS, links: [...ROWS.links, link('b>a', { recordedAt: at })] });
    const moment = Date.parse(at);
    expect(projection.snapshotAt(moment - 1)).toBe(projection.snapshotAt(0));
    expect(projection.snapshotAt(moment)).not.toBe(projection.snapshotAt(moment - 1));
    expect(projection.snapshotAt(moment)).toBe(projection.snapshotAt(NOW));
  });
});

/** As a store hands them out: the import's time and rank in place of the rows' own. */
function imported(rows: Rows, ranks: readonly number[], start: string): ProjectionSource {
  const source = sourceFromRows(rows);
  const time = (rank: number) => new Date(Date.parse(start) + rank * 1000).toISOString();
  return {
    ...source,
    async *links() {
      for await (const batch of source.links()) {
        yield { ...batch, recordedAt: ranks.map(time), importRank: ranks } satisfies LinkBatch;
      }
    },
  };
}

describe('a snapshot of imported claims', () => {
  const parallel = {
    ...ROWS,
    links: [link('a>b', { id: '1', share: 0.5 }), link('a>b', { id: '2', share: 0.25 })],
  };
  const at = async (ranks: readonly number[], start: string, rows: Rows = parallel) =>
    (await buildProjection(imported(rows, ranks, start))).snapshotAt(NOW);

  it('does not depend on when they were imported', async () => {
    expect(await at([1, 1], '2024-01-01')).toBe(await at([7, 7], '2024-06-01'));
    expect(await at([1, 1], '2024-01-01')).toBe(await snapshot({ links: parallel.links }));
    expect(await at([1, 5], '2024-01-01')).toBe(await at([2, 3], '2024-06-01'));
  });

  it('depends on the order in which parallel ones came, where that decides', async () => {
    expect(await at([1, 2], '2024-01-01')).not.toBe(await at([2, 1], '2024-01-01'));
    const decided = {
      ...parallel,
      links: [{ ...parallel.links[0]!, basis: 'verified' as const }, parallel.links[1]!],
    };
    expect(await at([1, 2], '2024-01-01', decided)).toBe(await at([2, 1], '2024-01-01', decided));
  });
});

describe('a snapshot of editions', () => {
  const documents = ['first', 'second'].map((id) => ({ id, publisher: 'P', title: 'T', date: '2024-01-01' }));
  const knownAt = (first: string, second: string, rows = documents) =>
    snapshot({
      documents: rows,
      facts: [
        fact('iso:CD', { document: 'first', recordedAt: `${first}T00:00:00.000Z` }),
        fact('iso:CD', { document: 'second', recordedAt: `${second}T00:00:00.000Z` }),
      ],
    });

  it('does not depend on when they were imported', async () => {
    expect(await knownAt('2024-02-01', '2024-03-01')).toBe(await knownAt('2024-05-05', '2024-06-06'));
  });

  it('depends on which of one date came last, for that one counts', async () => {
    expect(await knownAt('2024-02-01', '2024-03-01')).not.toBe(await knownAt('2024-03-01', '2024-02-01'));
    const dated = [documents[0]!, { ...documents[1]!, date: '2024-01-02' }];
    expect(await knownAt('2024-02-01', '2024-03-01', dated)).toBe(
      await knownAt('2024-03-01', '2024-02-01', dated),
    );
  });
});
