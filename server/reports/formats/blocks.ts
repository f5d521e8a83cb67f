/** What files of data take from a document, in reading order. */
import type { Block, ReportDocument, Section, Table } from '../document/document.ts';

export interface Placed {
  section: Section;
  /** 1 for a section of the document, 2 for one within it. */
  level: number;
}

/** Every section that files of data carry, with how deep it lies. */
export function* sectionsIn(sections: readonly Section[], level = 1): Generator<Placed> {
  for (const section of sections) {
    if (section.onlyPages) continue;
    yield { section, level };
    yield* sectionsIn(section.sections ?? [], level + 1);
  }
}

/** The blocks of a section that files of data carry. */
export const blocksOf = ({ blocks }: Section): Block[] =>
  blocks.filter((block) => block.type !== 'paragraph' || !block.onlyPages);

const isTable = (block: Block): block is Table => block.type === 'table';

export const tablesIn = ({ sections }: ReportDocument): Table[] =>
  [...sectionsIn(sections)].flatMap(({ section }) => section.blocks.filter(isTable));
