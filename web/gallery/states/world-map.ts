import coarse from 'world-atlas/countries-110m.json';
import type { Area } from '../../charts/map/draw-areas.ts';
import { place } from '../../charts/map/placing.ts';
import { project } from '../../charts/map/projection.ts';
import { countriesIn } from '../../charts/map/world.ts';
import { worldMap } from '../../charts/world-map.ts';
import type { EntityKind, EntityName } from '../../queries/entity-parts.ts';
import type { MapNode } from '../../queries/map.ts';
import type { UpstreamLink } from '../../queries/upstream.ts';
import { placeOf } from '../../ui/name.tsx';
import { mapWords } from '../../views/map/map-words.ts';
import { HOSTILE, link, node, RISKS, seeded } from '../fixtures.ts';
import type { ChartState, ChartStates } from '../state.ts';
import '../../style/map.css';

const countries = countriesIn(coarse as unknown as Parameters<typeof countriesIn>[0]);
const shapeOf = (code: string) => countries.find((one) => one.code === code)!;

type Figures = Partial<Omit<MapNode, 'entity'>> & Partial<EntityName>;

/** An entity at degrees east and north; null: without coordinates. */
function at(
  id: string,
  kind: EntityKind,
  where: readonly [number, number] | null,
  part: Figures = {},
): MapNode {
  const { entity, ...figures } = node(id, kind, 1, part);
  const [longitude, latitude] = where ?? [null, null];
  return { ...figures, entity: { ...entity, latitude, longitude } };
}

const KINDS = ['MINE', 'ORIGIN', 'SMELTER'] as const;

function area(code: string, risk: number, riskHigh = risk): Area {
  return { code, risk, riskHigh, kinds: KINDS, shape: shapeOf(code) };
}

interface Options {
  areas?: readonly Area[];
  links?: readonly UpstreamLink[];
  width?: number;
  risk?: string;
  select?: string;
  zoom?: number;
}

function state(name: string, nodes: readonly MapNode[], options: Options = {}): ChartState {
  const { width = 880, risk = 'conflict', areas = [], links = [], select = '', zoom = 0 } = options;
  return {
    name,
    width,
    draw: (room, words) => {
      const { placed } = place(nodes, new Map());
      const of = (what: { country: string | null; region: string | null }) => placeOf(what, words);
      const buyer = nodes[0]?.entity ?? node('buyer', 'COMPANY', 0).entity;
      const expected = nodes.reduce((sum, { contribution }) => sum + contribution, 0);
      const chart = worldMap({
        ...{ countries, areas, placed, links, risk, expected, width: room, height: Math.round(room * 0.56) },
        words: mapWords({ words, place: of, buyer, risk, expected }),
        onPick: () => undefined,
        onPoint: () => undefined,
        onFlows: () => undefined,
      });
      const mounted = () => {
        chart.fit();
        for (let i = 0; i < zoom; i++) chart.view.in();
        chart.flows(links.length > 0);
        chart.select(select);
      };
      return { element: chart.element, mounted };
    },
  };
}

const hot = { risk: 1, contribution: 0.2, exposed: 0.2 };
const buyer = at('Hoshino Industrial', 'COMPANY', [138.2, 36.6], { arrival: 1, exposed: 0.3 });
const goma = at('Lac Clair', 'MINE', [29.2, -1.7], { ...hot, country: 'CD', region: 'CD-NK' });
const bukavu = at('Maison Ruhimbi', 'COMPANY', [28.9, -2.5], { country: 'CD', region: 'CD-SK' });
const smelter = at('Luoxia Tin Smelter', 'SMELTER', [103, 25], { country: 'CN', exposed: 0.1 });
const bolivia = at('Quillacas', 'ORIGIN', null, { country: 'BO' });
const nowhere = at('EcoScrap', 'RECYCLED', null, { country: null });
const some = [buyer, goma, bukavu, smelter, bolivia, nowhere];

const links = [
  link('Hoshino Industrial', 'Luoxia Tin Smelter', { mass: 0.4, exposed: 0.1, basis: 'VERIFIED' }),
  link('Luoxia Tin Smelter', 'Lac Clair', { mass: 0.2, exposed: 0.2 }),
  link('Luoxia Tin Smelter', 'Quillacas', { mass: 0.1, basis: 'INFERRED' }),
  link('Hoshino Industrial', 'Maison Ruhimbi', { mass: 0.05, exposed: 0.04, assumed: true }),
];

const shades = ['CD', 'RW', 'BI', 'UG', 'TZ', 'ZM', 'AO'].map((code, i) => area(code, i / 6));

/** As many as a map gets, round a few places. */
function crowd(count: number): MapNode[] {
  const random = seeded(11);
  return Array.from({ length: count }, (_, i) => {
    const [east, north] = [
      [29, -2],
      [104, 23],
      [138, 36],
      [-68, -17],
      [10, 50],
    ][i % 5] as [number, number];
    const spread = () => (random() - 0.5) * 24;
    const risky = random() < 0.1;
    return at(`Supplier ${i}`, risky ? 'MINE' : 'COMPANY', [east + spread(), north + spread()], {
      ...(risky && { risk: 1, contribution: 0.01 }),
    });
  });
}

export const states: ChartStates = [
  state('nothing placed', []),
  state('only the buyer', [buyer]),
  state('points, a place near by, a country alone', some),
  state('flows by basis', some, { links }),
  state('selected', some, { select: 'Lac Clair' }),
  state('selected among others', some, { select: 'Maison Ruhimbi' }),
  state('zoomed in', some, { zoom: 3 }),
  state('areas by severity', some, { areas: shades }),
  state('areas below the threshold and not rated', some, {
    areas: [area('CD', 0), area('TZ', 0, 1), area('CN', 1)],
  }),
  state('an area without a shape', some, {
    areas: [{ code: 'CD-HK', risk: 1, riskHigh: 1, kinds: KINDS, spot: project([27.5, -11.7]) }],
  }),
  state(
    'hostile names',
    Object.entries(HOSTILE).map(([id, name], i) =>
      at(id, 'COMPANY', [i * 40 - 150, (i % 3) * 30 - 30], { name }),
    ),
  ),
  state('narrow page', some, { width: 320, links }),
  state('300 entities', crowd(300), { areas: shades }),
  ...RISKS.map((risk) => state(`risk: ${risk}`, some, { risk, areas: shades, width: 420 })),
];
