import { describe, expect, it, test } from 'vitest';
import { readAmount } from '../../../server/ingest/supplier-lists/amount.ts';
import { decimalSignOf } from '../../../server/ingest/supplier-lists/decimal-sign.ts';
import { unitOf } from '../../../server/ingest/supplier-lists/units.ts';

const value = (cell: string | number, decimal: '.' | ',') => readAmount(cell, decimal)?.value;

describe('amounts with a decimal point', () => {
  test.each([
    ['1234.56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234.56', 1234.56],
    ['1\u00a0234\u202f567', 1234567],
    ["1'234.50", 1234.5],
    ['1’234.50', 1234.5],
    ['12,34,567.89', 1234567.89],
    ['1,2345,6789', 123456789],
    ['１２３', 123],
    ['１，２３４．５', 1234.5],
    ['¥1,200', 1200],
    ['￥1,200', 1200],
    ['1,200円', 1200],
    ['US$ 1,200.50', 1200.5],
    ['EUR 1200', 1200],
    ['1200 EUR', 1200],
    ['12 kg', 12],
    ['3.5万', 35000],
    ['2億', 200000000],
    ['1億2,300万円', 123000000],
    ['5百万円', 5000000],
    ['1.5亿元', 150000000],
    ['1.2E+05', 120000],
    ['.5', 0.5],
    ['0', 0],
    ['0.00', 0],
    ['-1,200', -1200],
    ['−12', -12],
    ['(1,200.00)', -1200],
    ['1,200-', -1200],
    ['△300', -300],
    ['▲1,000', -1000],
    ['-0', 0],
  ])('%j is %d', (cell, expected) => expect(value(cell, '.')).toBe(expected));
});

describe('amounts with a decimal comma', () => {
  test.each([
    ['1234,56', 1234.56],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['1.234.567', 1234567],
    ['1.234 €', 1234],
    ['0,5', 0.5],
    ['-1.200,00', -1200],
  ])('%j is %d', (cell, expected) => expect(value(cell, ',')).toBe(expected));
});

describe('what states no amount', () => {
  test.each(['', ' ', '-', '—', 'n/a', 'N/A', 'なし', '不明', '无'])('%j is blank, not 0', (cell) =>
    expect(readAmount(cell, '.')).toBeNull(),
  );
  test.each([
    ['12,34', '.'],
    ['1,23,4', '.'],
    ['1.234.56', ','],
    ['1,234,567', ','],
    ['about 5', '.'],
    ['5-7', '.'],
    ['1万2億', '.'],
    ['#REF!', '.'],
    ['2026-01-31', '.'],
  ] as const)('%j is no number where %j is the decimal sign', (cell, decimal) =>
    expect(readAmount(cell, decimal)).toBeUndefined(),
  );
  it('a number of a workbook that is none', () => expect(readAmount(Number.NaN, '.')).toBeUndefined());
});

test('a currency or unit beside the number is told', () => {
  const beside = ['¥5', '5 kg', 'CNY 5', '5', '5 oz t'].map((cell) => readAmount(cell, '.')?.beside);
  expect(beside).toEqual(['¥', 'kg', 'CNY', undefined, 'oz t']);
});

describe('the decimal sign', () => {
  test.each([
    [['1.234,56', '7'], true, ','],
    [['12,5'], true, ','],
    [['0,125'], true, ','],
    [['1,234.56'], false, '.'],
    [['12.5'], false, '.'],
    [['12,34,567'], false, '.'],
    [['1.234.567'], false, ','],
    [['1,234', '20,000'], true, '.'],
    [['1234', '20'], false, '.'],
  ] as const)('of %j (English or East Asian: %j) is %j without a doubt', (cells, groups, expected) => {
    const sign = decimalSignOf(cells, groups);
    expect([sign.decimal, sign.doubt]).toEqual([expected, undefined]);
  });
  test.each([
    [['1.234', '20.000'], true],
    [['1,234', '20,000'], false],
    [['1.234,56', '1,234.56'], true],
  ] as const)('of %j (English or East Asian: %j) is a doubt', (cells, groups) =>
    expect(decimalSignOf(cells, groups).doubt).toBeDefined(),
  );
});

test('masses have one unit, pieces another, and what may be two things is left as it is', () => {
  const found = ['KG', 'ｋｇ', 'g', 't', 'MT', 'トン', 'lbs', 'oz t', 'EA', '個', '件'].map(unitOf);
  expect(found.map(({ unit }) => unit)).toEqual([...Array(8).fill('kg'), ...Array(3).fill('pcs')]);
  expect(found.slice(0, 8).map(({ factor }) => factor)).toEqual([
    1, 1, 0.001, 1000, 1000, 1000, 0.45359237, 0.0311034768,
  ]);
  expect(['ton', 'oz', 'm2'].map((unit) => unitOf(unit))).toEqual(
    ['ton', 'oz', 'm2'].map((unit) => ({ unit, factor: 1 })),
  );
});
