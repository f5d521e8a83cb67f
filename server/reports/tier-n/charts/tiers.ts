/** The supply from the buyer to the mine along the paths that explain most, as a chart. */
import { runs } from '../../document/cells.ts';
import type { Block } from '../../document/document.ts';
import type { TiersSpec } from '../../drawing/spec.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { TierNContent } from '../content.ts';
import { chartNode, keysOf } from './nodes.ts';
import { type Walk, walkOf } from './walk.ts';

/** Nothing where there is no path. */
export function tiersChart(content: TierNContent, words: ReportWords): Block[] {
  const { paths, figures, request, buyer } = content;
  const { tiers } = content.drawn;
  if (tiers === null) return [];
  const risk = request.risk ?? '';
  const walk = walkOf(buyer, paths.rows);
  const expected = figures.exposure.expected;
  const chart: TiersSpec = {
    kind: 'tiers',
    risk,
    columns: Array.from({ length: walk.columns }, (_, tier) => columnTitle(tier, walk, words)),
    nodes: walk.nodes.map(({ column, entity, risk, more }) =>
      entity
        ? { ...chartNode(entity, risk, words), column }
        : { name: words.t('chart.more', { n: more }), glyph: 'BAND', risky: false, column },
    ),
    links: walk.links.map(({ from, to, contribution, look }) => ({
      ...{ from, to, part: contribution / expected },
      ...(look && { look }),
    })),
    keys: [],
  };
  const looks = chart.links.flatMap(({ look }) => look ?? []);
  const drawn = {
    paths: tiers.paths,
    ofPaths: paths.rows.length,
    entities: tiers.entities,
    ofEntities: tiers.ofEntities,
    part: words.fine(tiers.part),
  };
  const note = `${words.t('chart.tiersDrawn', drawn)} ${words.t('chart.tiersNote')}`;
  return [
    {
      type: 'chart',
      title: words.t('chart.tiers'),
      alt: words.t('chart.tiersDrawn', drawn),
      chart: { ...chart, keys: keysOf(chart.nodes, looks, risk, words) },
    },
    { type: 'paragraph', tone: 'note', runs: runs(note) },
  ];
}

function columnTitle(tier: number, { columns, goesOn }: Walk, words: ReportWords): string {
  if (tier === 0) return words.t('chart.buyer');
  const isOpen = goesOn && tier === columns - 1;
  return words.t(isOpen ? 'chart.tierOrFurther' : 'chart.tier', { tier });
}
