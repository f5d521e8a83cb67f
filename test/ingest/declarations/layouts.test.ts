/** The layouts against the cell map that was taken from the blank workbooks, and against those workbooks' labels. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Template } from '../../../server/ingest/declarations/declaration.ts';
import type { Layout, QuestionLayout } from '../../../server/ingest/declarations/layouts/layout.ts';
import { layoutOf } from '../../../server/ingest/declarations/layouts/layout-of.ts';
import { questionOf } from '../../../server/ingest/declarations/questions.ts';
import { readBook, readFile } from '../../support/read-declaration.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/rmi-templates');
const MAP = `${FOLDER}/layouts.json`;
const present = existsSync(MAP);
if (!present) console.warn(`SKIPPED: no blank templates at ${FOLDER}; layouts are not held against them`);

interface Mapped {
  company: Record<string, string>;
  questions: Record<string, { header: number; rows?: Record<string, number>; slotRows?: number[] }>;
  companyQuestions?: Record<string, { row?: number; rows?: Record<string, number>; slotRows?: number[] }>;
  scopeMinerals?: string[];
  otherMinerals?: string[];
  smelterList: { header: number; columns: Record<string, string> };
  mineList?: { header: number; columns: Record<string, string> };
  productList: { header: number; columns: Record<string, string | Record<string, string>> };
  smelterLookup: { header: number; columns: Record<string, string> } | null;
}

const map = present ? (JSON.parse(readFileSync(MAP, 'utf8')) as Record<string, Mapped>) : {};

/** The cell map's names of fields, where ours are others. */
const NAMES: Readonly<Record<string, string>> = {
  companyName: 'name',
  metal: 'material',
  smelterId: 'id',
  mineNames: 'mines',
  allRecycled: 'recycled',
  std_name_auto: 'standardName',
  country_code_auto: 'countryCode',
  subdivision_code_auto: 'subdivision',
  smelterNames: 'smelters',
  mineName: 'mine',
  productNumber: 'number',
  productName: 'name',
  responderProductNumber: 'number',
  responderProductName: 'name',
  requesterProductNumber: 'requesterNumber',
  requesterProductName: 'requesterName',
  lookupName: 'lookup',
  standardName: 'name',
};

const renamed = (columns: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [NAMES[name] ?? name, column]));

const rowsOf = (question: { row?: number; rows?: Record<string, number>; slotRows?: number[] }): number[] =>
  question.slotRows ?? (question.rows ? Object.values(question.rows) : [question.row!]);

const rowNumbers = (question: QuestionLayout): number[] => question.rows.map(({ row }) => row);

const CASES: readonly [string, Template, string][] = [
  ['CMRT_6.x', 'CMRT', '6.5'],
  ['EMRT_1.x', 'EMRT', '1.3'],
  ['EMRT_2.x', 'EMRT', '2.0'],
  ['EMRT_2.x', 'EMRT', '2.1'],
  ['AMRT_1.2x', 'AMRT', '1.21'],
  ['AMRT_1.3', 'AMRT', '1.3'],
  ['CRT_2.2x', 'CRT', '2.21'],
];

describe.skipIf(!present)('the layout has every address of the cell map', () => {
  test.each(CASES)('%s (%s %s)', (key, template, version) => {
    const mapped = map[key]!;
    const { layout, seen } = layoutOf(template, version);
    expect(seen).toBe(true);
    expect(layout.company).toEqual(renamed(mapped.company));
    expect(layout.smelters).toMatchObject({ header: mapped.smelterList.header });
    expect(layout.smelters.columns).toMatchObject(renamed(mapped.smelterList.columns));
    expect(layout.scope.map(({ cell }) => cell)).toEqual(mapped.scopeMinerals ?? []);
    expect(layout.scope.flatMap(({ other }) => other ?? [])).toEqual(mapped.otherMinerals ?? []);
    const products = mapped.productList.columns;
    const versioned = products[version] as Record<string, string> | undefined;
    expect(layout.products.columns).toEqual(renamed(versioned ?? (products as Record<string, string>)));
    if (mapped.mineList) expect(layout.mines!.columns).toMatchObject(renamed(mapped.mineList.columns));
    else expect(layout.mines).toBeUndefined();
    if (mapped.smelterLookup) expect(layout.lookup!.columns).toEqual(renamed(mapped.smelterLookup.columns));
    else expect(layout.lookup).toBeUndefined();
  });

  test.each(CASES)('%s questions (%s %s)', (key, template, version) => {
    const mapped = map[key]!;
    const { questions } = layoutOf(template, version).layout;
    const expected: [string, number[]][] = [
      ...Object.entries(mapped.questions),
      ...Object.entries(mapped.companyQuestions ?? {}),
    ].map(([question, each]) => [question, rowsOf(each)]);
    expect(Object.fromEntries(questions.map((each) => [each.question, rowNumbers(each)]))).toEqual(
      Object.fromEntries(expected),
    );
    for (const [question, { header }] of Object.entries(mapped.questions)) {
      expect(questions.find((each) => each.question === question)!.header).toBe(header);
    }
  });
});

