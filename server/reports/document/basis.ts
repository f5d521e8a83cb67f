/** What a report rests on: the question as it was resolved, editions, limits and faults, and what its figures mean. */

import type { Notice } from '../../analytics/answer.ts';
import type { Citation, Report } from '../report.ts';
import type { Key } from '../words/en/messages.ts';
import type { ReportWords } from '../words/report-words.ts';
import { absent, count, maybe, sources, text } from './cells.ts';
import type { Block, Cell, Facts, Section, Table } from './document.ts';
import { paragraph } from './paragraphs.ts';
import { materialName, riskName } from './risk-words.ts';

/** `figures`: whether it has figures of exposure, whose meaning is then told. */
export function basisSection(report: Report, figures: boolean, words: ReportWords): Section {
  return {
    id: 'basis',
    title: words.t('basis.title'),
    blocks: [asked(report, words), ...editions(report, words), ...remarks(report, words)],
    sections: figures ? [method(words)] : [],
  };
}

function asked({ id, contentHash, generator, request, basis }: Report, words: ReportWords): Facts {
  const { buyer, risk, material, tiers, asOf, knownAt } = request;
  const named = ({ id, version }: { id: string; version: string }) => `${id} ${version}`;
  const lens = `${words.term('lens', basis.lens.id, basis.lens.title)} (${named(basis.lens)})`;
  const rows: [Key, Cell][] = [
    ['basis.buyer', text(buyer ?? words.t('basis.everyBuyer'))],
    ['basis.risk', risk === null ? absent(words.t('cell.doesNotApply')) : text(riskName(request, words))],
    ['basis.material', text(materialName(material, words))],
    ['basis.asOf', { type: 'date', value: asOf }],
    ['basis.knownAt', text(knownAt === null ? words.t('basis.everything') : words.moment(knownAt))],
    ['basis.tiers', tiers === null ? text(words.t('basis.noLimit')) : count(tiers)],
    ['basis.lens', text(lens)],
    ['basis.shares', text(named(basis.shares))],
    ['basis.profile', text(named(basis.profile))],
    ['basis.snapshot', text(basis.snapshot)],
    ['basis.id', text(id)],
    ['basis.hash', text(contentHash)],
    ['basis.generator', text(generator)],
  ];
  return { type: 'facts', rows: rows.map(([key, cell]) => ({ name: words.t(key), cell })) };
}

/** Never a risk without source, edition and date: those of every list and index whose facts can count. */
function editions({ basis, citations }: Report, words: ReportWords): Block[] {
  const cited = basis.editions.flatMap((number) => citations.find((one) => one.number === number) ?? []);
  if (cited.length === 0) return [paragraph(words.t('basis.noEditions'))];
  const table: Table = {
    type: 'table',
    id: 'editions',
    title: words.t('basis.editions'),
    columns: [
      { id: 'publisher', title: words.t('col.publisher'), width: 2 },
      { id: 'title', title: words.t('col.title'), width: 3 },
      { id: 'edition', title: words.t('col.edition') },
      { id: 'date', title: words.t('col.date') },
      { id: 'licence', title: words.t('col.licence'), width: 2 },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: cited.map((one) => editionRow(one, words)),
    total: cited.length,
  };
  return [table];
}

function editionRow(one: Citation, words: ReportWords): Cell[] {
  return [
    maybe(one.publisher, words, text),
    maybe(one.title, words, text),
    maybe(one.edition, words, text),
    maybe(one.date, words, (value) => ({ type: 'date', value })),
    maybe(one.licence, words, text),
    sources(one.number),
  ];
}

function remarks({ limits, faults }: Report, words: ReportWords): Block[] {
  const table: Table = {
    type: 'table',
    id: 'limits-and-faults',
    title: words.t('basis.remarks'),
    columns: [
      { id: 'kind', title: words.t('basis.remarkKind') },
      { id: 'says', title: words.t('basis.says'), width: 5 },
      { id: 'concerns', title: words.t('basis.concerns') },
      { id: 'entities', title: words.t('basis.entities'), width: 4 },
    ],
    rows: [
      ...limits.map((notice) => remarkRow(notice, 'basis.limit', words)),
      ...faults.map((notice) => remarkRow(notice, 'basis.fault', words)),
    ],
    total: limits.length + faults.length,
  };
  if (table.total === 0) return [paragraph(words.t('basis.noRemarks'))];
  return [...(faults.length === 0 ? [paragraph(words.t('basis.noFaults'))] : []), table];
}

function remarkRow(notice: Notice, kind: 'basis.limit' | 'basis.fault', words: ReportWords): Cell[] {
  const { code, count: concerned, entities = [], names = [] } = notice;
  const named = words.list(names.map((name) => words.term('material', name)));
  const cut = concerned !== undefined && concerned > entities.length;
  const ids = entities.join(', ');
  const shown = cut
    ? `${ids} (${words.t('doc.shownOf', { shown: entities.length, total: concerned })})`
    : ids;
  return [
    text(words.t(kind)),
    text(words.t(`remark.${code}`, { n: concerned ?? 0, names: named })),
    concerned === undefined ? absent(words.t('cell.doesNotApply')) : count(concerned),
    entities.length === 0 ? absent(words.t('cell.doesNotApply')) : text(shown),
  ];
}

/** What the figures mean, in the order in which they come. */
const TERMS = [
  'supply',
  'hit',
  'bounds',
  'expected',
  'likely',
  'coverage',
  'opaque',
  'contribution',
  'through',
  'reach',
  'claims',
  'unknown',
  'dates',
  'verdicts',
  'same',
] as const;

function method(words: ReportWords): Section {
  const rows = TERMS.map((term) => ({
    name: words.t(`method.${term}`),
    cell: text(words.t(`method.${term}.says`)),
  }));
  return { id: 'method', title: words.t('method.title'), blocks: [{ type: 'facts', rows }] };
}
