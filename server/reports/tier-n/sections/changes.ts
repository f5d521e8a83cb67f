/** What moved since the earlier report. */

import type { FiguresDifference } from '../../../analytics/compare/answer.ts';
import { absent, count, nameCell, nameText, part, points, sources, text } from '../../document/cells.ts';
import type { Block, Cell, Run, Section, Table } from '../../document/document.ts';
import { paragraph } from '../../document/paragraphs.ts';
import type { PreviousReport } from '../../previous/previous.ts';
import type { Listed, ReportEntity } from '../../report.ts';
import type { Key } from '../../words/en/messages.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { ChangedStatus, ChangedValue, ReportChanges, ReportMover } from '../changes-content.ts';
import type { ReportFigures, TierNContent } from '../content.ts';

export function changesSection(
  { changes, request, figures, basis }: TierNContent,
  words: ReportWords,
): Section {
  const { previous } = request;
  const head = { id: 'changes', title: words.t('changes.title') };
  if (!changes || !previous) return { ...head, blocks: [paragraph(words.t('changes.noPrevious'))] };
  const { id, snapshot } = previous;
  const asOf = words.date(previous.request.asOf);
  const same = snapshot === basis.snapshot;
  return {
    ...head,
    blocks: [
      paragraph(words.t(same ? 'changes.leadSameData' : 'changes.lead', { id, asOf, snapshot })),
      ...otherLens(previous, basis.lens.version, words),
      figureTable(previous.figures, figures, changes.difference, words),
      ...moverBlocks(changes, words),
      ...valueBlocks('contributions', changes.contributions, words),
      ...valueBlocks('gaps', changes.gaps, words),
      ...smelterBlocks(changes.smelters, words),
      ...statusBlocks(changes.statuses, words),
      ...documentBlocks(changes.documents, words),
    ],
  };
}

function otherLens({ lens }: PreviousReport, now: string, words: ReportWords): Block[] {
  if (lens.version === now) return [];
  return [paragraph(words.t('changes.otherLens', { before: lens.version, after: now }))];
}

type Row = readonly [Key, number, number, number];

function figureTable(
  then: ReportFigures,
  now: ReportFigures,
  { exposure, coverage, mass }: FiguresDifference,
  words: ReportWords,
): Table {
  const band = (key: Key, name: 'low' | 'expected' | 'high'): Row => [
    key,
    then.exposure[name],
    now.exposure[name],
    exposure[name],
  ];
  const end = (key: Key, name: keyof ReportFigures['mass']): Row => [
    key,
    then.mass[name],
    now.mass[name],
    mass[name],
  ];
  const rows: Row[] = [
    band('changes.low', 'low'),
    band('changes.expected', 'expected'),
    band('changes.high', 'high'),
    ['changes.coverage', then.coverage, now.coverage, coverage],
    end('mass.hit', 'hit'),
    end('mass.clean', 'clean'),
    end('mass.opaque', 'opaque'),
    end('mass.beyondLimit', 'beyondLimit'),
  ];
  return {
    type: 'table',
    id: 'changed-figures',
    title: words.t('changes.figures'),
    columns: [
      { id: 'figure', title: words.t('changes.figure'), width: 3 },
      { id: 'before', title: words.t('changes.before') },
      { id: 'after', title: words.t('changes.after') },
      { id: 'moved', title: words.t('changes.moved') },
    ],
    rows: rows.map(([key, before, after, moved]) => [
      text(words.t(key)),
      part(before),
      part(after),
      points(moved),
    ]),
    total: rows.length,
  };
}

