import { fold } from '../../charts/graph/fold.ts';
import { tierGraph } from '../../charts/tier-graph.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import { placeOf } from '../../ui/name.tsx';
import { graphWords } from '../../views/question/graph-words.ts';
import { band, HOSTILE, large, link, node, RISKS, upstream } from '../fixtures.ts';
import type { ChartState, ChartStates } from '../state.ts';

interface Options {
  width?: number;
  risk?: string;
  limit?: number | null;
  open?: readonly string[];
  select?: string;
}

function state(name: string, graph: UpstreamGraph, options: Options = {}): ChartState {
  const { width = 880, risk = 'conflict', limit = null, open = [], select = '' } = options;
  return {
    name,
    width,
    draw: (room, words) => {
      const buyer = graph.nodes[0]!.entity;
      const drawing = fold(graph, buyer.entityId, { open, keep: select, limit });
      const place = (of: { country: string | null; region: string | null }) => placeOf(of, words);
      const chart = tierGraph(drawing, graphWords({ words, place, buyer, items: drawing.items }), {
        risk,
        width: room,
        start: fold(graph, buyer.entityId, { open: [], keep: '', limit }),
        onPick: () => undefined,
        onLight: () => undefined,
      });
      const mounted = () => {
        chart.start();
        if (select) chart.select(select);
      };
      return { element: chart.element, mounted };
    },
  };
}

const buyer = node('buyer', 'COMPANY', 0, { name: 'Hoshino Industrial', arrival: 1, exposed: 0.3 });
const smelter = node('smelter', 'SMELTER', 1, {
  name: 'Luoxia Tin Smelter',
  country: 'CN',
  arrival: 0.6,
  exposed: 0.3,
});
const mine = node('mine', 'MINE', 2, {
  ...{ name: 'Hpa Laung tin workings', country: 'MM', region: 'MM-17' },
  ...{ arrival: 0.3, risk: 1, contribution: 0.3, exposed: 0.3 },
});
const hot = { mass: 0.3, exposed: 0.3 };

const bases = upstream(
  [
    buyer,
    node('verified', 'COMPANY', 1),
    node('declared', 'COMPANY', 1),
    node('inferred', 'COMPANY', 1),
    node('unknown share', 'COMPANY', 1),
    node('chain', 'COMPANY', 1),
  ],
  [
    link('buyer', 'verified', { basis: 'VERIFIED' }),
    link('buyer', 'declared'),
    link('buyer', 'inferred', { basis: 'INFERRED' }),
    link('buyer', 'unknown share', { assumed: true }),
    link('buyer', 'chain', { depth: 'CHAIN', claims: 4 }),
  ],
);

const kinds = upstream(
  [
    buyer,
    node('company', 'COMPANY', 1),
    node('site', 'SITE', 1),
    node('smelter', 'SMELTER', 1),
    node('mine', 'MINE', 2, { risk: 0.4, contribution: 0.1, exposed: 0.1 }),
    node('origin', 'ORIGIN', 2, { risk: 1, contribution: 0.1, exposed: 0.1 }),
    node('recycled', 'RECYCLED', 2),
  ],
  ['company', 'site', 'smelter']
    .map((id) => link('buyer', id))
    .concat(['mine', 'origin', 'recycled'].map((id) => link('smelter', id, hot))),
);

const claims = upstream(
  [buyer, ...[1, 2, 3, 8].map((n) => node(`${n} claims`, 'COMPANY', 1, { exposed: 0.1 }))],
  [1, 2, 3, 8].map((claims) =>
    link('buyer', `${claims} claims`, { claims, mass: 0.1 * claims, exposed: 0.1 }),
  ),
);

const cycle = upstream(
  [buyer, node('a', 'COMPANY', 1), node('b', 'COMPANY', 2), node('c', 'COMPANY', 3, { exposed: 0.1 }), mine],
  [link('buyer', 'a'), link('a', 'b', hot), link('b', 'c', hot), link('c', 'a'), link('c', 'mine', hot)],
);

const opaque = upstream(
  [
    buyer,
    node('half', 'COMPANY', 1, { opaque: 0.1 }),
    node('all', 'COMPANY', 1, { opaque: 0.4 }),
    smelter,
    mine,
  ],
  [link('buyer', 'half'), link('buyer', 'all'), link('half', 'smelter'), link('smelter', 'mine', hot)],
);

