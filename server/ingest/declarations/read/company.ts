/** The company block of a declaration. */
import { finding } from '../../formats/finding.ts';
import type { Cell, Sheet } from '../../workbook/workbook.ts';
import { textOf } from '../cells.ts';
import { readDate } from '../dates.ts';
import type { CompanyBlock, Told } from '../declaration.ts';
import { COMPANY_FIELDS, type CompanyField, DECLARATION } from '../layouts/layout.ts';
import { isPlaceholder } from '../values.ts';
import { bounded } from './bounded.ts';
import type { Reader } from './reader.ts';

const SCOPE_LETTER = /^\(?([ABC])(?:$|[\s.)．、:：-])/;
const SCOPE_WORDS: readonly (readonly ['A' | 'B' | 'C', RegExp])[] = [
  ['C', /user.?defined|ユーザー?定義|自定义|自訂/i],
  ['B', /^product|製品|产品|產品/i],
  ['A', /^company|全社|会社|全公司|公司/i],
];

/** The letter that stands before the scope in every language; else what its words say. */
function scopeOf(text: string): 'A' | 'B' | 'C' | undefined {
  const plain = text.normalize('NFKC').trim();
  const letter = SCOPE_LETTER.exec(plain.toUpperCase())?.[1];
  if (letter) return letter as 'A' | 'B' | 'C';
  return SCOPE_WORDS.find(([, words]) => words.test(plain))?.[0];
}

function readEffectiveDate(cell: Cell, told: Told, reader: Reader): Told | undefined {
  if (cell.date !== undefined) return { ...told, value: cell.date };
  const read = readDate(typeof cell.value === 'number' ? cell.value : told.value);
  if (!read) return undefined;
  if (read.otherwise !== undefined) {
    reader.findings.push(
      finding('DATE_AMBIGUOUS', {
        message: `The date may be ${read.date} or ${read.otherwise}; it is read with the day first, as the template asks.`,
        sheet: told.sheet,
        cell: told.cell,
        got: told.value.slice(0, 200),
        expected: 'a date such as 2-May-2024',
        values: { date: read.date, otherwise: read.otherwise },
      }),
    );
  }
  return { ...told, value: read.date };
}

/** The value of a field; undefined where it is not one that the field can have. */
function meantBy(field: CompanyField, cell: Cell, told: Told, reader: Reader): Told | undefined {
  if (field === 'effectiveDate') return readEffectiveDate(cell, told, reader);
  if (field !== 'scope') return told;
  const scope = scopeOf(told.value);
  return scope && { ...told, value: scope };
}

const EXPECTED: Partial<Record<CompanyField, string>> = {
  scope: 'A. Company, B. Product or C. User defined',
  effectiveDate: 'a date such as 2-May-2024',
};

export function readCompany(sheet: Sheet, reader: Reader): CompanyBlock {
  const block: Partial<Record<CompanyField, Told>> = {};
  for (const field of COMPANY_FIELDS) {
    const address = reader.layout.company[field];
    const cell = sheet.cell(address);
    const value = bounded(textOf(cell), DECLARATION, address, reader);
    if (!cell || value === '') continue;
    const told = { value, sheet: DECLARATION, cell: address };
    const read = isPlaceholder(value) ? undefined : meantBy(field, cell, told, reader);
    if (read) block[field] = read;
    else reader.unused.push({ ...told, field, why: isPlaceholder(value) ? 'placeholder' : 'not-read' });
    if (read || isPlaceholder(value)) continue;
    reader.findings.push(
      finding('VALUE_NOT_READ', {
        message: 'What is written here is not what the field asks for.',
        sheet: DECLARATION,
        cell: address,
        got: value.slice(0, 200),
        ...(EXPECTED[field] && { expected: EXPECTED[field] }),
        values: { field },
      }),
    );
  }
  return block as CompanyBlock;
}
