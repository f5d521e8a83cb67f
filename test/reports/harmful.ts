/** A document whose every text is made to harm a spreadsheet. */
import type { Cell, ReportDocument, Table } from '../../server/reports/document/document.ts';
import { HOSTILE } from '../support/hostile.ts';

/** Controls but tab and line ends, halves of pairs, non-characters. */
export const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\uffff/u;

export const HARMFUL: readonly string[] = [
  ...Object.values(HOSTILE),
  ...["=cmd|'/C calc'!A0", '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '−1', '#N/A', '#REF!', "'=1"],
  ...[
    'a,"b"\r\nc',
    ' led and trailed ',
    'x'.repeat(300),
    'tab\there',
    '_x0041_ is A',
    '<f>1+1</f>',
    ']]>&amp;',
  ],
  ...['\u0000\u0001\u001b[31m', '\ud800', '\uffff', 'TRUE', '1E5', '00123', '2026-01-02', '12/11/2026'],
];

const cells = (name: string): Cell[] => [
  { type: 'text', text: name },
  { type: 'points', value: -0.25 },
  { type: 'absent', text: 'not stated' },
  { type: 'blank', text: 'the number of the mine' },
  { type: 'sources', numbers: [] },
  { type: 'sources', numbers: [2, 11] },
  { type: 'date', value: '2026-11-23' },
];

export const HARMFUL_TABLE: Table = {
  type: 'table',
  id: 'names',
  title: '=Names [of]: a/b?*',
  columns: cells('').map((_, i) => ({ id: `c${i}`, title: `+C${i}` })),
  rows: HARMFUL.map(cells),
  total: 1000,
};

/** `like`: a document whose words it takes. */
export const harmfulDocument = (like: ReportDocument): ReportDocument => ({
  ...like,
  title: "'=1+1",
  running: '&"Arial"&D -1',
  sections: [
    {
      id: 'names',
      title: '+Names',
      blocks: [HARMFUL_TABLE, { type: 'paragraph', runs: [{ type: 'text', text: '@x' }] }],
    },
  ],
});