const BLANK: Readonly<Record<string, readonly [template: Template, version: string, language: string]>> = {
  'RMI_AMRT_1.21_en-pristine.xlsx': ['AMRT', '1.21', 'en'],
  'RMI_CMRT_6.22.xlsx': ['CMRT', '6.22', 'zh'],
  'RMI_CMRT_6.4_en-pristine.xlsx': ['CMRT', '6.4', 'en'],
  'RMI_CMRT_6.5_en-pristine.xlsx': ['CMRT', '6.5', 'en'],
  'RMI_EMRT_1.3.xlsx': ['EMRT', '1.3', 'zh'],
  'RMI_EMRT_2.0_en-pristine.xlsx': ['EMRT', '2.0', 'en'],
};

describe.skipIf(!present)('a blank template', () => {
  test('is there of each version that the table above names', () => {
    expect(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.xlsx'))
        .sort(),
    ).toEqual(Object.keys(BLANK).sort());
  });

  test.each(Object.entries(BLANK))(
    '%s is known by its content, with every smelter it looks up, and nobody has filled it in',
    async (file, known) => {
      const [template, version, language] = known;
      const content = readFileSync(`${FOLDER}/${file}`);
      const { told, declaration, findings } = await readBook(content, 'whatever.bin');
      expect(told).toMatchObject({ template, version, language, versionFrom: 'Declaration!J3' });
      // every label stands where the layout has it
      expect(findings).toEqual([]);
      expect(declaration.company).toEqual({});
      expect(declaration.answers.filter(({ value, comment }) => value ?? comment)).toEqual([]);
      expect([declaration.smelters, declaration.mines, declaration.products, declaration.strays]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      const { reading, tables } = await readFile(content);
      expect(reading.recognised).toMatchObject({ title: `${template} ${version}`, version, language });
      expect(reading.rows).toEqual({ read: 0, kept: 0, refused: 0 });
      expect(Object.values(tables).flat()).toEqual([]);
      expect(reading.findings.map(({ code }) => code)).toEqual(['EMPTY_DECLARATION']);
    },
  );

  test('every question of it is told by the words of its label alone', async () => {
    for (const [file, [template, version]] of Object.entries(BLANK)) {
      const { layout } = layoutOf(template, version);
      const asked = await labelledQuestions(`${FOLDER}/${file}`, layout);
      expect(Object.fromEntries(asked), file).toEqual(
        Object.fromEntries(layout.questions.map(({ question, topic }) => [question, topic])),
      );
    }
  });
});

/** Question and topic by the dictionary's English text for each label of the layout. */
async function labelledQuestions(path: string, layout: Layout): Promise<[string, string][]> {
  const { makeProbe } = await import('../../../server/ingest/formats/make-probe.ts');
  const { fileInput } = await import('../../../server/ingest/formats/inputs.ts');
  const probe = await makeProbe(await fileInput(path, path));
  try {
    const dictionary = (await (await probe.workbook())!.sheet('L'))!;
    const headers = new Set(layout.questions.map(({ header }) => `B${header}`));
    const asked: [string, string][] = [];
    for (const { row } of dictionary.rows(2)) {
      if (dictionary.text(`B${row}`) !== 'Declaration' || !headers.has(dictionary.text(`C${row}`))) continue;
      const found = questionOf(dictionary.text(`D${row}`));
      if (found) asked.push([found.question, found.topic ?? 'not told']);
    }
    return asked;
  } finally {
    await probe.close();
  }
}
