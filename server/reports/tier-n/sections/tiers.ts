/** By tier: who is there, what stands behind the supply that arrives, and where it ends. */
import { count, part, runs, text } from '../../document/cells.ts';
import type { Block, Cell, Section, Table } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import { tiersChart } from '../charts/tiers.ts';
import type { TierNContent } from '../content.ts';
import type { ReportTier } from '../tiers.ts';

export function tiersSection(content: TierNContent, words: ReportWords): Section {
  const { tiers, request } = content;
  const title = words.t('tiers.title');
  const note = (sentence: string): Block => ({ type: 'paragraph', tone: 'note', runs: runs(sentence) });
  const limit = request.tiers === null ? [] : [note(words.t('tiers.limit', { tier: request.tiers }))];
  return {
    id: 'tiers',
    title,
    blocks: [
      ...lead(tiers, words),
      note(words.t('tiers.note')),
      ...limit,
      table(tiers, title, words),
      ...tiersChart(content, words),
    ],
  };
}

/** What stands behind the direct suppliers: the link that the buyer itself can check. */
function lead(tiers: readonly ReportTier[], words: ReportWords): Block[] {
  const evidence = tiers[1]?.evidence;
  if (!evidence) return [];
  const { verified, declared, inferred, assumed } = evidence;
  const values = { verified, declared, inferred, assumed };
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, words.fine(value)]),
  );
  return [{ type: 'paragraph', runs: runs(words.t('tiers.lead', written)) }];
}

function table(tiers: readonly ReportTier[], title: string, words: ReportWords): Table {
  return {
    type: 'table',
    id: 'tiers',
    title,
    columns: [
      { id: 'tier', title: words.t('col.tier') },
      { id: 'entities', title: words.t('tiers.entities') },
      { id: 'risky', title: words.t('tiers.risky') },
      { id: 'arriving', title: words.t('tiers.arriving') },
      { id: 'verified', title: words.t('tiers.verified') },
      { id: 'declared', title: words.t('tiers.declared') },
      { id: 'inferred', title: words.t('tiers.inferred') },
      { id: 'assumed', title: words.t('tiers.assumed') },
      { id: 'hit', title: words.t('mass.hit') },
      { id: 'clean', title: words.t('mass.clean') },
      { id: 'opaque', title: words.t('mass.opaque') },
      { id: 'beyond_limit', title: words.t('mass.beyondLimit') },
    ],
    rows: tiers.map((row) => tierRow(row, words)),
    total: tiers.length,
  };
}

/** The buyer's own row: nothing has come over a link yet. */
function tierRow(row: ReportTier, words: ReportWords): Cell[] {
  const { tier, arriving, evidence, hit, clean, opaque, beyondLimit, entities } = row;
  const none: Cell = { type: 'absent', text: words.t('cell.doesNotApply') };
  const came = (value: number | undefined) => (value === undefined ? none : part(value));
  return [
    tier === 0 ? text(words.t('tiers.buyer')) : count(tier),
    tier === 0 ? none : count(entities.total),
    tier === 0 ? none : count(entities.risky),
    part(arriving),
    came(evidence?.verified),
    came(evidence?.declared),
    came(evidence?.inferred),
    came(evidence?.assumed),
    part(hit),
    part(clean),
    part(opaque),
    part(beyondLimit),
  ];
}
