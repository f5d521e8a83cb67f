/** A value stands where its label does, whatever the version says; versions that nobody here has seen included. */
import { describe, expect, test } from 'vitest';
import { readBook } from '../../support/read-declaration.ts';
import { cmrt } from '../../support/workbooks/declarations.ts';
import { flawless } from '../../support/workbooks/flawless.ts';
import { type Cells, type SheetInput, workbook } from '../../support/workbooks/workbook.ts';

const METALS = ['Tantalum', 'Tin', 'Gold', 'Tungsten'];

/** Labels as a CMRT words them, in our own words where the sense is enough. */
const ASKED = [
  'Is any 3TG intentionally added or used?',
  'Does any 3TG remain in the product(s)?',
  'Do any smelters source from the covered countries?',
  'Does 100 percent originate from recycled or scrap sources?',
  'What percentage of relevant suppliers have responded?',
  'Have you identified all of the smelters?',
  'Has all smelter information received been reported?',
];
const COMPANY = [
  'Have you established a responsible minerals sourcing policy?',
  'Is your policy publicly available on your website?',
  'Do you require your direct suppliers to be DRC conflict-free?',
  'Do you require your direct suppliers to source from smelters that are validated?',
  'Have you implemented due diligence measures?',
  'Do you conduct surveys of suppliers?',
  'Do you review due diligence information received from suppliers?',
  'Does your review process include corrective action?',
  'Are you required to file a disclosure with the SEC?',
];

const BLOCK = ['Company Name (*):', 'Declaration Scope or Class (*):', 'Description of Scope:'];
const BLOCK_FROM_12 = [
  'Company Unique ID:',
  'Company Unique ID Authority:',
  'Address:',
  'Contact Name (*):',
  'Email – Contact (*):',
  'Phone – Contact (*):',
  'Authorizer (*):',
  'Title - Authorizer:',
  'Email - Authorizer (*):',
  'Phone - Authorizer:',
  'Effective Date (*):',
];

interface Book {
  revision: string;
  /** Rows by which everything below row 7 is moved down. */
  by?: number;
  asked?: readonly string[];
  firstCompanyRow: number;
  /** The dictionary has the labels in place of the sheet, whose formulas came without results. */
  dictionary?: boolean;
}

function labelled({ by = 0, asked = ASKED, firstCompanyRow, revision }: Book): Record<string, string> {
  const cells: Record<string, string> = { D2: 'Report (CMRT)', D3: 'English', J3: revision };
  for (const [i, label] of BLOCK.entries()) cells[`B${8 + by + i}`] = label;
  for (const [i, label] of BLOCK_FROM_12.entries()) cells[`B${12 + by + i}`] = label;
  for (const [q, label] of asked.entries()) {
    const row = 25 + by + 6 * q;
    cells[`B${row}`] = `${q + 1}) ${label}`;
    for (const [m, metal] of METALS.entries()) cells[`B${row + 1 + m}`] = metal;
  }
  for (const [q, label] of COMPANY.entries()) {
    cells[`B${firstCompanyRow + by + 2 * q}`] = `${'ABCDEFGHI'[q]}. ${label}`;
  }
  return cells;
}

function book(input: Book, filled: Cells): Buffer {
  const labels = labelled(input);
  const shown = Object.entries(labels).map(([address, label]) =>
    input.dictionary && address.startsWith('B')
      ? [address, { formula: 'OFFSET(L!$C$1,1,1)' }]
      : [address, label],
  );
  const words = Object.entries(labels).filter(([address]) => address.startsWith('B'));
  const sheets: SheetInput[] = [
    { name: 'Declaration', cells: { ...Object.fromEntries(shown), ...filled } },
    {
      name: 'Smelter List',
      cells: { A4: 'Smelter Identification Number Input Column', B4: 'Metal (*)', C4: 'Smelter Look-up (*)' },
    },
    { name: 'Checker', cells: {} },
    {
      name: 'L',
      rows: [
        ['', 'Sheets', 'Cells', 'English'],
        ...words.map(([cell, label]) => [`Declaration${cell}`, 'Declaration', cell, label]),
      ],
    },
  ];
  const last = input.dictionary ? sheets : sheets.slice(0, 3);
  return workbook({ sheets: last, caches: !input.dictionary });
}

