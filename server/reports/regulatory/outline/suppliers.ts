/** Direct suppliers and what is on record of their own supply, in a table. */
import { count, countryCell, nameCell, sources, text } from '../../document/cells.ts';
import type { Table } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { LedgerContent } from '../oecd-five-steps/content.ts';

export function suppliersTable({ suppliers }: Pick<LedgerContent, 'suppliers'>, words: ReportWords): Table {
  return {
    type: 'table',
    id: 'suppliers',
    title: words.t('draft.suppliers'),
    columns: [
      { id: 'mineral', title: words.t('col.material') },
      { id: 'supplier', title: words.t('draft.supplier'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'country', title: words.t('col.country') },
      { id: 'claims', title: words.t('draft.claims') },
      { id: 'sources', title: words.t('col.sources') },
      { id: 'own_claims', title: words.t('draft.ownClaims') },
      { id: 'own_sources', title: words.t('draft.ownSources') },
    ],
    rows: suppliers.rows.map((one) => [
      text(words.term('material', one.material)),
      nameCell(one.entity, words),
      text(one.entity.id),
      countryCell(one.entity, words),
      count(one.claims),
      sources(...one.sources),
      count(one.own),
      sources(...one.ownSources),
    ]),
    total: suppliers.total,
  };
}
