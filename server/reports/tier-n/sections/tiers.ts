/** By tier: who is there, what stands behind the supply that arrives, and where it ends. */

import { count, part, runs, text } from '../../document/cells.ts';
import type { Block, Cell, Section, Table } from '../../document/document.ts';
import { paragraph } from '../../document/paragraphs.ts';
import { together } from '../../document/sentences.ts';
import type { ReportWords } from '../../words/report-words.ts';
import { tiersChart } from '../charts/tiers.ts';
import type { TierNContent } from '../content.ts';
import type { ReportTier } from '../tiers.ts';

/** Round a cycle supply goes on in ever smaller parts: tiers at which less arrives, and nobody new stands, are left out. */
export const LEAST_SHOWN = 0.0005;

export function tiersSection(content: TierNContent, words: ReportWords): Section {
  const { tiers, request } = content;
  const title = words.t('tiers.title');
  const shown =
    tiers.findLastIndex(({ arriving, entities }) => arriving >= LEAST_SHOWN || entities.total > 0) + 1;
  const least = words.fine(LEAST_SHOWN, 2);
  const notes = [
    words.t('tiers.note'),
    ...(request.tiers === null ? [] : [words.t('tiers.limit', { tier: request.tiers })]),
    ...(shown === tiers.length ? [] : [words.t('tiers.rest', { tier: shown - 1, least })]),
  ];
  const note: Block = { type: 'paragraph', tone: 'note', runs: runs(together(notes, words)) };
  return {
    id: 'tiers',
    title,
    blocks: [...lead(tiers, words), note, table(tiers, shown, title, words), ...tiersChart(content, words)],
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
  return [paragraph(words.t('tiers.lead', written))];
}

function table(tiers: readonly ReportTier[], shown: number, title: string, words: ReportWords): Table {
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
    rows: tiers.slice(0, shown).map((row) => tierRow(row, words)),
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
