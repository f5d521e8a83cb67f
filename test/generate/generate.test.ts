import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MATERIALS } from '../../server/generate/goods.ts';
import { type GenerateOptions, generateTables } from '../../server/generate/index.ts';
import { TERMINAL_KINDS } from '../../server/model.ts';
import { checkPath, rowsAt, temporary } from '../ingest/tables/folder.ts';
import { components, generated, type Network, network } from './network.ts';

const digest = (dir: string): string => {
  const hash = createHash('sha256');
  for (const file of readdirSync(dir).sort()) hash.update(file).update(readFileSync(join(dir, file)));
  return hash.digest('hex');
};
const digestOf = async (options: GenerateOptions): Promise<string> => digest(await generated(options));

describe('the same seed', () => {
  it('gives the same bytes, another seed others', async () => {
    const size = { entities: 300, links: 1_200 };
    expect(await digestOf({ ...size, seed: 5 })).toBe(await digestOf({ ...size, seed: 5 }));
    expect(await digestOf({ ...size, seed: 5 })).not.toBe(await digestOf({ ...size, seed: 6 }));
    expect(await digestOf(size)).toBe(await digestOf({ ...size, seed: 1 }));
  });
  it('gives these bytes on every platform', async () =>
    expect(await digestOf({ entities: 1_000, links: 5_000, seed: 42 })).toBe(
      '1f7e5e17ece31b2d9d03a46536a06ef9a679c6cd2cb2fb97e8ad90a8c1ee3265',
    ));
});

describe('any size', () => {
  it('has exactly so many entities and links, and not a fault', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: 120 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        async (entities, links, seed) => {
          const report = await checkPath(await generated({ entities, links, seed }));
          expect([report.faults, report.notices]).toEqual([[], []]);
          expect([report.counts.entities, report.counts.links]).toEqual([entities, links]);
        },
      ),
      { seed: 11, numRuns: 25 },
    ));

  it.each([
    [{ entities: 9, links: 10 }, 'entities', 'a whole number from 10 to 10000000'],
    [{ entities: 10.5, links: 10 }, 'entities', 'a whole number from 10 to 10000000'],
    [{ entities: 10, links: -1 }, 'links', 'a whole number from 0 to 50000000'],
    [{ entities: 10, links: Number.NaN }, 'links', 'a whole number from 0 to 50000000'],
    [{ entities: 10, links: 10, seed: 2 ** 32 }, 'seed', 'a whole number from 0 to 4294967295'],
  ])(
    '%j is refused',
    async (options, field, expected) =>
      await expect(generateTables(join(temporary(), 'out'), options)).rejects.toMatchObject({
        detail: { code: 'INVALID_ARGUMENT', expected, where: { field } },
      }),
  );
});

