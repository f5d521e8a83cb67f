/** The workbook's own list of provinces and states (ISO 3166-2), which its formulas look codes up in. */
import type { Workbook } from '../../workbook/workbook.ts';
import { textOf } from '../cells.ts';
import { foldText } from '../fold.ts';

const SHEET = 'SorP';
const CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

export class Subdivisions {
  /** Codes by country and folded name. */
  private readonly codes = new Map<string, string>();

  /** The list of a workbook; an empty one where it has none. */
  static async of(workbook: Workbook): Promise<Subdivisions> {
    const subdivisions = new Subdivisions();
    const sheet = await workbook.sheet(SHEET);
    for (const { cells } of sheet?.rows() ?? []) {
      const code = textOf(cells.get('A'));
      const key = `${code.slice(0, 2)}|${foldText(textOf(cells.get('B')))}`;
      // of two of one name the first, as formulas find it
      if (CODE.test(code) && !subdivisions.codes.has(key)) subdivisions.codes.set(key, code);
    }
    return subdivisions;
  }

  /** The code of a province or state of a country (ISO 3166-1 alpha-2) by its name in the list. */
  codeOf(country: string, name: string): string | undefined {
    return this.codes.get(`${country}|${foldText(name)}`);
  }
}
