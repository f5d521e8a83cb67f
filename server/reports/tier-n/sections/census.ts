/** Reach and census: what is upstream whatever the shares, which leads where few shares are stated. */

import { LOW_COVERAGE } from '../../../../common/low-coverage.ts';
import type { CensusRow } from '../../../analytics/answer.ts';
import {
  absent,
  count,
  countryCell,
  kindCell,
  nameCell,
  nameText,
  part,
  runs,
  text,
} from '../../document/cells.ts';
import type { Block, Cell, Section, Table } from '../../document/document.ts';
import { paragraph } from '../../document/paragraphs.ts';
import { riskName } from '../../document/risk-words.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { TierNContent } from '../content.ts';
import type { ReportReached } from '../reach.ts';

/** Whether so little is traced along stated shares that the counts say more than the range. */
const countsLead = ({ figures }: TierNContent): boolean => figures.coverage < LOW_COVERAGE;

export function censusSection(content: TierNContent, words: ReportWords): Section {
  const { census, reach } = content;
  const listed = reach.reached ? [reachTable(content, words)] : [];
  const held = census.some(({ statuses }) => statuses.length > 0) ? [statusTable(census, words)] : [];
  return {
    id: 'reach',
    title: words.t('reach.title'),
    blocks: [...lead(content, words), censusTable(census, words), ...held, ...listed],
  };
}

function lead(content: TierNContent, words: ReportWords): Block[] {
  const { census, reach, request, figures } = content;
  const risk = riskName(request, words);
  const upstream = census.reduce((sum, row) => sum + row.count, 0);
  const { nearest, nearestAtLeast, entities } = reach;
  const said =
    nearest === null
      ? words.t('reach.none', { n: upstream, risk })
      : words.t(nearestAtLeast ? 'reach.orFurther' : 'reach.some', {
          n: entities.total,
          of: upstream,
          risk,
          tier: nearest,
        });
  const unknown = census.reduce((sum, row) => sum + row.withoutFact, 0);
  const thin = words.t('reach.thin', { coverage: words.fine(figures.coverage) });
  return [
    paragraph(said),
    paragraph(words.t('reach.unknown', { n: unknown })),
    ...(countsLead(content) ? [{ type: 'paragraph', tone: 'note', runs: runs(thin) } as const] : []),
  ];
}

function censusTable(census: readonly CensusRow[], words: ReportWords): Table {
  return {
    type: 'table',
    id: 'census',
    title: words.t('reach.census'),
    columns: [
      { id: 'tier', title: words.t('reach.leastTier') },
      { id: 'kind', title: words.t('col.kind'), width: 2 },
      { id: 'entities', title: words.t('reach.count') },
      { id: 'risky', title: words.t('reach.risky') },
      { id: 'without_fact', title: words.t('reach.withoutFact') },
      { id: 'without_status', title: words.t('reach.withoutStatus') },
    ],
    rows: census.map((row) => [
      count(row.tier),
      kindCell(row.kind, words),
      count(row.count),
      count(row.risky),
      count(row.withoutFact),
      count(row.withoutStatus),
    ]),
    total: census.length,
  };
}

function statusTable(census: readonly CensusRow[], words: ReportWords): Table {
  const rows = census.flatMap(({ tier, kind, statuses }) =>
    statuses.map((status) => [
      count(tier),
      kindCell(kind, words),
      text(words.term('status', status.kind)),
      text(words.term('value', status.value)),
      count(status.count),
    ]),
  );
  return {
    type: 'table',
    id: 'census-statuses',
    title: words.t('reach.statuses'),
    columns: [
      { id: 'tier', title: words.t('reach.leastTier') },
      { id: 'kind', title: words.t('col.kind'), width: 2 },
      { id: 'status', title: words.t('smelters.status'), width: 2 },
      { id: 'value', title: words.t('smelters.value'), width: 2 },
      { id: 'entities', title: words.t('reach.count') },
    ],
    rows,
    total: rows.length,
  };
}

function reachTable({ reach, request }: TierNContent, words: ReportWords): Table {
  const { rows, total } = reach.entities;
  return {
    type: 'table',
    id: 'reached',
    title: words.t('reach.entities', { risk: riskName(request, words) }),
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2, onlyData: true },
      { id: 'kind', title: words.t('col.kind') },
      { id: 'country', title: words.t('col.country') },
      { id: 'tier', title: words.t('reach.leastTier') },
      { id: 'or_further', title: words.t('reach.certain') },
      { id: 'risk', title: words.t('col.risk') },
      { id: 'path', title: words.t('reach.path'), width: 5 },
    ],
    rows: rows.map(({ entity, tier, tierAtLeast, risk, steps }) => [
      nameCell(entity, words),
      text(entity.id),
      kindCell(entity.kind, words),
      countryCell(entity, words),
      count(tier),
      text(words.t(tierAtLeast ? 'reach.tierOrFurther' : 'reach.tierExact')),
      part(risk),
      pathCell(steps, words),
    ]),
    total,
  };
}

/** Names from the buyer on; withheld where the profile does not say who supplies whom. */
function pathCell(steps: ReportReached['steps'], words: ReportWords): Cell {
  const path = [
    ...steps.slice(0, 1).map(({ customer }) => customer),
    ...steps.map(({ supplier }) => supplier),
  ];
  if (path.some(({ id }) => id === 'withheld')) return absent(words.t('withheld.profile'));
  return text(path.map((one) => nameText(one, words)).join(' ← '));
}
