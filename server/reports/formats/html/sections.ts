/** Sections and the contents that lead to them. */
import type { Block, ReportDocument, Section } from '../../document/document.ts';
import { blockHtml } from './blocks.ts';
import { escaped } from './escape.ts';
import type { Setting } from './setting.ts';

/** More sections than that within one are not listed in the contents. */
const MOST_LISTED = 12;
/** The least heading that HTML has. */
const LEAST = 6;

const anchor = (id: string): string => `section-${id}`;

export function sectionHtml(
  { id, title, blocks, sections = [] }: Section,
  level: number,
  setting: Setting,
): string {
  const heading = `h${Math.min(level, LEAST)}`;
  setting.heading = title;
  return (
    `<section id="${anchor(id)}">\n<${heading}>${escaped(title)}</${heading}>\n` +
    `${blocks
      .filter(isLaidOut)
      .map((block) => blockHtml(block, setting))
      .join('\n')}\n` +
    `${sections.map((inner) => sectionHtml(inner, level + 1, setting)).join('')}</section>\n`
  );
}

export function contentsHtml({ sections, words }: ReportDocument): string {
  return (
    `<nav aria-labelledby="contents"><h2 id="contents">${escaped(words.contents)}</h2>` +
    `<ol>${sections.map(entryHtml).join('')}</ol></nav>\n`
  );
}

function entryHtml({ id, title, sections = [] }: Section): string {
  const inner =
    sections.length > 0 && sections.length <= MOST_LISTED
      ? `<ol>${sections.map(entryHtml).join('')}</ol>`
      : '';
  return `<li><a href="#${anchor(id)}">${escaped(title)}</a>${inner}</li>`;
}

/** What only files of data carry, the blocks beside it say. */
const isLaidOut = (block: Block): boolean => block.type !== 'table' || !block.onlyData;
