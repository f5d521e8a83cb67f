/** A point that is answered mineral by mineral: what the data say beside the answer, which a person gives. */
import { absent, sources, text } from '../../document/cells.ts';
import type { Cell, Table } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { DraftPart, MineralRow } from '../content.ts';
import { blankRun } from './blank.ts';
import { findingText } from './finding-text.ts';

/** What the buyer itself has declared is an answer; everything else is what the data say. */
const ANSWER = 'ANSWER';

export function answersTable(
  part: DraftPart,
  minerals: readonly MineralRow[],
  title: string,
  words: ReportWords,
): Table {
  return {
    type: 'table',
    id: `answers-${part.id}`,
    title,
    columns: [
      { id: 'mineral', title: words.t('col.material') },
      { id: 'on_record', title: words.t('draft.onRecord'), width: 4 },
      { id: 'answer', title: words.t('draft.answer'), width: 2 },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: minerals.map(({ material }) => answerRow(part, material, words)),
    total: minerals.length,
  };
}

function answerRow({ findings, blanks }: DraftPart, material: string, words: ReportWords): Cell[] {
  const own = findings.filter(({ values }) => values['material'] === material);
  const said = own.filter(({ code }) => code !== ANSWER).map((one) => findingText(one, words));
  const answer = own.find(({ code }) => code === ANSWER);
  const blank = blanks.find((one) => one.material === material);
  const numbers = own.flatMap((one) => one.sources);
  return [
    text(words.term('material', material)),
    said.length > 0
      ? text(said.join(words.lang === 'en' ? ' ' : ''))
      : absent(words.t('draft.nothingOnRecord')),
    answer
      ? text(findingText(answer, words))
      : blank
        ? blankRun(blank, words)
        : absent(words.t('draft.nothingOnRecord')),
    numbers.length > 0
      ? sources(...numbers)
      : absent(words.t(own.length > 0 ? 'draft.noCitation' : 'cell.none')),
  ];
}
