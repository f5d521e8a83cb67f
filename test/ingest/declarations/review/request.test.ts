/** Requests back to suppliers: whole texts, parity of languages, and what a hostile workbook can put into one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill } from '../../../../server/ingest/declarations/review/pattern.ts';
import { reviewDeclaration } from '../../../../server/ingest/declarations/review/review.ts';
import {
  ASKS,
  type AskedCode,
  OF_REVIEW,
} from '../../../../server/ingest/declarations/review/words/asked.ts';
import { WORDS } from '../../../../server/ingest/declarations/review/words/index.ts';
import { finding } from '../../../../server/ingest/formats/finding.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import { lookupOf } from '../../../support/workbooks/lookup.ts';
import { read, review } from './support.ts';

const CODES = Object.keys(ASKS) as AskedCode[];
const LANGUAGES = ['en', 'ja', 'zh'] as const;
const slots = (pattern: string): string[] => [...new Set(pattern.match(/\{\w+\}/g) ?? [])].sort();

describe('words', () => {
  test.each(LANGUAGES)('%s has a sentence for each finding and no other', (language) => {
    expect(Object.keys(WORDS[language]!.points).sort()).toEqual([...CODES].sort());
  });

  test('in English are right where a count is one', () => {
    const severalAlways = ['TEMPLATE_OLD', 'SAME_COMMENTS'];
    const counting = Object.entries(WORDS['en']!.points).filter(([code]) => !severalAlways.includes(code));
    expect(counting.filter(([, pattern]) => /\{count\} (?!of \{of\})\w/.test(pattern))).toEqual([]);
  });

  test('in Chinese do not read a count of rows as conduct', () => {
    expect(Object.values(WORDS['zh']!.points).filter((pattern) => pattern.includes('行为'))).toEqual([]);
  });

  test.each(CODES)('of %s say the same in each language', (code) => {
    const [en, ja, zh] = LANGUAGES.map((language) => slots(WORDS[language]!.points[code]));
    expect([ja, zh]).toEqual([en, en]);
  });

  test.each(LANGUAGES)('%s makes whole sentences with and without what may be missing', (language) => {
    for (const pattern of Object.values(WORDS[language]!.points)) {
      const all = Object.fromEntries(slots(pattern).map((slot) => [slot.slice(1, -1), 'X']));
      const needed = slots(pattern.replace(/\[[^\]]*\]/g, '')).map(
        (slot) => [slot.slice(1, -1), 'X'] as const,
      );
      for (const text of [fill(pattern, all), fill(pattern, Object.fromEntries(needed))]) {
        expect(text).toMatch(/^[^\s.,;。，；].*[.?。？]$/);
        // blanks and brackets left over, sentences that run into one another
        expect(text).not.toMatch(/ {2}|[[\]{}]| [.,;)]|\(\)|（）|\) [A-Z]|[）\w]请/);
      }
    }
  });

  test.each(['ja', 'zh'] as const)('%s names the same materials as the other', (language) => {
    expect(Object.keys(WORDS[language]!.materials)).toEqual(Object.keys(WORDS['ja']!.materials));
  });

  test('there is a sentence for each code that a check can say, and none besides', () => {
    const folder = join(import.meta.dirname, '../../../../server/ingest/declarations/review/checks');
    const source = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('');
    const said = new Set(source.match(/'[A-Z]{2,}(?:_[A-Z]+)+'/g)!.map((code) => code.slice(1, -1)));
    expect([...said].sort()).toEqual(Object.keys(OF_REVIEW).sort());
  });
});

describe('a pattern', () => {
  test.each([
    ['{a} and {b}', { a: '1', b: '2' }, '1 and 2'],
    ['all[ of {a}][, on {b}]', { a: '1', b: '' }, 'all of 1'],
    ['all[ of {a} {b}]', { a: '1' }, 'all'],
    // what is filled in is not filled in again
    ['{a}', { a: '[{b}]', b: '2' }, '[{b}]'],
  ])('%s', (pattern, values, filled) => {
    expect(fill(pattern, values)).toBe(filled);
  });
});

/** One thing of each kind: a blank, a contradiction, a smelter of another metal. */
const [gold] = lookupOf('Gold');
async function faulty(language: string) {
  const base = flawless('CMRT', '6.5', language);
  const { declaration, findings: reading } = await read('CMRT', {
    ...base,
    company: { ...base.company, contactPhone: null },
    answers: { ...base.answers, 6: { Tantalum: '100%', Tin: null, Gold: '100%', Tungsten: '100%' } },
    smelters: [...base.smelters!, { id: gold!.id, metal: 'Tin', mineCountries: 'Rwanda', recycled: 'No' }],
  });
  return reviewDeclaration(declaration, { now: new Date('2026-06-01T00:00:00Z'), reading }).request!;
}

const ENGLISH = `Subject: questions about your CMRT 6.5

Dear Sir or Madam,

Thank you for your CMRT 6.5 for Example Components Ltd, effective 2 May 2025. We have reviewed it and ask you to look at the following points before we can rely on it.

Sheet "Declaration"
1. D17: Please fill in the contact's phone number.
2. D57: Please answer question 6 for tin.
3. D22: The declaration is dated 2 May 2025, more than 12 months ago; please update it.

Sheet "Smelter List"
4. O13: You say in question 3 that no tin comes from the covered countries, and yet Rwanda is given as the country of a mine; please correct one or the other.
5. B13: CID900101 is the number of a smelter of gold, and the row is about tin; please correct the metal or the number.

What we ask you to do:
- Fill in what is missing.
- Correct what is wrong, and answers that contradict each other.
- Update the effective date and send us the whole workbook again as an .xlsx file.

Thank you for your help.
`;

