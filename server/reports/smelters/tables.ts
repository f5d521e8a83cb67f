/** The roll-up as tables: a row a smelter and metal, and what stands behind it row by row. */
import {
  absent,
  count,
  countryCell,
  date,
  dayOrOpen,
  maybe,
  nameCell,
  nameText,
  sources,
  text,
} from '../document/cells.ts';
import type { Cell, Column, Table } from '../document/document.ts';
import type { Listed } from '../report.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { RollUpRow } from './content.ts';

const table = (id: string, title: string, columns: readonly Column[], rows: readonly Cell[][]): Table => ({
  type: 'table',
  id,
  title,
  columns,
  rows,
  total: rows.length,
});

/** What every table begins its rows with. */
const headColumns = (words: ReportWords): Column[] => [
  { id: 'name', title: words.t('rollUp.smelter'), width: 3 },
  { id: 'id', title: 'ID', width: 2, onlyData: true },
  { id: 'metal', title: words.t('rollUp.metal') },
];

const headCells = ({ smelter, material }: RollUpRow, words: ReportWords): Cell[] => [
  nameCell(smelter, words),
  text(smelter.id),
  material === null ? absent(words.t('cell.notStated')) : text(words.term('material', material)),
];

const stated = (values: readonly string[], words: ReportWords): Cell =>
  values.length > 0 ? text(words.list(values)) : absent(words.t('cell.notStated'));

/** Marks of citations; left out with the declarers where null. */
const marks = (numbers: readonly number[] | null, words: ReportWords): Cell =>
  numbers === null ? absent(words.t('rollUp.withDeclarers')) : sources(...numbers);

export function rollUpTable({ rows, total }: Listed<RollUpRow>, words: ReportWords): Table {
  const columns = [
    ...headColumns(words),
    { id: 'rmi_id', title: words.t('rollUp.rmiId') },
    { id: 'identification', title: words.t('rollUp.identification'), width: 2 },
    { id: 'other_ids', title: words.t('smelters.otherIds'), width: 2 },
    { id: 'other_names', title: words.t('smelters.otherNames'), width: 2 },
    { id: 'country', title: words.t('col.country') },
    { id: 'region', title: words.t('rollUp.region') },
    { id: 'declarers', title: words.t('rollUp.declarers') },
    { id: 'documents', title: words.t('rollUp.documents') },
    { id: 'claims', title: words.t('smelters.claims') },
    { id: 'bases', title: words.t('rollUp.bases') },
    { id: 'scopes', title: words.t('rollUp.scopes'), width: 2 },
    { id: 'origin_countries', title: words.t('rollUp.originCountries'), width: 2 },
    { id: 'recycled_wholly', title: words.t('rollUp.recycledWholly') },
    { id: 'recycled_claims', title: words.t('rollUp.recycledClaims') },
  ];
  return {
    ...table(
      'roll-up',
      words.t('rollUp.rows'),
      columns,
      rows.map((row) => rollUpCells(row, words)),
    ),
    total,
  };
}

function rollUpCells(row: RollUpRow, words: ReportWords): Cell[] {
  const { smelter, cid, origins, recycled } = row;
  const countries = origins.flatMap(({ country }) => (country === null ? [] : words.country(country)));
  const term = (group: string) => (id: string) => words.term(group, id.toUpperCase().replaceAll('-', '_'));
  return [
    ...headCells(row, words),
    cid === null ? absent(words.t('cell.none')) : text(cid),
    text(words.t(`rollUp.identified.${row.identification}`)),
    stated(row.identifiers, words),
    maybe(row.otherNames, words, (names) =>
      stated(
        names.map(({ name }) => name),
        words,
      ),
    ),
    countryCell(smelter, words),
    maybe(smelter.region, words, text),
    count(row.declarers),
    count(row.documents),
    count(row.claims),
    stated(row.bases.map(term('basis')), words),
    stated(row.scopes.map(term('scope')), words),
    stated(countries, words),
    recycled.status === null
      ? absent(words.t('cell.notStated'))
      : maybe(recycled.status.value, words, (value) => text(words.term('value', value))),
    count(recycled.claims),
  ];
}

