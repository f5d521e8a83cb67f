/** A document on pages: its title and contents, its sections, and what could not be printed. */
import type { Block, Section } from '../../document/document.ts';
import { chartSlabs } from './blocks/chart.ts';
import { factsSlabs } from './blocks/facts.ts';
import { contentsSlabs, titleSlabs } from './blocks/front.ts';
import { closingSlab, headingSlabs, type Numbered } from './blocks/heading.ts';
import type { Setting } from './blocks/setting.ts';
import { tableSlabs } from './blocks/table.ts';
import { listSlabs, paragraphSlabs } from './blocks/text.ts';
import { unprintableSlabs } from './blocks/unprintable.ts';
import { Flow, type Slab } from './page/flow.ts';
import { furnish } from './page/furniture.ts';
import type { Pen } from './page/pen.ts';

/** The first section begins a page where less than this part of one is left beside the contents. */
const ROOM = 0.45;

/** Sets the whole document; gives the number of its pages, and notes in `setting.counted` where sections begin. */
export function compose(setting: Setting, pen: Pen): number {
  const flow = new Flow(pen, furnish(setting));
  const numbered = numberedSections(setting.document.sections);
  pen.open('Document');
  flow.add(titleSlabs(setting));
  flow.add(contentsSlabs([...numbered.values()], setting));
  for (const [i, section] of setting.document.sections.entries())
    flow.add(sectionSlabs(section, numbered, setting, i === 0 ? ROOM : 0));
  flow.add(unprintableSlabs(setting));
  pen.close();
  return flow.pages;
}

function numberedSections(sections: readonly Section[]): Map<Section, Numbered> {
  const numbered = new Map<Section, Numbered>();
  const add = (all: readonly Section[], depth: number) => {
    for (const section of all) {
      numbered.set(section, { id: section.id, title: section.title, depth, index: numbered.size + 1 });
      add(section.sections ?? [], depth + 1);
    }
  };
  add(sections, 0);
  return numbered;
}

function* sectionSlabs(
  section: Section,
  numbered: ReadonlyMap<Section, Numbered>,
  setting: Setting,
  room = 0,
): Generator<Slab> {
  let first = true;
  for (const slab of headingSlabs(numbered.get(section)!, setting)) {
    yield first ? { ...slab, room } : slab;
    first = false;
  }
  const blocks = section.blocks.filter((block) => block.type !== 'table' || !block.onlyData);
  for (const [i, block] of blocks.entries())
    yield* blockSlabs(block, setting, { heading: section.title, keep: isSaidOfTable(blocks.slice(i + 1)) });
  for (const inner of section.sections ?? []) yield* sectionSlabs(inner, numbered, setting);
  yield closingSlab;
}

/** What is said of a table stands on its page: up to so many paragraphs before it. */
const SAID_BEFORE = 3;

function isSaidOfTable(next: readonly Block[]): boolean {
  const i = next.findIndex(({ type }) => type !== 'paragraph');
  return i >= 0 && i < SAID_BEFORE && next[i]!.type === 'table';
}

function blockSlabs(
  block: Block,
  setting: Setting,
  { heading, keep }: { heading: string; keep: boolean },
): Iterable<Slab> {
  switch (block.type) {
    case 'paragraph':
      return paragraphSlabs(block, setting, keep);
    case 'list':
      return listSlabs(block, setting);
    case 'facts':
      return factsSlabs(block, setting);
    case 'table':
      return tableSlabs(block, setting, heading);
    case 'chart':
      return chartSlabs(block, setting);
  }
}
