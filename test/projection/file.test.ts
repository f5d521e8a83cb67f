/** The snapshot file: what was written is read, byte for byte; whatever else is there is refused. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { network } from '../../bench/graphs.ts';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { ALIGNMENT, type Stamp } from '../../server/projection/file/format.ts';
import { Refused, readProjectionFile } from '../../server/projection/file/read.ts';
import { writeProjectionFile } from '../../server/projection/file/write.ts';
import { handOver, takeOver } from '../../server/projection/handover.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { random as seeded } from '../oracle/random.ts';

const NOW = Date.parse('2026-11-23T08:00:00.000Z');
const FLIPS = process.env['OREPATH_TEST_DEEP'] === '1' ? 20_000 : 400;
const STAMP: Stamp = { service: '1.2.3', store: 'a-store', revision: 7, space: 'main', imports: 'abc' };

const folder = mkdtempSync(join(tmpdir(), 'orepath-file-'));
const path = join(folder, 'snapshots', 'main.snapshot');
let projection: Projection;
let written: Buffer;

beforeAll(async () => {
  projection = await network({ entities: 300, links: 1_500 }, 1);
  projection.snapshotAt(NOW);
  writeProjectionFile(path, handOver(projection), STAMP);
  written = readFileSync(path);
});
beforeEach(() => writeFileSync(path, written));
afterAll(() => rmSync(folder, { recursive: true }));

function refusal(stamp: Stamp = STAMP): Refused {
  try {
    readProjectionFile(path, stamp);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('it was taken');
}

function refusalOf(bytes: Uint8Array): Refused {
  writeFileSync(path, bytes);
  return refusal();
}

/** The answers for every buyer, in full. */
function answers(of: Projection): string {
  const prepared = prepare(of, resolveQuestion(of, loadLenses(), { risk: 'conflict' }, NOW));
  const { offsets } = prepared.supply;
  const buyers = [...of.byId].filter((x) => offsets[x + 1]! > offsets[x]!).slice(0, 40);
  expect(buyers.length).toBe(40);
  return JSON.stringify(buyers.map((buyer) => exposureOf(prepared, buyer)));
}

describe('a snapshot file', () => {
  it('gives the projection back: every column, every row, every answer', () => {
    const parts = readProjectionFile(path, STAMP);
    expect(parts).toEqual(handOver(projection));
    const read = takeOver(parts!);
    expect([...read.knownSnapshots]).toEqual([...projection.knownSnapshots]);
    expect(answers(read)).toBe(answers(projection));
  });

  it('is the same bytes whenever the same is written', () => {
    writeProjectionFile(path, handOver(projection), STAMP);
    expect(readFileSync(path).equals(written)).toBe(true);
  });

  it('that is not there is none', () => {
    expect(readProjectionFile(`${path}.not`, STAMP)).toBeUndefined();
  });

  it('is refused with any byte of it another, wherever it is', () => {
    const random = seeded(1);
    const positions = [
      ...Array.from({ length: 200 }, (_, i) => i),
      ...Array.from({ length: FLIPS }, () => random.int(0, written.length - 1)),
      written.length - 1,
    ];
    for (const position of positions) {
      const damaged = Buffer.from(written);
      damaged[position]! ^= 1 << random.int(0, 7);
      expect(refusalOf(damaged).other, `byte ${position}`).toBe(false);
    }
  }, 600_000);

  it('is refused where it was cut off, anywhere, or has grown', () => {
    const random = seeded(2);
    const lengths = [0, 1, 8, 47, 48, 64, written.length - 1, written.length - ALIGNMENT];
    for (let i = 0; i < 200; i++) lengths.push(random.int(0, written.length - 1));
    for (const length of lengths) {
      writeFileSync(path, written);
      truncateSync(path, length);
      expect(refusal().other, `${length} bytes`).toBe(false);
    }
    expect(refusalOf(Buffer.concat([written, Buffer.alloc(ALIGNMENT)])).message).toMatch(/bytes, not/);
  });

  it.each([
    ['service', '1.2.4'],
    ['store', 'another'],
    ['revision', 8],
    ['space', 'demo'],
    ['imports', 'abd'],
  ])('of another %s is refused as whole but of something else', (name, value) => {
    const { message, other } = refusal({ ...STAMP, [name]: value });
    expect(message).toContain(`its ${name} is`);
    expect(other).toBe(true);
  });

  it('is refused where something else has its name: a folder, a file larger than memory', () => {
    rmSync(path);
    mkdirSync(path);
    expect(refusal().message).toBe('it is no file');
    rmSync(path, { recursive: true });
    writeFileSync(path, '');
    truncateSync(path, 2 ** 43);
    expect(refusal().message).toMatch(/^it cannot be read/);
  });

  it('of a machine of the other byte order is refused', () => {
    const turned = Buffer.from(written);
    turned.subarray(8, 12).reverse();
    expect(refusalOf(turned).message).toContain('byte order');
  });

  it('with sound checksums and columns that do not fit together is refused', () => {
    const parts = handOver(projection);
    const misfits = {
      'claims.supplier points 1 times': {
        ...parts,
        claims: { ...parts.claims, supplier: parts.claims.supplier.map((x, i) => (i === 3 ? 300 : x)) },
      },
      'byCustomer does not rise': {
        ...parts,
        graph: { ...parts.graph, byCustomer: parts.graph.byCustomer.map(() => 1) },
      },
      'claims.share is no Float64Array of': {
        ...parts,
        claims: { ...parts.claims, share: parts.claims.share.slice(1) },
      },
      'a share is not from 0 to 1': {
        ...parts,
        claims: { ...parts.claims, share: parts.claims.share.map(() => 1.5) },
      },
      'facts.about points': {
        ...parts,
        facts: {
          ...parts.facts,
          columns: { ...parts.facts.columns, about: parts.facts.columns['about']!.map(() => -2) },
        },
      },
      'make no projection': { ...parts, statuses: undefined as never },
    };
    for (const [reason, misfit] of Object.entries(misfits)) {
      writeProjectionFile(path, misfit, STAMP);
      expect(refusal().message).toContain(reason);
    }
  });

  it('leaves no draft of a writer that is gone, and the file that stood where writing fails', () => {
    const gone = `${path}.${2 ** 22 + 1}-0.draft`;
    writeFileSync(gone, 'half');
    const torn = {
      ...handOver(projection),
      facts: new Set([1]) as never,
      entities: { worn: new BigInt64Array(1) } as never,
    };
    expect(() => writeProjectionFile(path, torn, STAMP)).toThrow();
    expect(readFileSync(path).equals(written)).toBe(true);
    writeProjectionFile(path, handOver(projection), STAMP);
    expect(readdirSync(join(folder, 'snapshots'))).toEqual(['main.snapshot']);
  });
});
