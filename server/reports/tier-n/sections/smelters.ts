/** Smelters and refiners upstream, with their standing on the as-of date. */

import type { ReportSmelter } from '../../content/smelters.ts';
import type { ReportStatus } from '../../content/statuses.ts';
import {
  absent,
  count,
  countryCell,
  dayOrOpen,
  maybe,
  nameCell,
  part,
  runs,
  sources,
  text,
} from '../../document/cells.ts';
import type { Cell, Section, Table } from '../../document/document.ts';
import { note, paragraph } from '../../document/paragraphs.ts';
import type { Listed } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';

/** A table of smelters, and one with a row for each status. */
export function smeltersSection(listed: Listed<ReportSmelter>, words: ReportWords): Section {
  const title = words.t('smelters.title');
  if (listed.total === 0) {
    const lead = runs(words.t('smelters.noneNamed'));
    return { id: 'smelters', title, blocks: [{ type: 'paragraph', runs: lead }] };
  }
  const none = listed.rows.filter(({ statuses }) => statuses.length === 0).length;
  const lead = words.t('smelters.lead', { n: listed.total, none, of: listed.rows.length });
  return {
    id: 'smelters',
    title,
    blocks: [
      paragraph(lead),
      note(words.t('smelters.note')),
      smelterTable(listed, words),
      statusTable(listed, words),
    ],
  };
}

function smelterTable({ rows, total }: Listed<ReportSmelter>, words: ReportWords): Table {
  const ofBuyer = rows.some(({ upstream }) => upstream !== null);
  return {
    type: 'table',
    id: 'smelters',
    title: words.t('smelters.title'),
    columns: [
      { id: 'name', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'other_ids', title: words.t('smelters.otherIds'), width: 2 },
      { id: 'other_names', title: words.t('smelters.otherNames'), width: 2 },
      { id: 'country', title: words.t('col.country') },
      { id: 'materials', title: words.t('smelters.materials'), width: 2 },
      ...(ofBuyer ? upstreamColumns(words) : []),
      { id: 'claims', title: words.t('smelters.claims') },
      { id: 'customers', title: words.t('smelters.customers') },
      { id: 'without_source', title: words.t('smelters.withoutSource') },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: rows.map((smelter) => smelterRow(smelter, words)),
    total,
  };
}

/** What it is to a buyer, where the report is about one. */
const upstreamColumns = (words: ReportWords): Table['columns'] => [
  { id: 'tier', title: words.t('col.tier') },
  { id: 'arrival', title: words.t('col.arrival') },
  { id: 'risk', title: words.t('col.risk') },
  { id: 'contribution', title: words.t('col.contribution') },
];

const upstreamCells = ({ upstream }: ReportSmelter): Cell[] =>
  upstream === null
    ? []
    : [count(upstream.tier), part(upstream.arrival), part(upstream.risk), part(upstream.contribution)];

function smelterRow(smelter: ReportSmelter, words: ReportWords): Cell[] {
  const { entity, declared, identifiers, otherNames } = smelter;
  const notStated = absent(words.t('cell.notStated'));
  const stated = (values: readonly string[], none = notStated) =>
    values.length ? text(words.list(values)) : none;
  const noOther = absent(words.t('cell.none'));
  return [
    nameCell(entity, words),
    text(entity.id),
    maybe(identifiers, words, (ids) => stated(ids, noOther)),
    maybe(otherNames, words, (names) =>
      stated(
        names.map(({ name }) => name),
        noOther,
      ),
    ),
    countryCell(entity, words),
    stated(smelter.materials.map((material) => words.term('material', material))),
    ...upstreamCells(smelter),
    count(declared.claims),
    count(declared.customers),
    count(declared.withoutSource),
    sources(...declared.sources),
  ];
}

/** Those that hold, those that ended, and a row for each smelter of which neither is on record. */
function statusTable({ rows }: Listed<ReportSmelter>, words: ReportWords): Table {
  const lines = rows.flatMap((smelter) => [
    ...(smelter.statuses.length ? [] : [noStatus(smelter, words)]),
    ...smelter.statuses.map((status) => statusRow(smelter, status, 'smelters.holds', words)),
    ...smelter.lapsed.map((status) => statusRow(smelter, status, 'smelters.ended', words)),
  ]);
  return {
    type: 'table',
    id: 'smelter-statuses',
    title: words.t('smelters.statuses'),
    columns: [
      { id: 'name', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2, onlyData: true },
      { id: 'on_date', title: words.t('smelters.onDate') },
      { id: 'kind', title: words.t('smelters.status'), width: 2 },
      { id: 'value', title: words.t('smelters.value') },
      { id: 'material', title: words.t('col.material') },
      { id: 'valid_from', title: words.t('col.validFrom') },
      { id: 'valid_to', title: words.t('col.validTo') },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: lines,
    total: lines.length,
  };
}

function noStatus({ entity }: ReportSmelter, words: ReportWords): Cell[] {
  const none = absent(words.t('cell.none'));
  const standing = text(words.t('smelters.noneOnRecord'));
  return [nameCell(entity, words), text(entity.id), standing, none, none, none, none, none, none];
}

function statusRow(
  { entity }: ReportSmelter,
  { kind, value, material, validFrom, validTo, source }: ReportStatus,
  standing: 'smelters.holds' | 'smelters.ended',
  words: ReportWords,
): Cell[] {
  return [
    nameCell(entity, words),
    text(entity.id),
    text(words.t(standing)),
    text(words.term('status', kind)),
    maybe(value, words, (one) => text(words.term('value', one))),
    material === null ? absent(words.t('cell.anyMaterial')) : text(words.term('material', material)),
    dayOrOpen(validFrom, words),
    dayOrOpen(validTo, words),
    sources(source),
  ];
}
