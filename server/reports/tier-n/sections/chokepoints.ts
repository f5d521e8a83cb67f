/** The entities through which most of the exposure goes. */
import { count, countryCell, kindCell, nameCell, part, runs, text } from '../../document/cells.ts';
import type { Section, Table } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { TierNContent } from '../content.ts';

export function chokepointsSection({ chokepoints }: TierNContent, words: ReportWords): Section {
  const title = words.t('chokepoints.title');
  const { rows, total } = chokepoints;
  if (total === 0) {
    const none = runs(words.t('chokepoints.none'));
    return { id: 'chokepoints', title, blocks: [{ type: 'paragraph', runs: none }] };
  }
  const table: Table = {
    type: 'table',
    id: 'chokepoints',
    title,
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2, onlyData: true },
      { id: 'kind', title: words.t('col.kind') },
      { id: 'country', title: words.t('col.country') },
      { id: 'tier', title: words.t('col.tier') },
      { id: 'through', title: words.t('chokepoints.through') },
      { id: 'share', title: words.t('chokepoints.share') },
      { id: 'dependency', title: words.t('chokepoints.dependency') },
      { id: 'cuts_off', title: words.t('chokepoints.cutsOff'), width: 2 },
      { id: 'dominates', title: words.t('chokepoints.dominates') },
    ],
    rows: rows.map((row) => [
      nameCell(row.entity, words),
      text(row.entity.id),
      kindCell(row.entity.kind, words),
      countryCell(row.entity, words),
      count(row.tier),
      part(row.through),
      part(row.share),
      part(row.dependency),
      count(row.cutsOff),
      text(words.term('value', row.dominates ? 'yes' : 'no')),
    ]),
    total,
  };
  const note = runs(words.t('chokepoints.note'));
  return { id: 'chokepoints', title, blocks: [{ type: 'paragraph', tone: 'note', runs: note }, table] };
}
