/** Pieces that several layouts have in common. */
import { columnLetters } from '../../workbook/address.ts';
import {
  type AnswerRow,
  COMPANY_FIELDS,
  type CompanyField,
  type ListLayout,
  type LookupField,
  MINE_FIELDS,
  type MineField,
  type ProductField,
  type QuestionLayout,
  SMELTER_FIELDS,
  type SmelterField,
} from './layout.ts';

/** Name, scope and its description in rows 8 to 10, everything else from the unique id on without a gap. */
export function companyBlock(uniqueIdRow: number): Record<CompanyField, string> {
  const cells = COMPANY_FIELDS.map((field, i) => [field, `D${i < 3 ? 8 + i : uniqueIdRow + i - 3}`]);
  return Object.fromEntries(cells) as Record<CompanyField, string>;
}

/** Topics in order, the first label at `first`, one every `step` rows, an answer for each material below it. */
export function questionsByMaterial(
  topics: readonly string[],
  first: number,
  step: number,
  materials: readonly string[],
): QuestionLayout[] {
  return topics.map((topic, i) => {
    const header = first + step * i;
    return {
      question: `${i + 1}`,
      topic,
      header,
      rows: materials.map((material, m) => ({ row: header + 1 + m, material })),
    };
  });
}

export const SLOTS = 10;

/** The rows of ten materials below a label. */
export const slotRows = (header: number): AnswerRow[] =>
  Array.from({ length: SLOTS }, (_, slot) => ({ row: header + 1 + slot, slot }));

export function questionsBySlot(topics: readonly string[], first: number): QuestionLayout[] {
  return topics.map((topic, i) => {
    const header = first + (SLOTS + 2) * i;
    return { question: `${i + 1}`, topic, header, rows: slotRows(header) };
  });
}

/** Questions A, B, C... about the company, each answered in the row of its label. */
export function companyQuestions(
  rows: Readonly<Record<string, readonly [string, number]>>,
): QuestionLayout[] {
  return Object.entries(rows).map(([question, [topic, row]]) => ({
    question,
    topic,
    header: row,
    rows: [{ row }],
  }));
}

/** The same, from `first` on in every second row. */
export const companyQuestionsFrom = (first: number, topics: readonly string[]): QuestionLayout[] =>
  companyQuestions(
    Object.fromEntries(topics.map((topic, i) => [String.fromCharCode(65 + i), [topic, first + 2 * i]])),
  );

/** Fields in neighbouring columns from `A` on. */
function inColumns<Field extends string>(fields: readonly Field[]): Partial<Record<Field, string>> {
  return Object.fromEntries(fields.map((field, i) => [field, columnLetters(i + 1)])) as Partial<
    Record<Field, string>
  >;
}

export const SMELTER_LIST: ListLayout<SmelterField> = {
  sheet: 'Smelter List',
  header: 4,
  columns: inColumns(SMELTER_FIELDS),
};

/** Without the two columns that look a smelter up. */
export const PLAIN_SMELTER_LIST: ListLayout<SmelterField> = {
  sheet: 'Smelter List',
  header: 4,
  columns: inColumns(SMELTER_FIELDS.filter((field) => field !== 'idInput' && field !== 'lookup')),
};

export const MINE_LIST: ListLayout<MineField> = {
  sheet: 'Mine List',
  header: 4,
  columns: inColumns(MINE_FIELDS),
};

export const PRODUCT_LIST: ListLayout<ProductField> = {
  sheet: 'Product List',
  header: 5,
  columns: { number: 'B', name: 'C', comments: 'D' },
};

export const REQUESTED_PRODUCT_LIST: ListLayout<ProductField> = {
  sheet: 'Product List',
  header: 5,
  columns: { number: 'B', name: 'C', requesterNumber: 'D', requesterName: 'E', comments: 'F' },
};

export const LOOKUP: ListLayout<LookupField> = {
  sheet: 'Smelter Look-up',
  header: 4,
  columns: inColumns([
    'material',
    'lookup',
    'name',
    'country',
    'id',
    'idSource',
    'street',
    'city',
    'stateProvince',
  ]),
};
