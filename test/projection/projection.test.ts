import { describe, expect, it } from 'vitest';
import { buildProjection, ProjectionBuilder } from '../../server/projection/builder.ts';
import { compareCodePoints } from '../../server/projection/code-points.ts';
import { sourceFromRows } from '../../server/projection/memory-source.ts';
import { OPEN_END, OPEN_START, parseDay } from '../../server/projection/times.ts';
import { entity, link, project } from './rows.ts';

const claimsInto = (projection: Awaited<ReturnType<typeof project>>, id: string) => {
  const customer = projection.indexOf(id);
  const claims = [];
  for (let c = projection.byCustomer[customer]!; c < projection.byCustomer[customer + 1]!; c++)
    claims.push(c);
  return claims.map((claim) => projection.claimId(claim));
};

const claimsOutOf = (projection: Awaited<ReturnType<typeof project>>, id: string) => {
  const supplier = projection.indexOf(id);
  const { bySupplier, suppliedClaims } = projection;
  return [...suppliedClaims.subarray(bySupplier[supplier], bySupplier[supplier + 1])].map((c) =>
    projection.claimId(c),
  );
};

describe('a projection', () => {
  it('keeps parallel links a->b, a->b, b->c apart, from both ends', async () => {
    const projection = await project({
      entities: [entity('a'), entity('b'), entity('c')],
      links: [link('a>b', { id: '2' }), link('b>c', { id: '3' }), link('a>b', { id: '1' })],
    });
    expect(claimsInto(projection, 'b')).toEqual(['1', '2']);
    expect(claimsInto(projection, 'c')).toEqual(['3']);
    expect(claimsInto(projection, 'a')).toEqual([]);
    expect(claimsOutOf(projection, 'a')).toEqual(['1', '2']);
    expect(claimsOutOf(projection, 'c')).toEqual([]);
  });

  it('numbers suppliers before customers, and a cycle in one run', async () => {
    const projection = await project({
      entities: ['a', 'b', 'c', 'd', 'e'].map((id) => entity(id)),
      links: [link('e>d'), link('d>c'), link('c>b'), link('b>c'), link('b>a')],
    });
    const order = ['e', 'd', 'b', 'c', 'a'].map((id) => projection.indexOf(id));
    expect(order[0]).toBeLessThan(order[1]!);
    expect(order[1]).toBeLessThan(Math.min(order[2]!, order[3]!));
    expect(Math.max(order[2]!, order[3]!)).toBeLessThan(order[4]!);
    expect([...projection.cycles]).toEqual([
      Math.min(order[2]!, order[3]!),
      Math.max(order[2]!, order[3]!) + 1,
    ]);
  });

  it('finds entities by id and nothing else', async () => {
    const ids = ['own:Ä', 'own:a', 'own:zinc', 'own:日本', 'own:𠮷', 'own:'];
    const projection = await project({ entities: ids.map((id) => entity(id)) });
    for (const id of ids) expect(projection.idOf(projection.indexOf(id))).toBe(id);
    for (const id of ['', 'own:b', 'own:aa', 'zinc']) expect(projection.indexOf(id)).toBe(-1);
    expect([...projection.byId].map((x) => projection.idOf(x))).toEqual([...ids].sort(compareCodePoints));
  });

  it('keeps any number of materials', async () => {
    const materials = Array.from({ length: 100 }, (_, i) => `metal-${String(i).padStart(3, '0')}`);
    const projection = await project({
      entities: [entity('a', { materials }), entity('b')],
      links: [link('a>b', { materials: ['tin', 'metal-099', 'tin'] })],
    });
    expect(projection.materialsOf(projection.indexOf('a'))).toEqual(materials);
    expect(projection.materialNames(projection.claims.materials[0]!)).toEqual(['metal-099', 'tin']);
    expect(projection.materials).toHaveLength(101);
  });

  it('keeps dates as days, open ends as such, and unknown shares apart from 0', async () => {
    const projection = await project({
      entities: [entity('a', { validTo: '1969-12-31' }), entity('b')],
      links: [link('a>b', { id: '1', share: 0, validFrom: '2024-02-29' }), link('a>b', { id: '2' })],
    });
    const { claims, entities } = projection;
    expect([...claims.share]).toEqual([0, Number.NaN]);
    expect([...claims.validFrom]).toEqual([parseDay('2024-02-29'), OPEN_START]);
    expect([...claims.validTo]).toEqual([OPEN_END, OPEN_END]);
    expect(entities.validTo[projection.indexOf('a')]).toBe(-1);
  });

  it('is empty where there is nothing', async () => {
    const projection = await project({ entities: [] });
    expect([projection.entities.count, projection.claims.count, projection.indexOf('a')]).toEqual([0, 0, -1]);
    expect(projection.snapshotAt(0)).toMatch(/^snap:[0-9a-f]{32}$/);
  });
});

describe('what cannot be projected is refused', () => {
  it('a link whose entity is not there', () => {
    const rows = { entities: [entity('a')], links: [link('a>b')] };
    return expect(buildProjection(sourceFromRows(rows))).rejects.toMatchObject({
      code: 'UNKNOWN_REFERENCE',
      detail: { where: { file: 'links.csv', row: 2, column: 'customer' }, got: 'b' },
    });
  });

  it.each([Number.NaN, -0.1, 1.5, Number.POSITIVE_INFINITY])('a share or a severity of %d', async (part) => {
    const entities = [entity('a'), entity('b')];
    const damage = { code: 'STORE_DAMAGED', detail: { got: String(part) } };
    await expect(project({ entities, links: [link('a>b', { share: part })] })).rejects.toMatchObject(damage);
    const facts = [{ id: 'own:f', about: 'iso:CD', risk: 'conflict', severity: part, document: 'own:d' }];
    await expect(project({ entities, facts })).rejects.toMatchObject(damage);
  });

  it('two entities of one id', () =>
    expect(project({ entities: [entity('a'), entity('a')] })).rejects.toMatchObject({ code: 'REPEATED_ID' }));

  it('a date that is none', () =>
    expect(project({ entities: [entity('a', { validFrom: '2023-02-29' })] })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      detail: { got: '2023-02-29' },
    }));

  it('calls out of order say what to call', () => {
    const builder = new ProjectionBuilder();
    builder.finish();
    expect(() => builder.finish()).toThrow('make a new ProjectionBuilder');
  });
});
