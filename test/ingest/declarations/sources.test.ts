/** Mines and countries out of free text: nothing guessed, nothing lost. */
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../server/ingest/declarations/dates.ts';
import { materialOf } from '../../../server/ingest/declarations/materials.ts';
import { namedCountries, namedMines } from '../../../server/ingest/declarations/rows/sources.ts';

const unmapped = (text: string): string[] => namedCountries(text).unmapped.map((place) => place.unmapped);

describe('countries of mines', () => {
  test.each<[string, string[], boolean]>([
    ['DRC, Rwanda; Recycled/Scrap', ['CD', 'RW'], true],
    ['Indonesia', ['ID'], false],
    ['Congo, Democratic Republic of the; Bolivia (Plurinational State of)', ['CD', 'BO'], false],
    ['Korea, Republic of, China', ['KR', 'CN'], false],
    ['Tanzania, United Republic of', ['TZ'], false],
    ['China (Yunnan)', ['CN'], false],
    ['Peru/Chile', ['PE', 'CL'], false],
    ['Brazil and Australia', ['BR', 'AU'], false],
    ['Bosnia and Herzegovina, Brazil', ['BA', 'BR'], false],
    ['Brazil & Canada', ['BR', 'CA'], false],
    ['Australia\nBrazil\r\nCanada', ['AU', 'BR', 'CA'], false],
    ['刚果民主共和国、卢旺达', ['CD', 'RW'], false],
    ['コンゴ民主共和国、ブラジル', ['CD', 'BR'], false],
    ['Brazil, Canada.', ['BR', 'CA'], false],
    ['回收料', [], true],
    ['スクラップ', [], true],
    ['100% recycled', [], true],
    ['Indonesia, Indonesia', ['ID'], false],
  ])('%j', (text, countries, recycled) => {
    const found = namedCountries(text);
    expect(found.countries).toEqual(countries);
    expect(found.recycled).toBe(recycled);
    expect(found.unmapped).toEqual([]);
  });

  test('what names no country for sure is told and not guessed', () => {
    expect(unmapped('Africa, Rwanda')).toEqual(['Africa']);
    expect(unmapped('Congo')).toEqual(['Congo']);
    expect(namedCountries('Congo').countries).toEqual([]);
  });

  test('what refers to another list is neither a place nor lost', () => {
    const found = namedCountries('Please see RCOI-List');
    expect(found.elsewhere).toEqual(['Please see RCOI-List']);
    expect([found.countries, found.unmapped]).toEqual([[], []]);
  });

  test.each([['Unknown'], ['N/A'], ['-'], ['不明'], ['']])('%j says nothing', (text) => {
    expect(namedCountries(text)).toEqual({
      countries: [],
      mines: [],
      recycled: false,
      elsewhere: [],
      unmapped: [],
    });
  });
});

describe('names of mines', () => {
  test.each<[string, string[]]>([
    ['Hill Mine; River Mine', ['Hill Mine', 'River Mine']],
    ['Hill Mining Co., Ltd., River Mine', ['Hill Mining Co., Ltd.', 'River Mine']],
    ['山田鉱山、川田鉱山', ['山田鉱山', '川田鉱山']],
    ['Unknown', []],
    ['Hill Mine, Hill Mine', ['Hill Mine']],
  ])('%j', (text, mines) => {
    expect(namedMines(text).mines).toEqual(mines);
  });

  test('a country in place of a mine is where the mines are', () => {
    expect(namedMines('Indonesia; Hill Mine')).toMatchObject({ mines: ['Hill Mine'], countries: ['ID'] });
  });

  test.each([
    'Undisclosed',
    'Not disclosed by the smelter',
    'unknown at this time',
    'see attachment 2',
    '非公開',
  ])('%j names none, and is kept', (text) =>
    expect(namedMines(text)).toMatchObject({ mines: [], elsewhere: [text] }),
  );

  test('recycled and scrap are no mines', () => {
    expect(namedMines('Recycled, Scrap')).toMatchObject({ mines: [], recycled: true });
  });
});

test.each([
  ['blanks', `a${' '.repeat(32_000)}b`],
  ['commas', ','.repeat(32_000)],
  ['brackets', '('.repeat(32_000)],
  ['many names', Array.from({ length: 8_000 }, (_, i) => `m${i}`).join(',')],
  ['legal forms', 'x, Ltd'.repeat(5_000)],
  ['and', ' and '.repeat(6_000)],
])('a cell full of %s takes no time to speak of', (_, text) => {
  const before = process.cpuUsage();
  namedCountries(text);
  namedMines(text);
  materialOf(text);
  readDate(text);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
});
