/** Whether texts of a file may stand in a table: those of our own tables are held to the same. */
import { CELL_PARSERS } from '../tables/cells.ts';
import { TABLES } from '../tables/columns.ts';
import { CellFault } from '../tables/fault.ts';
import type { FactDraft } from './edition-facts.ts';

const TEXT = TABLES.facts.columns.find(({ name }) => name === 'value')!;

/** What is wrong with a text: too long, or with control characters; undefined where nothing is. */
export function textFault(text: string): CellFault | undefined {
  const parsed = CELL_PARSERS.text(text, TEXT);
  return parsed instanceof CellFault ? parsed : undefined;
}

/** The first fault of a fact's texts. */
export function factFault({ value = '', material = '', notes = {} }: FactDraft): CellFault | undefined {
  for (const text of [value, material, ...Object.keys(notes), ...Object.values(notes)]) {
    const fault = textFault(text);
    if (fault) return fault;
  }
  return undefined;
}
