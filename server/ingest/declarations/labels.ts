/**
 * The templates' own dictionary, the hidden sheet `L`: for each label its sheet and cell, its English text and its
 * translations, a column each. It says in English what stands in a workbook of any language.
 */
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { foldText } from './fold.ts';

export interface Label {
  sheet: string;
  /** Where this version has it, `B25`; '' where the dictionary only translates. */
  cell: string;
  english: string;
}

const ENGLISH = 'D';

export class Labels {
  /** In the order of the dictionary; empty where a workbook came without it. */
  readonly list: readonly Label[];
  private readonly translations: ReadonlyMap<string, string>;

  constructor(list: readonly Label[], translations: ReadonlyMap<string, string>) {
    this.list = list;
    this.translations = translations;
  }

  /** A text in English where the dictionary has it in any language; else as it is. */
  inEnglish(text: string): string {
    return this.translations.get(foldText(text)) ?? text;
  }

  /** The label that the dictionary has for a cell, in English. */
  at(sheet: string, cell: string): string | undefined {
    return this.list.find((label) => label.sheet === sheet && label.cell === cell)?.english;
  }
}

function read(sheet: Sheet): Labels {
  const list: Label[] = [];
  const translations = new Map<string, string>();
  for (const { cells } of sheet.rows(2)) {
    const text = (column: string): string => String(cells.get(column)?.value ?? '');
    const english = text(ENGLISH).trim();
    if (english === '') continue;
    list.push({ sheet: text('B').trim(), cell: text('C').trim(), english });
    for (const [column, { value }] of cells) {
      if (column < ENGLISH && column.length === 1) continue;
      const folded = foldText(String(value ?? ''));
      // the first meaning stays: questions and labels come before words of lists
      if (folded !== '' && !translations.has(folded)) translations.set(folded, english);
    }
  }
  return new Labels(list, translations);
}

/** The dictionary of a workbook; an empty one where it has none. */
export async function readLabels(workbook: Workbook): Promise<Labels> {
  const sheet = await workbook.sheet('L');
  return sheet ? read(sheet) : new Labels([], new Map());
}