describe('a network of 5,000 entities and 25,000 links', () => {
  let made: Network;
  let customers: Uint32Array;
  const share = (count: number, of: number): number => count / of;
  const kinds = (kind: string): number => made.entities.filter((entity) => entity.kind === kind).length;

  beforeAll(async () => {
    made = await network({ entities: 5_000, links: 25_000, seed: 2 });
    customers = new Uint32Array(made.entities.length);
    for (const list of made.suppliers) for (const supplier of list) customers[supplier]!++;
  });

  it('is four fifths companies and has every kind', () => {
    expect(share(kinds('company'), 5_000)).toBeCloseTo(0.8, 1);
    for (const kind of ['site', 'smelter', 'mine', 'origin', 'recycled'])
      expect(kinds(kind)).toBeGreaterThan(10);
  });
  it('has hubs: degrees on both sides are heavy-tailed', () => {
    const degrees = [made.suppliers.map((list) => list.length), [...customers]];
    for (const some of degrees) {
      const sorted = some.sort((a, b) => b - a);
      expect(sorted[0]).toBeGreaterThan(20 * 5);
      expect(sorted[500]).toBeLessThan(15);
      expect(sorted[2_500]).toBeLessThan(4);
    }
  });
  it('has one large cyclic core of 10 to 16 % and else small cycles', () => {
    const [core, second] = components(made.suppliers);
    expect(share(core!, 5_000)).toBeGreaterThan(0.1);
    expect(share(core!, 5_000)).toBeLessThan(0.16);
    expect(second).toBeLessThan(10);
  });
  it('has pairs that supply each other and parallel claims', () => {
    const sets = made.suppliers.map((list) => new Set(list));
    const mutual = made.suppliers.flatMap((list, customer) =>
      list.filter((supplier) => sets[supplier]!.has(customer)),
    );
    expect(mutual.length).toBeGreaterThan(50);
    const pairs = made.suppliers.reduce((sum, list) => sum + list.length, 0);
    expect(made.links.length - pairs).toBeGreaterThan(1_000);
  });
  it('has buyers: companies with suppliers and no customers', () => {
    const buyers = made.entities.filter((_, i) => made.suppliers[i]!.length > 0 && customers[i] === 0);
    expect(buyers.length).toBeGreaterThan(250);
    expect(new Set(buyers.map(({ kind }) => kind))).toContain('company');
  });
  it('supplies nothing to sources and nobody to itself', () => {
    const terminal = made.entities.map(({ kind }) => TERMINAL_KINDS.includes(kind));
    for (const [i, list] of made.suppliers.entries()) {
      expect(list).not.toContain(i);
      if (terminal[i]) expect(list).toEqual([]);
    }
  });
  it('leaves three shares in ten unknown, and those of chain links mostly', () => {
    const unknown = made.links.filter(({ share: known }) => known === undefined);
    expect(share(unknown.length, 25_000)).toBeCloseTo(0.3, 1);
    expect(made.links.filter(({ depth }) => depth === 'chain').length).toBeGreaterThan(500);
  });
  it('names no material, one or several', () => {
    const naming = (least: number, most: number): number =>
      made.links.filter(({ materials }) => materials.length >= least && materials.length <= most).length;
    expect(naming(0, 0)).toBeGreaterThan(4_000);
    expect(naming(1, 1)).toBeGreaterThan(10_000);
    expect(naming(2, 9)).toBeGreaterThan(2_000);
  });
  it('has shares that add up to at most 1 in every layer, and below it for many', () => {
    let below = 0;
    for (const material of MATERIALS) {
      const sums = new Map<string, number>();
      for (const { customer, materials, share: known } of made.links) {
        if (known === undefined || (materials.length > 0 && !materials.includes(material))) continue;
        sums.set(customer, (sums.get(customer) ?? 0) + known);
      }
      for (const sum of sums.values()) {
        expect(sum).toBeLessThan(1 + 1e-9);
        if (sum < 0.95) below++;
      }
    }
    expect(below).toBeGreaterThan(1_000);
  });
  it('has names in Latin, kana and Han, and regions', () => {
    const names = made.entities.map(({ name }) => name);
    for (const script of [/[A-Z]/u, /\p{Script=Katakana}/u, /\p{Script=Han}/u]) {
      expect(names.filter((name) => script.test(name)).length).toBeGreaterThan(200);
    }
    expect(made.entities.filter(({ region }) => region).length).toBeGreaterThan(1_000);
  });
  it('has facts about regions, countries, materials and entities, in several editions', async () => {
    const facts = await rowsAt(made.dir, 'facts');
    const about = (start: RegExp): number => facts.filter((fact) => start.test(fact.about)).length;
    for (const start of [/^iso:..-/, /^iso:..$/, /^material:/, /^own:/])
      expect(about(start)).toBeGreaterThan(0);
    const documents = await rowsAt(made.dir, 'documents');
    expect(documents.filter(({ title }) => title === 'Made-up list of conflict areas')).toHaveLength(3);
    expect(facts.filter(({ severity }) => severity === undefined).length).toBeGreaterThan(0);
  });
});
