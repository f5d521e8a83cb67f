/** Where minerals come from by country and region, in a table. */
import { absent, count, sources, text } from '../../document/cells.ts';
import type { Cell, Table } from '../../document/document.ts';
import type { Listed } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { OriginPlace } from '../content.ts';

export function originsTable({ origins }: { origins: Listed<OriginPlace> }, words: ReportWords): Table {
  return {
    type: 'table',
    id: 'origins',
    title: words.t('draft.origins'),
    columns: [
      { id: 'mineral', title: words.t('col.material') },
      { id: 'country', title: words.t('col.country'), width: 2 },
      { id: 'region', title: words.t('draft.region') },
      { id: 'mines', title: words.t('draft.mines') },
      { id: 'places', title: words.t('draft.places') },
      { id: 'basis', title: words.t('draft.basis'), width: 2 },
      { id: 'at_risk', title: words.t('draft.atRisk') },
      { id: 'risk_sources', title: words.t('draft.riskSources') },
      { id: 'open', title: words.t('draft.open') },
      { id: 'facilities', title: words.t('draft.throughFacilities') },
      { id: 'without_source', title: words.t('draft.withoutSource') },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: origins.rows.map((one) => originCells(one, words)),
    total: origins.total,
  };
}

function originCells(one: OriginPlace, words: ReportWords): Cell[] {
  const notStated = absent(words.t('cell.notStated'));
  const bases = one.bases.map((basis) => words.term('basis', basis.toUpperCase()));
  return [
    text(words.term('material', one.material)),
    one.country === null ? notStated : text(words.country(one.country)),
    one.region === null ? notStated : text(one.region),
    count(one.mines),
    count(one.places),
    bases.length > 0 ? text(words.list(bases)) : notStated,
    count(one.atRisk),
    one.atRisk > 0 ? sources(...one.riskSources) : absent(words.t('cell.none')),
    count(one.open),
    count(one.facilities),
    count(one.withoutSource),
    sources(...one.sources),
  ];
}
