/** Text of any script in a PDF: nothing is dropped, and lines end where the language lets them. */
import { describe, expect, test } from 'vitest';
import { pdfOf } from '../../server/reports/formats/pdf/pdf.ts';
import { breaksOf } from '../../server/reports/formats/pdf/text/breaks.ts';
import { popplerOrSkip, textOf } from '../support/pdf/poppler.ts';
import { ABOUT, cell, documentOf, tableOf } from './pdf-documents.ts';

const withPoppler = popplerOrSkip();
const close = (text: string): string => text.replace(/[\s\f]+/gu, '');

const LETTER = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** Every Han character, kana and mark of theirs in JIS X 0208, by the table of Shift_JIS. */
function jisCharacters(): string[] {
  const decoder = new TextDecoder('shift_jis');
  const found: string[] = [];
  for (const high of [...range(0x81, 0x84), ...range(0x88, 0x9f), ...range(0xe0, 0xea)])
    for (const low of range(0x40, 0xfc)) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if ([...text].length === 1 && text.trim() !== '' && LETTER.test(text)) found.push(text);
    }
  return found;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe.runIf(withPoppler)('read by poppler', () => {
  test('5,000 rows of Japanese text: every character of JIS X 0208 is there, in every row', async () => {
    const all = jisCharacters();
    expect(all.length).toBeGreaterThan(6_500);
    const rows = range(0, 4_999).map((i) =>
      range(0, 2).map((j) =>
        cell(
          range(0, 9)
            .map((k) => all[(i * 30 + j * 10 + k) % all.length])
            .join(''),
        ),
      ),
    );
    const pdf = await pdfOf(documentOf('ja', [tableOf('rows', rows)]), ABOUT);
    const text = close(textOf(pdf));
    expect(text).not.toContain('withoutaglyph');
    const there = new Set(text);
    expect(all.filter((character) => !there.has(character))).toEqual([]);
    const whole = rows.filter((row) =>
      row.every((one) => text.includes(close((one as { text: string }).text))),
    );
    expect(whole.length).toBe(5_000);
  });

  test('names of many scripts are printed, and what no font has stands as its code points and is counted', async () => {
    const printed = [
      'Ελληνική',
      'ООО «Гора»',
      'Công ty Khoáng sản',
      '図图圖',
      'Zła',
      '𠮷野家',
      'ﾊﾝｶｸ',
      '≥ → ①',
    ];
    const replaced = ['😀', 'شركة', 'חברה', '삼성'];
    const rows = [...printed, ...replaced].map((name) => [cell(name)]);
    const text = close(textOf(await pdfOf(documentOf('en', [tableOf('names', rows)]), ABOUT)));
    expect(printed.filter((name) => !text.includes(close(name)))).toEqual([]);
    expect(text).toContain('[U+1F600]');
    expect(text).toContain('[U+0634U+0631U+0643U+0629]');
    // one face, four Arabic letters, four Hebrew ones, two syllables
    expect(text).toContain('11withoutaglyph:');
  });

  test('characters that turn writing around are shown, and a name of 300 letters is whole', async () => {
    const rows = [[cell('a\u202eb')], [cell('X'.repeat(300))]];
    const text = close(textOf(await pdfOf(documentOf('en', [tableOf('names', rows)]), ABOUT)));
    expect(text).toContain('a[U+202E]b');
    expect(text).toContain('X'.repeat(300));
  });

  test('a row taller than a page goes on over pages, and nothing of it is lost', async () => {
    const words = range(1, 4_000).map((i) => `w${i}`);
    const pdf = await pdfOf(documentOf('en', [tableOf('tall', [[cell('a'), cell(words.join(' '))]])]), ABOUT);
    const text = new Set(textOf(pdf).split(/\s+/));
    expect(words.filter((word) => !text.has(word))).toEqual([]);
  });

  test('a table of more than 5,000 rows says how many are printed', async () => {
    const rows = range(1, 5_003).map((i) => [cell(`r${i}`)]);
    const text = textOf(await pdfOf(documentOf('en', [tableOf('long', rows, 7_000)]), ABOUT));
    expect(text).toContain('shown 5000 of 7000 · all 5003 elsewhere');
    expect(text).toMatch(/\br5000\b/);
    expect(text).not.toMatch(/\br5001\b/);
  });
});

describe('line ends', () => {
  /** Lines as narrow as can be. */
  const lines = (text: string): string[] => {
    const ends = breaksOf(text);
    return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
  };

  test.each([
    ['「申告」、及び（注）。', ['「申', '告」、', '及', 'び', '（注）。']],
    ['データーベース', ['デー', 'ター', 'ベー', 'ス']],
    ['キャッシュ', ['キャッ', 'シュ']],
    ['《说明》——第3条', ['《说', '明》', '——', '第', '3', '条']],
    ['tin, 12.5% of 2026-11-23', ['tin, ', '12.5% ', 'of ', '2026-11-23']],
    ['tin-tungsten own:x-ray', ['tin-', 'tungsten ', 'own:x-', 'ray']],
    ['a\u00a0b c', ['a\u00a0b ', 'c']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

test('a font that is not installed is told by name, before anything is written', async () => {
  const nowhere = (name: string): string => `/nowhere/${name}`;
  const making = pdfOf(documentOf('en', []), ABOUT, nowhere);
  await expect(making).rejects.toMatchObject({ detail: { code: 'FONT_MISSING' } });
});
