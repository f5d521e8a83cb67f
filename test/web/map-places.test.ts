/** Where the map puts things: codes and shapes against ISO 3166, entities against geometry, marks against enumeration. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../common/places/country-codes.ts';
import { COUNTRIES, type Point } from '../../common/places/country-points.ts';
import { SUBDIVISIONS } from '../../server/places/subdivisions.ts';
import { clusters, opens, REACH } from '../../web/charts/map/clusters.ts';
import { flowsBetween } from '../../web/charts/map/flows.ts';
import { type Placed, place, regionPoints } from '../../web/charts/map/placing.ts';
import { project, SHEET } from '../../web/charts/map/projection.ts';
import { link, node, seeded } from '../../web/gallery/fixtures.ts';
import type { EntityName } from '../../web/queries/entity-parts.ts';
import type { MapNode } from '../../web/queries/map.ts';

const read = createRequire(import.meta.url);
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type RegionWorld = Topology<{ regions: GeometryCollection<{ at: [number, number] }> }>;
const world = (scale: string): World => read(`world-atlas/countries-${scale}.json`);
const regions: RegionWorld = JSON.parse(
  readFileSync(new URL('../../web/geo/regions.topojson', import.meta.url), 'utf8'),
);
const ISO: readonly [alpha2: string, alpha3: string, numeric: string][] = read(
  'i18n-iso-countries/codes.json',
);

describe('countries', () => {
  test('are all of ISO 3166-1 with its numbers, and Kosovo', () => {
    const listed = ISO.map(([alpha2, , numeric]) => `${alpha2} ${numeric}`).sort();
    expect(COUNTRIES.map(({ alpha2, numeric }) => `${alpha2} ${numeric}`).sort()).toEqual(listed);
  });

  test.each(['110m', '50m'])(
    'of world-atlas at %s have a code, but for those that ISO does not list',
    (scale) => {
      const { geometries } = world(scale).objects.countries;
      const byNumber = new Map(ISO.map(([alpha2, , numeric]) => [numeric, alpha2]));
      const without: string[] = [];
      for (const { id, properties } of geometries) {
        const { name } = properties as { name: string };
        const code = codeOf(id, name);
        if (code === null) without.push(name);
        else if (name === 'Kosovo') expect(code).toBe('XK');
        else expect(code, name).toBe(byNumber.get(String(id)));
      }
      const small = scale === '50m' ? ['Indian Ocean Ter.', 'Siachen Glacier'] : [];
      expect(without.sort()).toEqual(['N. Cyprus', 'Somaliland', ...small].sort());
    },
  );

  test('have a point that lies in their shape', () => {
    const fine = world('50m');
    const outside = COUNTRIES.filter(({ numeric, at }) => {
      const shapes = fine.objects.countries.geometries.filter(({ id }) => id === numeric);
      return shapes.length > 0 && !shapes.some((shape) => geoContains(feature(fine, shape), [at[0], at[1]]));
    });
    expect(outside).toEqual([]);
  });
});

describe('regions', () => {
  const { geometries } = regions.objects.regions;
  const shapeOf = (code: string) => {
    const found = geometries.find(({ id }) => id === code);
    return found?.type ? feature(regions, found as GeometryObject) : undefined;
  };
  const codesOf = (country: string) =>
    (SUBDIVISIONS[country] ?? '').split(';').map((entry) => `${country}-${entry.trim().split(' ')[0]}`);

  test('have codes that ISO 3166-2 lists today, each once', () => {
    const listed = new Set(Object.keys(SUBDIVISIONS).flatMap(codesOf));
    const codes = geometries.map(({ id }) => String(id));
    expect(codes.filter((code) => !listed.has(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  const TOWNS: [string, string, Point][] = [
    ['Goma', 'CD-NK', [29.22, -1.67]],
    ['Bukavu', 'CD-SK', [28.84, -2.51]],
    ['Medellín', 'CO-ANT', [-75.57, 6.24]],
    ['Kaduna', 'NG-KD', [7.44, 10.52]],
    ['Sikasso', 'ML-3', [-5.67, 11.32]],
    ['Lashio', 'MM-17', [97.75, 22.93]],
    ['Durban, inland', 'ZA-KZN', [30.4, -29.6]],
  ];
  test.each(TOWNS)('%s lies in %s and in no other region of the country', (_, code, at) => {
    const country = code.slice(0, 2);
    const around = codesOf(country).filter((one) => {
      const shape = shapeOf(one);
      return shape && geoContains(shape, [at[0], at[1]]);
    });
    expect(around).toEqual([code]);
  });

  test('are turned the right way round: none covers the rest of the world', () => {
    expect(geometries.filter(({ id, type }) => type && geoArea(shapeOf(String(id))!) > 0.5)).toEqual([]);
  });

  test('of the provinces that the Congo drew anew in 2015 have a point and no old shape', () => {
    const fine = world('50m');
    const congo = feature(fine, fine.objects.countries.geometries.find(({ id }) => id === '180')!);
    for (const code of ['CD-IT', 'CD-HK', 'CD-LU', 'CD-TA']) {
      const { type, properties } = geometries.find(({ id }) => id === code)!;
      expect(type, code).toBeNull();
      expect(geoContains(congo, (properties as { at: [number, number] }).at), code).toBe(true);
    }
  });
});

/** An entity of the answer; `where` in degrees east and north. */
function entity(id: string, where: Point | null, part: Partial<EntityName & MapNode> = {}): MapNode {
  const { entity: of, ...figures } = node(id, 'COMPANY', 1, { country: null, ...part });
  return { ...figures, entity: { ...of, longitude: where?.[0] ?? null, latitude: where?.[1] ?? null } };
}

