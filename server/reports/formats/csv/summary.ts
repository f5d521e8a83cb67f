/** All that a report says outside its tables, a record each, in reading order. */
import type { Block, ReportDocument, Section } from '../../document/document.ts';
import { blocksOf, sectionsIn } from '../blocks.ts';
import { type DocumentWords, paragraphText } from '../plain.ts';
import { csvBytes, type Field, fieldOf, textField } from './records.ts';

const COLUMNS = ['section', 'type', 'name', 'value'] as const;

export function summaryCsv(document: ReportDocument): Uint8Array {
  const { title, subtitle, running, sections, words } = document;
  const head = [
    ['report', 'title', 'title', title],
    ['report', 'title', 'subtitle', subtitle],
    ['report', 'title', 'running', running],
  ].map((record) => record.map(textField));
  const body = [...sectionsIn(sections)].flatMap(({ section }) => sectionRecords(section, words));
  return csvBytes(COLUMNS, [...head, ...body]);
}

/** The name of a record is its place within the section where it has none of its own. */
function sectionRecords(section: Section, words: DocumentWords): Field[][] {
  const { id, title } = section;
  const records: Field[][] = [[id, 'heading', 'title', textField(title)]];
  for (const [i, block] of blocksOf(section).entries()) {
    for (const [type, name, value] of blockRecords(block, String(i + 1), words))
      records.push([id, type, name, value]);
  }
  return records;
}

function blockRecords(block: Block, place: string, words: DocumentWords): [string, string, Field][] {
  switch (block.type) {
    case 'paragraph':
      return [[block.tone ?? 'paragraph', place, textField(paragraphText(block.runs, words))]];
    case 'list':
      return block.items.map((runs, i) => [
        'item',
        `${place}.${i + 1}`,
        textField(paragraphText(runs, words)),
      ]);
    case 'facts':
      return block.rows.map(({ name, cell }) => ['fact', textField(name), fieldOf(cell, words)]);
    case 'chart':
      return [['chart', textField(block.title), textField(block.alt)]];
    case 'table':
      return [['table', block.id, words.shownOf(block.rows.length, block.total)]];
  }
}
