/** Where the trace stops, where it goes on by assumption, and whom to ask next. */

import type { Bounds } from '../../../analytics/answer.ts';
import {
  MOST_GAINS,
  type ReportAsk,
  type ReportGap,
  type ReportGaps,
  type ReportSplit,
} from '../../content/gaps.ts';
import {
  absent,
  count,
  countryCell,
  kindCell,
  maybe,
  nameCell,
  nameText,
  part,
  text,
} from '../../document/cells.ts';
import type { Block, Cell, Column, Section, Table } from '../../document/document.ts';
import { note, paragraph } from '../../document/paragraphs.ts';
import type { Listed } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';

export function gapsSection({ gaps, assumed, ask }: ReportGaps, words: ReportWords): Section {
  return {
    id: 'gaps',
    title: words.t('gaps.title'),
    blocks: [
      ...askNext(ask, words),
      paragraph(words.t(gaps.total > 0 ? 'gaps.lead' : 'gaps.none', { n: gaps.total })),
      ...onlyLargest(gaps, words),
      ...(gaps.total > 0 ? [gapTable(gaps, words)] : []),
      paragraph(words.t(assumed.total > 0 ? 'gaps.splitLead' : 'gaps.noSplit', { n: assumed.total })),
      ...onlyLargest(assumed, words),
      ...(assumed.total > 0 ? [splitTable(assumed, words)] : []),
    ],
  };
}

/** Whose effect is not computed, where some is not. */
const onlyLargest = ({ rows }: Listed<unknown>, words: ReportWords): Block[] =>
  rows.length > MOST_GAINS ? [note(words.t('gaps.largest', { n: MOST_GAINS }))] : [];

/** The effect of an answer. */
const gain = (value: number | null, words: ReportWords): Cell =>
  value === null ? absent(words.t('gaps.notComputed')) : part(value);

const bandText = ({ low, high }: Bounds, words: ReportWords): string =>
  words.t('gaps.band', { low: words.fine(low), high: words.fine(high) });

function askNext(ask: ReportGaps['ask'], words: ReportWords): Block[] {
  const n = ask.questions.length;
  if (n === 0) return [];
  const narrowed = words.fine(ask.questions.at(-1)!.narrowed);
  const lead = words.t('gaps.askLead', { n, before: bandText(ask.before, words), narrowed });
  const best = ask.exact ? words.t('gaps.exact') : words.t('gaps.atMost', { atMost: words.fine(ask.atMost) });
  return [paragraph(`${lead} ${best}`), askTable(ask, words)];
}

const column = (words: ReportWords, id: string, key: Parameters<ReportWords['t']>[0], width = 1): Column => ({
  id,
  title: words.t(key),
  width,
});

function askTable({ questions, candidates }: ReportGaps['ask'], words: ReportWords): Table {
  const bandColumns = [
    column(words, 'if_clean_low', 'gaps.ifCleanLow'),
    column(words, 'if_clean_high', 'gaps.ifCleanHigh'),
    column(words, 'if_hit_low', 'gaps.ifHitLow'),
    column(words, 'if_hit_high', 'gaps.ifHitHigh'),
  ];
  return {
    type: 'table',
    id: 'ask-next',
    title: words.t('gaps.askTitle'),
    columns: [
      column(words, 'number', 'col.number', 0.5),
      column(words, 'question', 'gaps.question', 4),
      { id: 'id', title: 'ID', width: 2, onlyData: true },
      column(words, 'mass', 'gaps.mass'),
      ...bandColumns,
      column(words, 'narrowed', 'gaps.narrowed'),
    ],
    rows: questions.map((question, i) => askRow(question, i + 1, words)),
    total: candidates,
  };
}

function askRow({ entity, about, mass, after, narrowed }: ReportAsk, n: number, words: ReportWords): Cell[] {
  const { ifClean, ifHit } = after;
  return [
    count(n),
    text(words.t(`gaps.ask.${about}`, { name: nameText(entity, words) })),
    text(entity.id),
    part(mass),
    part(ifClean.low),
    part(ifClean.high),
    part(ifHit.low),
    part(ifHit.high),
    part(narrowed),
  ];
}

function gapTable({ rows, total }: ReportGaps['gaps'], words: ReportWords): Table {
  return {
    type: 'table',
    id: 'gaps',
    title: words.t('gaps.table'),
    columns: [
      column(words, 'entity', 'col.entity', 3),
      { id: 'id', title: 'ID', width: 2 },
      column(words, 'kind', 'col.kind'),
      column(words, 'country', 'col.country'),
      column(words, 'opaque', 'gaps.opaque'),
      column(words, 'low_gain', 'gaps.lowGain'),
      column(words, 'high_gain', 'gaps.highGain'),
      column(words, 'named_by', 'gaps.namedBy', 3),
      column(words, 'named_by_count', 'gaps.namedByCount'),
    ],
    rows: rows.map((gap) => gapRow(gap, words)),
    total,
  };
}

function gapRow(gap: ReportGap, words: ReportWords): Cell[] {
  return [
    nameCell(gap.entity, words),
    text(gap.entity.id),
    kindCell(gap.entity.kind, words),
    countryCell(gap.entity, words),
    part(gap.opaque),
    gain(gap.lowGain, words),
    gain(gap.highGain, words),
    namedByCell(gap, words),
    count(gap.namedByCount),
  ];
}

function namedByCell({ namedBy }: ReportGap, words: ReportWords): Cell {
  return maybe(namedBy, words, (entities) =>
    entities.length > 0
      ? text(words.list(entities.map((entity) => nameText(entity, words))))
      : absent(words.t('gaps.itself')),
  );
}

function splitTable({ rows, total }: ReportGaps['assumed'], words: ReportWords): Table {
  return {
    type: 'table',
    id: 'assumed-splits',
    title: words.t('gaps.splitTable'),
    columns: [
      column(words, 'entity', 'col.entity', 3),
      { id: 'id', title: 'ID', width: 2, onlyData: true },
      column(words, 'kind', 'col.kind'),
      column(words, 'country', 'col.country'),
      column(words, 'assumed', 'gaps.assumed'),
      column(words, 'suppliers', 'gaps.suppliers'),
      column(words, 'low_gain', 'gaps.lowGain'),
      column(words, 'high_gain', 'gaps.highGain'),
    ],
    rows: rows.map((split) => splitRow(split, words)),
    total,
  };
}

function splitRow(split: ReportSplit, words: ReportWords): Cell[] {
  return [
    nameCell(split.entity, words),
    text(split.entity.id),
    kindCell(split.entity.kind, words),
    countryCell(split.entity, words),
    part(split.assumed),
    count(split.suppliers),
    gain(split.lowGain, words),
    gain(split.highGain, words),
  ];
}
