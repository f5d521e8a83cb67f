/** Floors of precision and recall on made-up lists of which it is known who is who; the whole size is in the bench. */
import { describe, expect, test } from 'vitest';
import { knownTruth } from '../../bench/who-is-who/companies.ts';
import { byNamesAlone, matched } from '../../bench/who-is-who/quality.ts';

const size = process.env['OREPATH_TEST_DEEP'] === '1' ? 20_000 : 1_500;
const truth = knownTruth(size, 20261123);

describe(`${size} companies against ${size}`, () => {
  test('of what identifiers confirm, 99 in 100 are right; 95 in 100 of the known are found', () => {
    const quality = matched(truth);
    expect(quality.confirmed).toBeGreaterThan(size / 10);
    expect(quality.confirmedPrecision).toBeGreaterThanOrEqual(0.99);
    expect(quality.recall).toBeGreaterThanOrEqual(0.95);
  });

  test('names alone find 95 in 100 at ten a name, and confirm none', () => {
    const quality = matched(byNamesAlone(truth));
    expect(quality.confirmed).toBe(0);
    expect(quality.recall).toBeGreaterThanOrEqual(0.95);
    expect(quality.firstRight).toBeGreaterThanOrEqual(0.9);
    expect(quality.most).toBeLessThanOrEqual(10);
  });
});