function moverBlocks({ movers, moversUnknown }: ReportChanges, words: ReportWords): Block[] {
  if (!movers) return [paragraph(words.t(`changes.unknown.${moversUnknown ?? 'NOT_ON_RECORD'}`))];
  if (movers.total === 0) return [paragraph(words.t('changes.noMovers'))];
  const table: Table = {
    type: 'table',
    id: 'movers',
    title: words.t('changes.movers'),
    columns: [
      { id: 'moved', title: words.t('changes.moved') },
      { id: 'what', title: words.t('changes.what'), width: 4 },
      { id: 'entities', title: words.t('changes.where'), width: 4 },
      { id: 'entities_count', title: words.t('changes.whereCount') },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: movers.rows.map((mover) => moverRow(mover, words)),
    total: movers.total,
  };
  return [paragraph(words.t('changes.moversAdd')), table];
}

const upper = (id: string): string => id.toUpperCase().replaceAll('-', '_');

function moverRow({ contribution, moves, entities, count: all }: ReportMover, words: ReportWords): Cell[] {
  const said = moves.map(({ what, id, move }) =>
    words.t('changes.move', {
      what: words.term('moved', upper(what)),
      id,
      move: words.term('move', upper(move)),
    }),
  );
  const named = entities.map((entity) => nameText(entity, words));
  return [
    points(contribution),
    text(words.list(said)),
    named.length > 0 ? text(words.list(named)) : absent(words.t('cell.notStated')),
    count(all),
    sources(...moves.map(({ source }) => source)),
  ];
}

function valueBlocks(
  what: 'contributions' | 'gaps',
  { rows, total }: Listed<ChangedValue>,
  words: ReportWords,
): Block[] {
  if (total === 0) return [paragraph(words.t(`changes.${what}.none`))];
  const value = (one: number | null): Cell =>
    one === null ? absent(words.t('changes.notListed')) : part(one);
  const table: Table = {
    type: 'table',
    id: `changed-${what}`,
    title: words.t(`changes.${what}.title`),
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'before', title: words.t('changes.before') },
      { id: 'after', title: words.t('changes.after') },
      { id: 'moved', title: words.t('changes.moved') },
    ],
    rows: rows.map(({ entity, before, after }) => [
      nameCell(entity, words),
      text(entity.id),
      value(before),
      value(after),
      points((after ?? 0) - (before ?? 0)),
    ]),
    total,
  };
  return [table];
}

function smelterBlocks({ added, gone }: ReportChanges['smelters'], words: ReportWords): Block[] {
  const named = (entities: readonly ReportEntity[]) =>
    words.list(entities.map((entity) => `${nameText(entity, words)} (${entity.id})`));
  const said = (key: 'changes.smeltersAdded' | 'changes.smeltersGone', entities: readonly ReportEntity[]) =>
    entities.length > 0 ? [words.t(key, { n: entities.length, names: named(entities) })] : [];
  const sentences = [...said('changes.smeltersAdded', added), ...said('changes.smeltersGone', gone)];
  return (sentences.length > 0 ? sentences : [words.t('changes.smeltersSame')]).map(paragraph);
}

function statusBlocks({ rows, total }: Listed<ChangedStatus>, words: ReportWords): Block[] {
  if (total === 0) return [paragraph(words.t('changes.statusesSame'))];
  const values = (list: readonly string[]): Cell =>
    list.length === 0
      ? absent(words.t('changes.noStatus'))
      : text(words.list(list.map((value) => words.term('value', value))));
  const table: Table = {
    type: 'table',
    id: 'changed-statuses',
    title: words.t('changes.statuses'),
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'status', title: words.t('changes.status'), width: 2 },
      { id: 'material', title: words.t('changes.material') },
      { id: 'before', title: words.t('changes.before') },
      { id: 'after', title: words.t('changes.after') },
    ],
    rows: rows.map(({ entity, kind, material, before, after }) => [
      nameCell(entity, words),
      text(entity.id),
      text(words.term('status', kind)),
      material === null ? absent(words.t('cell.notStated')) : text(words.term('material', material)),
      values(before),
      values(after),
    ]),
    total,
  };
  return [table];
}

function documentBlocks({ added, gone }: ReportChanges['documents'], words: ReportWords): Block[] {
  const said = (
    key: 'changes.documentsAdded' | 'changes.documentsGone',
    numbers: readonly number[],
  ): Block[] => {
    if (numbers.length === 0) return [];
    const told: Run[] = [text(`${words.t(key, { n: numbers.length })} `), sources(...numbers)];
    return [{ type: 'paragraph', runs: told }];
  };
  const blocks = [...said('changes.documentsAdded', added), ...said('changes.documentsGone', gone)];
  return blocks.length > 0 ? blocks : [paragraph(words.t('changes.documentsSame'))];
}
