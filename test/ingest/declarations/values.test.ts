/** Answers in any language, placeholders, special entries, ids and materials. */
import { describe, expect, test } from 'vitest';
import { Labels } from '../../../server/ingest/declarations/labels.ts';
import { materialOf } from '../../../server/ingest/declarations/materials.ts';
import {
  isPlaceholder,
  optionOf,
  smelterIdOf,
  specialLookup,
} from '../../../server/ingest/declarations/values.ts';

const NONE = new Labels([], new Map());

test.each([
  ['Yes', 'Yes'],
  ['yes ', 'Yes'],
  ['はい', 'Yes'],
  ['是', 'Yes'],
  ['いいえ', 'No'],
  ['否', 'No'],
  ['不明', 'Unknown'],
  ['未知', 'Unknown'],
  ['1', '100%'],
  ['100%', '100%'],
  ['100 %', '100%'],
  ['１００％', '100%'],
  ['Greater Than 90%', 'Greater than 90%'],
  ['90%超', 'Greater than 90%'],
  ['50% or less', '50% or less'],
  ['Yes, in conformance with IPC-1755 [e.g., CMRT]', 'Yes, in conformance with IPC1755 (e.g., CMRT)'],
  ['Not Declaring', 'Not declaring'],
  ['perhaps', undefined],
  ['75', undefined],
])('the answer %j is %j', (written, option) => {
  expect(optionOf(written, NONE)).toBe(option);
});

test('an answer that only the workbook’s dictionary knows is read by it', () => {
  const labels = new Labels([], new Map([['jawohl', 'Yes']]));
  expect(optionOf('Jawohl', labels)).toBe('Yes');
});

test.each(['N/A', 'n.a.', 'None', 'unknown', '-', '—', 'Enter smelter details', '无', '該当なし', '?'])(
  '%j stands for nothing',
  (text) => expect(isPlaceholder(text)).toBe(true),
);

test.each(['Nonesuch Metals', '5', 'Unknown River Mine', '金', 'A'])('%j says something', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test.each([
  ['Smelter not listed', 'not-listed'],
  ['SMELTER NOT LISTED', 'not-listed'],
  ['Smelter Not Listed', 'not-listed'],
  ['Smelter not yet identified', 'not-yet-identified'],
  ['smelter not yet Identified ', 'not-yet-identified'],
  ['Smelter Nottle & Sons', undefined],
])('the look-up entry %j is %j', (text, special) => {
  expect(specialLookup(text, NONE)).toBe(special);
});

test.each([
  ['CID001234', 'CID001234'],
  ['cid001234 ', 'CID001234'],
  ['CID 001234', 'CID001234'],
  ['ＣＩＤ００１２３４', 'CID001234'],
  ['CID1234', 'CID1234'],
  ['1AUS046', '1AUS046'],
])('the smelter id %j is %j', (written, id) => expect(smelterIdOf(written)).toBe(id));

describe('materials', () => {
  test.each([
    ['Tin', 'tin'],
    ['Tantalum  (*)', 'tantalum'],
    ['钽(*)', 'tantalum'],
    ['錫', 'tin'],
    ['スズ', 'tin'],
    ['Iron/ Steel', 'iron/steel'],
    ['Aluminum(*)', 'aluminium'],
    ['铝', 'aluminium'],
    ['Zinn', 'tin'],
    ['níquel', 'nickel'],
    ['텅스텐', 'tungsten'],
    ['Unobtainium', 'unobtainium'],
    [' ', undefined],
  ])('%j is %j', (text, material) => expect(materialOf(text)).toBe(material));
});
