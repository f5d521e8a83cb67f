import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pieces } from '../../common/words/fill.ts';
import { percentsThatAdd } from '../../common/words/format.ts';
import { LANGS } from '../../common/words/lang.ts';
import { NOTICE_CODES } from '../../server/analytics/answer.ts';
import { ERROR_CODES } from '../../server/errors.ts';
import { FIELDS } from '../../server/ingest/supplier-lists/mapping.ts';
import { MATCH_REASONS } from '../../server/matching/reasons.ts';
import { REASONS } from '../../server/risk/facts.ts';
import { RESPONSE_ACTIONS } from '../../server/risk/lens.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { GLOSSARY } from '../../web/i18n/glossary.ts';
import { FIELDS as FIELDS_OF_PAGE } from '../../web/imports/suggested.ts';
import { MESSAGES, wordsOf } from '../support/messages.ts';

/** Values a message takes, plural forms left aside. */
const values = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe.each(LANGS)('messages in %s', (lang) => {
  const messages = MESSAGES[lang];

  test('have the keys of English, each with some text', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
    expect(Object.entries(messages).filter(([, text]) => !text.trim())).toEqual([]);
  });

  test('take the same values as English', () => {
    const differing = Object.entries(en)
      .map(([key, text]) => [key, values(text), values(messages[key as keyof typeof en])] as const)
      .filter(([, ours, theirs]) => String(ours) !== String(theirs));
    expect(differing).toEqual([]);
  });

  test('the sentence holds every word of the question once', () => {
    const names = pieces(messages['ask.sentence']).flatMap((piece) => ('name' in piece ? piece.name : []));
    expect(names.sort()).toEqual(['asOf', 'buyer', 'lens', 'material', 'risk', 'tiers']);
  });
});

describe.each(['ja', 'zh'] as const)('terms of the field in %s', (lang) => {
  test.each(GLOSSARY.map((term) => [term.en, term] as const))(
    '%s is written as its source writes it',
    (_, term) => {
      const named = new RegExp(`\\b(?:${term.en})\\b`, 'i');
      const texts = Object.entries(MESSAGES.en).filter(([, text]) =>
        named.test(text.replace(/\{\w+\}/g, '')),
      );
      expect(texts.length).toBeGreaterThan(0);
      const otherwise = texts
        .map(([key]) => [key, MESSAGES[lang][key as keyof typeof en]] as const)
        .filter(([, text]) => !term[lang].some((form) => text.includes(form)));
      expect(otherwise).toEqual([]);
    },
  );
});

/** Errors that no page meets: they end the process before it serves, or refuse tables on their way in. */
const NOT_MET = [
  'INVALID_SETTING',
  'UNAUTHENTICATED_ADDRESS',
  'STORE_TOO_NEW',
  'STORE_CONFLICT',
  'UNSUPPORTED_MEDIA_TYPE',
  'METHOD_NOT_ALLOWED',
];

/** What can be wrong with files and their rows comes first in the list; then what an undo or a decision meets. */
const CODES = Object.keys(ERROR_CODES);
const IMPORT_FAILURES = [
  ...CODES.slice(0, CODES.indexOf('UNKNOWN_ENTITY') + 1),
  'UNKNOWN_IMPORT',
  'IMPORT_IN_USE',
  'INVALID_ARGUMENT',
  'STORE_CONFLICT',
];

