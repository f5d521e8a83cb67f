/** Findings of any format as sentences of the page's languages. */
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../../server/ingest/declarations/review/sentence.ts';
import { TOLD } from '../../../../server/ingest/declarations/review/words/told.ts';
import { type FindingCode, finding } from '../../../../server/ingest/formats/finding.ts';
import { FINDING_CODES } from '../../../../server/ingest/formats/finding-codes.ts';

const CODES = Object.keys(FINDING_CODES) as FindingCode[];
const bare = (code: FindingCode) => finding(code, { message: 'what the service says' });
const slots = (pattern: string): string[] => [...new Set(pattern.match(/\{\w+\}/g) ?? [])].sort();

describe('a finding', () => {
  test.each(CODES)('%s has a sentence in each language, whole even where nothing fills it', (code) => {
    expect(sentenceOf(bare(code), 'en-GB')).toBe('what the service says');
    const [ja, zh] = ['ja', 'zh-Hans'].map((language) => sentenceOf(bare(code), language));
    expect(ja).toMatch(/\p{Script=Hiragana}.*[。]$/u);
    expect(zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(zh).not.toMatch(/\p{Script=Hiragana}/u);
    expect(`${ja}${zh}`).not.toMatch(/[[\]{}]/);
  });

  test('of a list that contradicts itself names both countries in the language', () => {
    const said = finding('LIST_CONTRADICTS_ITSELF', {
      message: '',
      values: { id: 'rmi:CID000001', country: 'DE', otherCountry: 'JP' },
    });
    expect(sentenceOf(said, 'ja')).toMatch(/rmi:CID000001の所在国がドイツとも日本国?とも/);
    expect(sentenceOf(said, 'zh')).toMatch(/rmi:CID000001 的所在国家既为德国，又为日本/);
  });

  test('in a language there are no words for is English', () => {
    expect(sentenceOf(bare('DATE_OLD'), 'fr')).toBe('what the service says');
  });
});

test.each(Object.keys(TOLD['ja']!) as FindingCode[])('%s says the same in both languages', (code) => {
  const pattern = (language: string) => (TOLD[language] as Record<string, string>)[code]!;
  expect(slots(pattern('zh'))).toEqual(slots(pattern('ja')));
});