const hostile = upstream(
  [
    buyer,
    ...Object.entries(HOSTILE).map(([id, name], i) =>
      node(id, i % 2 ? 'MINE' : 'COMPANY', 1 + (i % 2), { name, opaque: i % 3 ? 0 : 0.1 }),
    ),
  ],
  Object.keys(HOSTILE).map((id, i) => link(i % 2 ? Object.keys(HOSTILE)[i - 1]! : 'buyer', id)),
);

const names = upstream(
  [
    buyer,
    node('ja', 'COMPANY', 1, { name: '星野工業株式会社 骨董部門', nameLanguage: 'ja' }),
    node('zh', 'SMELTER', 1, { name: '云南骨干锡业有限责任公司', nameLanguage: 'zh-Hans', country: 'CN' }),
    node('ko', 'COMPANY', 1, { name: '대한전자부품주식회사', nameLanguage: 'ko', country: 'KR' }),
    mine,
  ],
  [link('buyer', 'ja'), link('buyer', 'zh'), link('buyer', 'ko'), link('zh', 'mine', hot)],
);

const bands = upstream(
  [buyer, smelter, mine],
  [link('buyer', 'smelter', hot), link('smelter', 'mine', hot)],
  {
    bands: [band('buyer', 14, { tier: 1 }), band('smelter', 1190, { risky: 8, mass: 0.4, exposed: 0.1 })],
    total: 1207,
    restExposure: 0.04,
  },
);

const tier = upstream(
  [
    buyer,
    smelter,
    ...Array.from({ length: 9 }, (_, i) =>
      node(`s${i}`, 'COMPANY', 1, { arrival: 1 / (i + 8), opaque: 0.01 }),
    ),
    ...Array.from({ length: 4 }, (_, i) => node(`b${i}`, 'COMPANY', 2)),
    mine,
  ],
  [
    link('buyer', 'smelter', hot),
    link('smelter', 'mine', hot),
    ...Array.from({ length: 9 }, (_, i) => link('buyer', `s${i}`, { mass: 1 / (i + 8) })),
    ...Array.from({ length: 4 }, (_, i) => link('s7', `b${i}`)),
  ],
);

const full = upstream([buyer, smelter, mine], [link('buyer', 'smelter', hot), link('smelter', 'mine', hot)], {
  bands: [band('smelter', 4710, { risky: 3, mass: 0.2, exposed: 0.05 })],
  total: 4713,
});

const hub = upstream(
  [buyer, ...Array.from({ length: 40 }, (_, i) => node(`s${i}`, 'COMPANY', 1, { arrival: 1 / (i + 2) }))],
  Array.from({ length: 40 }, (_, i) => link('buyer', `s${i}`, { mass: 1 / (i + 2) })),
);

const chain = upstream(
  [
    buyer,
    ...Array.from({ length: 9 }, (_, i) => node(`c${i}`, 'COMPANY', i + 1, hot)),
    { ...mine, tier: 10 },
  ],
  Array.from({ length: 10 }, (_, i) => link(i ? `c${i - 1}` : 'buyer', i < 9 ? `c${i}` : 'mine', hot)),
);

export const states: ChartStates = [
  state('only the buyer', upstream([buyer], [])),
  state('one supplier', upstream([buyer, smelter], [link('buyer', 'smelter')])),
  state(
    'a way to a mine',
    upstream([buyer, smelter, mine], [link('buyer', 'smelter', hot), link('smelter', 'mine', hot)]),
  ),
  state('bases, unknown shares, a chain link', bases),
  state('kinds', kinds),
  state('a cycle', cycle),
  state('opaque ends', opaque),
  state('cut by the tier limit', upstream([buyer, smelter], [link('buyer', 'smelter')]), { limit: 1 }),
  state('bands of what is left out', bands),
  state('a hub, folded', hub),
  state('a hub, opened', hub, { open: ['buyer'] }),
  state('branches without risk, folded', tier),
  state('branches without risk, opened', tier, { open: ['buyer'] }),
  state('a band that found no room', full, { open: ['smelter'] }),
  state('several claims on a pair', claims),
  state('selected', kinds, { select: 'mine' }),
  state('a chain of ten', chain),
  state('names in four scripts', names),
  state('hostile names', hostile),
  state('narrow page', kinds, { width: 320 }),
  state('300 entities', large(300), { width: 1200 }),
  ...RISKS.map((risk) => state(`risk: ${risk}`, kinds, { risk, width: 560 })),
];