const demoStatuses = readFileSync(new URL('../../seed/demo/statuses.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','));

describe('what the service sends has a word in every language', () => {
  const lenses = [...loadLenses().values()];
  const refusals = Object.entries(ERROR_CODES).filter(
    ([code, { http }]) => http > 400 && !NOT_MET.includes(code),
  );

  test.each([
    ['reason', REASONS],
    ['remark', NOTICE_CODES],
    ['response', RESPONSE_ACTIONS.map((action) => action.toUpperCase())],
    ['lens', lenses.map(({ id }) => id)],
    ['risk', lenses.flatMap(({ risks, outside }) => [...Object.keys(risks), ...Object.keys(outside)])],
    ['material', lenses.flatMap(({ risks }) => Object.values(risks).flatMap((rule) => rule.materials ?? []))],
    ['scale', lenses.flatMap(({ scales }) => Object.keys(scales))],
    ['failure', refusals.map(([code]) => code)],
    ['failure', IMPORT_FAILURES],
    ['because', MATCH_REASONS],
    ['field', FIELDS],
    ['status', demoStatuses.map(([, kind = '']) => kind)],
  ])('every %s', (group, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    const missing = LANGS.flatMap((lang) =>
      [...new Set(ids)].filter((id) => !wordsOf(lang).term(group, id, '')).map((id) => `${lang} ${id}`),
    );
    expect(missing).toEqual([]);
  });

  test('the page knows every field that a column can be', () => {
    expect(FIELDS_OF_PAGE).toEqual(FIELDS);
  });

  test('a risk of a lens of one’s own goes by the title that the lens gives it', () => {
    const words = wordsOf('ja', { 'risk.deforestation': 'Deforestation' });
    expect(words.term('risk', 'deforestation')).toBe('Deforestation');
    expect(words.term('risk', 'child-labour')).toBe('児童労働');
  });
});

test.each([
  ['kind.SMELTER', '製錬所', '冶炼厂'],
  ['material.tin', 'スズ（錫）', '锡'],
  ['material.tantalum', 'タンタル', '钽'],
  ['material.tungsten', 'タングステン', '钨'],
  ['material.cobalt', 'コバルト', '钴'],
  ['material.mica', 'マイカ（雲母）', '云母'],
  ['material.gold', '金', '金'],
  ['risk.conflict.long', '紛争地域および高リスク地域', '受冲突影响和高风险区域'],
  ['risk.child-labour', '児童労働', '童工'],
  ['risk.forced-labour', '強制労働', '强迫劳动'],
  ['risk.corruption', '腐敗', '腐败'],
] as const)('%s is called what the official translations call it', (key, japanese, chinese) => {
  expect(MESSAGES.ja[key]).toContain(japanese);
  expect(MESSAGES.zh[key]).toContain(chinese);
});

describe('numbers', () => {
  const { percent, date, moment, t } = wordsOf('en');

  test.each([
    [0, '0%'],
    [1, '100%'],
    [0.34, '34%'],
    [0.096, '9.6%'],
    [0.0004, '<0.1%'],
    [0.9999, '>99.9%'],
    [0.996, '99.6%'],
    [0.0996, '10%'],
  ])('%d of one is written %s', (part, text) => {
    expect(percent(part)).toBe(text);
  });

  test('days and moments are those of UTC, in the manner of the language', () => {
    expect(date('2026-11-23')).toBe('23 Nov 2026');
    expect(moment('2026-11-23T23:30:00Z')).toBe('23 Nov 2026 23:30 UTC');
    expect(wordsOf('ja').date('2026-11-23')).toBe('2026年11月23日');
    expect(wordsOf('zh').date('2026-11-23')).toBe('2026年11月23日');
  });

  test('countries and unknown terms', () => {
    expect(wordsOf('ja').country('CD')).toContain('コンゴ');
    expect(wordsOf('en').country('X-NOWHERE')).toBe('X-NOWHERE');
    expect(wordsOf('zh').term('material', 'unobtainium')).toBe('unobtainium');
  });

  test('one path explains, two paths explain', () => {
    expect(t('paths.explained', { n: 1, share: '9%' })).toBe('1 path explains 9% of the exposure');
    expect(t('paths.explained', { n: 2, share: '9%' })).toBe('2 paths explain 9% of the exposure');
  });
});

describe('parts of the strip', () => {
  const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0);

  test.each([
    [[0.335, 0.335, 0.33, 0]],
    [[1 / 3, 1 / 3, 1 / 3, 0]],
    [[0.005, 0.005, 0.99, 0]],
    [[0, 0.9999, 0.0001, 0]],
    [[0.996, 0.002, 0.001, 0.001]],
    [[1, 0, 0, 0]],
  ])('%j add up to exactly 100', (parts) => {
    expect(sum(percentsThatAdd(parts, 0))).toBe(100);
    expect(sum(percentsThatAdd(parts, 1))).toBeCloseTo(100, 9);
  });

  test('the first keeps its own rounding: it is the headline', () => {
    expect(percentsThatAdd([0.335, 0.335, 0.33, 0], 0)[0]).toBe(34);
    expect(percentsThatAdd([0.096, 0.454, 0.45, 0], 1)).toEqual([9.6, 45.4, 45, 0]);
  });

  test('what is not there is given nothing', () => {
    expect(percentsThatAdd([0.3333, 0.6667, 0, 0], 0).slice(2)).toEqual([0, 0]);
  });
});