describe('placing', () => {
  const GOMA: Point = [29.2, -1.7];
  const put = (...nodes: MapNode[]) => place(nodes, regionPoints(nodes, new Map([['CD-HK', [27.5, -11.7]]])));

  test('takes coordinates first, then the region, then the country, and puts nothing where none is stated', () => {
    const { placed, unplaced } = put(
      entity('a', GOMA, { country: 'CD', region: 'CD-NK', contribution: 0.4 }),
      entity('b', null, { country: 'CD', region: 'CD-HK', contribution: 0.3 }),
      entity('c', null, { country: 'CD', region: 'CD-NK', contribution: 0.2 }),
      entity('d', null, { country: 'BO', contribution: 0.1 }),
      entity('e', null),
      entity('f', null, { country: 'ZZ' }),
    );
    expect(placed.map(({ id, precision }) => [id, precision])).toEqual([
      ['a', 'point'],
      ['b', 'region'],
      ['c', 'region'],
      ['d', 'country'],
    ]);
    const spot = (id: string) => {
      const { x, y } = placed.find((one) => one.id === id)!;
      return { x, y };
    };
    expect(spot('a')).toEqual(project(GOMA));
    expect(spot('b')).toEqual(project([27.5, -11.7]));
    // the middle of those in the region whose coordinates are stated
    expect(spot('c')).toEqual(spot('a'));
    expect(unplaced.map(({ entity: { entityId } }) => entityId)).toEqual(['e', 'f']);
  });

  test('does not take what is no coordinate, and reads the country from a region that it does not know', () => {
    const { placed } = put(entity('a', [200, 10], { country: 'BO' }), entity('b', null, { region: 'BO-L' }));
    expect(placed.map(({ precision }) => precision)).toEqual(['country', 'region']);
    expect(placed[0]).toMatchObject({ x: placed[1]!.x, y: placed[1]!.y });
  });

  test('keeps the whole world on the sheet, north above south and areas in proportion', () => {
    for (const at of [
      [180, 0],
      [-180, 0],
      [0, 90],
      [0, -90],
      [11, 0],
    ] as Point[]) {
      const { x, y } = project(at);
      expect(x).toBeGreaterThanOrEqual(-0.5);
      expect(x).toBeLessThanOrEqual(SHEET.width + 0.5);
      expect(y).toBeGreaterThanOrEqual(-0.5);
      expect(y).toBeLessThanOrEqual(SHEET.height + 0.5);
    }
    expect(project([0, 50]).y).toBeLessThan(project([0, -50]).y);
    // one degree by one at 60 north covers half of what it does at the equator
    const area = (north: number) => {
      const [a, b, c] = [project([11, north]), project([12, north]), project([11, north + 0.01])];
      return Math.abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
    };
    expect(area(60) / area(0)).toBeCloseTo(0.5, 2);
  });
});

describe('gathering', () => {
  const random = seeded(5);
  const spots: Placed[] = Array.from({ length: 300 }, (_, i) => ({
    id: `e${i}`,
    node: entity(`e${i}`, null, { contribution: i % 7 === 0 ? 0.001 : 0, risk: i % 7 === 0 ? 0.5 : 0 }),
    precision: 'point',
    x: random() * 400,
    y: random() * 200,
  }));

  test.each([0.5, 1, 4, 16])('at scale %d keeps each entity once and marks apart', (scale) => {
    const marks = clusters(spots, scale);
    const ids = marks.flatMap(({ members }) => members.map(({ id }) => id));
    expect([...ids].sort()).toEqual(spots.map(({ id }) => id).sort());
    for (const a of marks) {
      for (const b of marks) {
        if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y) * scale).toBeGreaterThanOrEqual(REACH - 1e-9);
      }
      for (const { x, y } of a.members) expect(Math.hypot(a.x - x, a.y - y) * scale).toBeLessThan(REACH);
    }
    const sum = marks.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(43 * 0.001, 9);
  });

  test('gives the same marks again, more of them the nearer one looks', () => {
    expect(clusters(spots, 2)).toEqual(clusters(spots, 2));
    const counts = [0.5, 1, 2, 8, 64].map((scale) => clusters(spots, scale).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[0]!);
  });

  test('knows a mark that no zoom takes apart', () => {
    const here = { ...spots[0]!, x: 10, y: 10 };
    const [same] = clusters([here, { ...spots[1]!, x: 10, y: 10 }], 1);
    const [apart] = clusters([here, { ...spots[1]!, x: 12, y: 10 }], 1);
    expect(opens(same!, 64)).toBe(false);
    expect(opens(apart!, 64)).toBe(true);
    expect(opens(apart!, 10)).toBe(false);
  });
});

describe('flows', () => {
  const at = (id: string, x: number): Placed => ({ id, node: entity(id, null), precision: 'point', x, y: 0 });
  const marks = clusters([at('a', 0), at('b', 1), at('c', 500), at('d', 900)], 1);
  const links = [
    link('a', 'c', { mass: 0.2, exposed: 0.1, basis: 'DECLARED' }),
    link('b', 'c', { mass: 0.3, exposed: 0, basis: 'VERIFIED' }),
    link('c', 'd', { mass: 0.05, exposed: 0.05 }),
    link('a', 'b', { mass: 0.4 }),
    link('a', 'nowhere', { mass: 0.1 }),
  ];

  test('sum the links between two marks, with the stroke of the one that carries most', () => {
    const { flows, within, unplaced } = flowsBetween(marks, links);
    expect(flows.map(({ from, to, links: n }) => [from.id, to.id, n])).toEqual([
      ['d', 'c', 1],
      ['c', 'a', 2],
    ]);
    expect(flows[1]).toMatchObject({ mass: 0.5, exposed: 0.1, main: { basis: 'VERIFIED' } });
    expect([within, unplaced]).toEqual([1, 1]);
  });
});