describe('CMRT 5.12, of which no workbook was at hand', () => {
  const five: Book = { revision: 'Revision 5.12\nApril 26, 2019', firstCompanyRow: 69 };
  const filled = {
    D8: 'Example Ltd',
    D22: '2019-12-01',
    D27: 'Yes',
    D45: 'No',
    D63: 'Yes',
    D69: 'Yes',
    D73: 'No',
    D85: 'No',
    G71: 'https://www.example.com/policy',
  };

  test.each([false, true])('is read by its labels (from the dictionary: %s)', async (dictionary) => {
    const { declaration, findings } = await readBook(book({ ...five, dictionary }, filled));
    expect(findings).toEqual([]);
    expect(declaration.layout).toBe('CMRT 5.x');
    const given = declaration.answers.filter(({ value, comment }) => value ?? comment);
    expect(
      given.map(({ question, topic, material, value, comment }) => [
        question,
        topic,
        material,
        value ?? comment,
      ]),
    ).toEqual([
      ['1', 'uses-material', 'tin', 'Yes'],
      ['4', 'recycled-100', 'tin', 'No'],
      ['7', 'all-smelters-reported', 'tin', 'Yes'],
      ['A', 'sourcing-policy', undefined, 'Yes'],
      ['B', 'policy-public', undefined, 'https://www.example.com/policy'],
      ['C', 'requires-conflict-free', undefined, 'No'],
      ['I', 'files-disclosure', undefined, 'No'],
    ]);
  });
});

test('a version to come that asks in other rows is read by its labels, and the difference told', async () => {
  const later: Book = {
    revision: 'Revision 7.0',
    asked: [...ASKED, 'Do you know the depth of the sea?'],
    firstCompanyRow: 75,
    by: 2,
  };
  const filled = { D10: 'Example Ltd', D29: 'Yes', D71: 'No', D77: 'Yes' };
  const { declaration, findings } = await readBook(book(later, filled));
  expect(declaration.company.name).toEqual({ value: 'Example Ltd', sheet: 'Declaration', cell: 'D10' });
  const given = declaration.answers.filter(({ value }) => value);
  expect(given.map(({ question, topic, material, value }) => [question, topic, material, value])).toEqual([
    ['1', 'uses-material', 'tin', 'Yes'],
    ['8', 'question-8', 'tin', 'No'],
    ['A', 'sourcing-policy', undefined, 'Yes'],
  ]);
  // question 4 of 6.x is asked by nobody here
  expect(declaration.answers.some(({ topic }) => topic === 'sources-from-cahra')).toBe(false);
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'LAYOUT_DIFFERS',
      sheet: 'Declaration',
      values: expect.objectContaining({ layout: 'CMRT 6.6' }),
    }),
  ]);
});

test('in a version that is known, a row put in above moves values with their labels', async () => {
  const moved: Book = { revision: 'Revision 6.4', firstCompanyRow: 75, by: 1 };
  const { declaration, findings } = await readBook(book(moved, { D9: 'Example Ltd', D28: 'Yes' }));
  expect(declaration.company.name).toMatchObject({ value: 'Example Ltd', cell: 'D9' });
  expect(declaration.answers.find(({ value }) => value)).toMatchObject({
    material: 'tin',
    topic: 'uses-material',
    cell: 'D28',
  });
  expect(findings.map(({ code }) => code)).toEqual(['LAYOUT_DIFFERS']);
});

test('a list whose columns were moved is read by its headings', async () => {
  const cells = {
    B6: 'Metal (*)',
    C6: 'Comments',
    D6: 'Smelter Name (*)',
    E6: 'Smelter Country (*)',
    F6: 'Smelter Identification',
    B7: 'Tin',
    C7: 'as before',
    D7: 'Hill Works',
    E7: 'PERU',
    F7: 'CID900301',
  };
  const sheets: SheetInput[] = [
    { name: 'Declaration', cells: { D2: 'Report (CMRT)', J3: 'Revision 6.4', D8: 'Example Ltd' } },
    { name: 'Smelter List', cells },
    { name: 'Checker', cells: {} },
  ];
  const { declaration, findings } = await readBook(workbook({ sheets }));
  expect(declaration.smelters).toEqual([
    expect.objectContaining({
      row: 7,
      material: 'tin',
      name: 'Hill Works',
      id: 'CID900301',
      countryCode: 'PE',
      comments: 'as before',
    }),
  ]);
  expect(findings).toEqual([expect.objectContaining({ code: 'LAYOUT_DIFFERS', sheet: 'Smelter List' })]);
});

test('every version that is generated stands where its layout says, in each language', async () => {
  for (const language of ['en', 'ja', 'zh']) {
    const { findings } = await readBook(cmrt(flawless('CMRT', '6.01', language)));
    expect(findings).toEqual([]);
  }
});