/** A row a status; one that says so for each that has none. */
export function statusTable(rows: readonly RollUpRow[], words: ReportWords): Table {
  const none = absent(words.t('cell.none'));
  const columns = [
    ...headColumns(words),
    { id: 'on_date', title: words.t('smelters.onDate') },
    { id: 'kind', title: words.t('smelters.status'), width: 2 },
    { id: 'value', title: words.t('smelters.value') },
    { id: 'valid_from', title: words.t('col.validFrom') },
    { id: 'valid_to', title: words.t('col.validTo') },
    { id: 'sources', title: words.t('col.sources') },
  ];
  const cells = rows.flatMap((row) => {
    const head = headCells(row, words);
    const said =
      (standing: 'smelters.holds' | 'smelters.ended') => (status: RollUpRow['statuses'][number]) => [
        ...head,
        text(words.t(standing)),
        text(words.term('status', status.kind)),
        maybe(status.value, words, (value) => text(words.term('value', value))),
        dayOrOpen(status.validFrom, words),
        dayOrOpen(status.validTo, words),
        status.sourceLeftOut ? absent(words.t('rollUp.withDeclarers')) : sources(status.source),
      ];
    const nothing = [...head, text(words.t('smelters.noneOnRecord')), none, none, none, none, none];
    return [
      ...(row.statuses.length > 0 ? row.statuses.map(said('smelters.holds')) : [nothing]),
      ...row.lapsed.map(said('smelters.ended')),
    ];
  });
  return table('roll-up-statuses', words.t('smelters.statuses'), columns, cells);
}

/** A row a country of origin, and one for recycled sources. */
export function originTable(rows: readonly RollUpRow[], words: ReportWords): Table {
  const columns = [
    ...headColumns(words),
    { id: 'origin', title: words.t('rollUp.origin'), width: 2 },
    { id: 'mines', title: words.t('rollUp.mines'), width: 3 },
    { id: 'claims', title: words.t('rollUp.originClaims') },
    { id: 'sources', title: words.t('col.sources') },
  ];
  const cells = rows.flatMap((row) => {
    const head = headCells(row, words);
    const { origins, recycled } = row;
    const lines = origins.map(({ country, mines, claims, sources: cited }): Cell[] => [
      ...head,
      country === null ? absent(words.t('cell.notStated')) : text(words.country(country)),
      mines.length > 0
        ? text(words.list(mines.map((mine) => nameText(mine, words))))
        : absent(words.t('rollUp.noMine')),
      count(claims),
      marks(cited, words),
    ]);
    if (recycled.claims > 0) {
      const none = absent(words.t('cell.none'));
      const source = text(words.term('kind', 'RECYCLED'));
      lines.push([...head, source, none, count(recycled.claims), marks(recycled.sources, words)]);
    }
    return lines;
  });
  return table('roll-up-origins', words.t('rollUp.origins'), columns, cells);
}

/** A row a claim; null where declarers are left out. */
export function declarationTable(rows: readonly RollUpRow[], words: ReportWords): Table | null {
  if (rows.some(({ declarations }) => declarations === null)) return null;
  const columns = [
    ...headColumns(words),
    { id: 'declarer', title: words.t('rollUp.declarer'), width: 2 },
    { id: 'customer', title: words.t('rollUp.customer'), width: 2 },
    { id: 'customer_id', title: words.t('rollUp.customerId'), width: 2, onlyData: true },
    { id: 'basis', title: words.t('rollUp.basis') },
    { id: 'scope', title: words.t('rollUp.scope') },
    { id: 'depth', title: words.t('rollUp.depth') },
    { id: 'valid_from', title: words.t('col.validFrom') },
    { id: 'valid_to', title: words.t('col.validTo') },
    { id: 'sources', title: words.t('col.sources') },
  ];
  const cells = rows.flatMap((row) =>
    (row.declarations ?? []).map(({ declarer, customer, claim }): Cell[] => [
      ...headCells(row, words),
      declarer === null ? absent(words.t('cell.notStated')) : nameCell(declarer, words),
      nameCell(customer, words),
      text(customer.id),
      text(words.term('basis', claim.basis.toUpperCase())),
      text(words.term('scope', claim.scope.toUpperCase().replaceAll('-', '_'))),
      text(words.term('depth', claim.depth.toUpperCase())),
      date(claim.validFrom, words),
      date(claim.validTo, words),
      sources(claim.source),
    ]),
  );
  return table('roll-up-declarations', words.t('rollUp.declarations'), columns, cells);
}