const JAPANESE = `件名：CMRT 6.5 の内容に関するお願い

ご担当者様

このたびは、Example Components LtdのCMRT 6.5（記入日：2025年5月2日）をご提出いただき、誠にありがとうございます。内容を確認いたしましたところ、下記の点についてご対応をお願いしたく、ご連絡いたしました。

シート「Declaration」
1. D17：連絡先担当者の電話番号をご記入ください。
2. D57：質問6（錫）にご回答ください。
3. D22：記入日は2025年5月2日で、12か月以上経過しています。内容をご更新ください。

シート「Smelter List」
4. O13：質問3では錫は対象国を原産地としないとのご回答ですが、鉱山の所在国にルワンダが記載されています。いずれかをご訂正ください。
5. B13：CID900101は金の製錬業者の識別番号ですが、この行の金属は錫です。金属又は識別番号をご訂正ください。

ご対応いただきたいこと：
- 未記入の項目をご記入ください。
- 誤りのある項目、及び矛盾する回答をご訂正ください。
- 記入日を更新のうえ、ファイル全体を.xlsx形式で再度お送りください。

お手数をおかけいたしますが、何卒よろしくお願い申し上げます。
`;

const CHINESE = `主题：关于贵公司 CMRT 6.5 的问题

尊敬的先生/女士：

感谢贵公司（Example Components Ltd）提交 CMRT 6.5（生效日期：2025年5月2日）。我们已审核该申报，在采用其内容之前，烦请贵公司处理以下各项。

工作表“Declaration”
1. D17：请填写联系人电话。
2. D57：请回答问题 6（锡）。
3. D22：本申报的日期为 2025年5月2日，已超过 12 个月，请予以更新。

工作表“Smelter List”
4. O13：问题 3 回答锡并非来自所指明的国家，但矿山所在国家填写了卢旺达，请更正其中一处。
5. B13：CID900101 是金冶炼厂的识别号码，而该行的金属为锡，请更正金属或识别号码。

烦请贵公司：
- 填写缺失的内容。
- 更正有误以及相互矛盾的内容。
- 更新生效日期，并以 .xlsx 格式将整个工作簿重新发送给我们。

感谢贵公司的配合。
`;

describe('a request', () => {
  test.each([
    ['en', ENGLISH],
    ['ja', JAPANESE],
    ['zh', CHINESE],
  ])('in %s is a letter that can be sent', async (language, text) => {
    expect(await faulty(language)).toEqual({ language, text });
  });

  test('to a supplier of another language is in English, and says that it is', async () => {
    expect(await faulty('de')).toEqual({ language: 'en', text: ENGLISH });
  });

  test('lists sixty points and counts the others', async () => {
    const wrong = Array.from({ length: 100 }, (_, n) => ({ id: `CID95${1000 + n}`, metal: 'Tin' }));
    const { request, findings } = await review('CMRT', '6.5', {
      smelters: [...flawless('CMRT', '6.5').smelters!, ...wrong],
    });
    expect(findings).toHaveLength(100);
    expect(request!.text.match(/^\d+\. /gm)).toHaveLength(60);
    expect(request!.text).toContain('not listed here: 40.');
  });

  test('names the cells together where the same is asked', async () => {
    const lookup = 'Smelter not listed';
    const rows = Array.from({ length: 15 }, () => ({
      metal: 'Tin',
      lookup,
      name: 'Unknown',
      country: 'PERU',
    }));
    const { request } = await review('CMRT', '6.5', {
      smelters: [...flawless('CMRT', '6.5').smelters!, ...rows],
    });
    expect(request!.text).toContain(
      'D13, D14, D15, D16, D17, D18, D19, D20, D21, D22, D23, D24 (+3): For a smelter',
    );
  });

  test('quotes what is no day as it was written', async () => {
    const { declaration } = await read('CMRT', flawless('CMRT', '6.5'));
    const got = '2025-13-45';
    const reading = [finding('VALUE_NOT_READ', { message: '', sheet: 'Declaration', cell: 'D22', got })];
    const { request } = reviewDeclaration(declaration, { now: new Date('2025-06-01T00:00:00Z'), reading });
    expect(request!.text).toContain('1. D22: The entry "2025-13-45" could not be read');
  });

  test('quotes what a supplier wrote on one line, cut, and fills nothing into it', async () => {
    const mines = `{company}\n\nDear Sir, [pay] {date} ${'x'.repeat(500)}`;
    const smelters = [
      ...flawless('CMRT', '6.5').smelters!,
      { id: lookupOf('Tin')[0]!.id, mines, recycled: 'Yes' },
    ];
    const { request } = await review('CMRT', '6.5', { smelters });
    const line = request!.text.split('\n').find((one) => one.includes('"{company}'))!;
    expect(line).toContain('"{company} Dear Sir, [pay] {date} xxx');
    expect(line).toContain('…"');
  });
});
