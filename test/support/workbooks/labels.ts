/** Labels as the templates have them: each a formula into sheet L, which holds them in every language. */
import { columnLetters } from './address.ts';
import type { FormulaCell } from './cell.ts';
import { LANGUAGES, type Words } from './words.ts';
import type { SheetInput } from './workbook.ts';

const CODES = Object.keys(LANGUAGES);

export class Labels {
  private readonly entries: { sheet: string; cell: string; words: Words }[] = [];
  private readonly rank: number;

  constructor(language: string) {
    this.rank = CODES.indexOf(language);
    if (this.rank < 0) throw new Error(`no language ${language}: ${CODES.join(', ')}`);
  }

  /** A cell that shows the label in the workbook's language; English where there are no words for it. */
  at(sheet: string, cell: string, words: Words, suffix = ''): FormulaCell {
    this.entries.push({ sheet, cell, words });
    const formula = `INDEX(L!$D:$M,MATCH("${sheet}${cell}",L!$A:$A,0),MATCH(Declaration!$D$3,L!$D$1:$M$1,0))`;
    return {
      formula: suffix ? `${formula}&"${suffix}"` : formula,
      result: (words[this.rank] ?? words[0]) + suffix,
    };
  }

  /** Sheet L. Of the languages that there are no words for, the workbook's own repeats the English. */
  sheet(): SheetInput {
    const heads = Object.fromEntries(
      CODES.map((code, index) => [`${columnLetters(4 + index)}1`, LANGUAGES[code]!]),
    );
    const cells: Record<string, string | FormulaCell> = { B1: 'Sheets', C1: 'Cells', ...heads };
    for (const [index, { sheet, cell, words }] of this.entries.entries()) {
      const row = index + 2;
      cells[`A${row}`] = { formula: `B${row}&C${row}`, result: sheet + cell };
      cells[`B${row}`] = sheet;
      cells[`C${row}`] = cell;
      for (const language of CODES.keys()) {
        if (language >= words.length && language !== this.rank) continue;
        cells[`${columnLetters(4 + language)}${row}`] = words[language] ?? words[0];
      }
    }
    return { name: 'L', hidden: true, cells };
  }
}
