/** Dates as people type them. */
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../server/ingest/declarations/dates.ts';

describe('a date that people type is the day they mean', () => {
  test.each([
    ['02-May-2024'],
    ['2-may-2024'],
    ['02 May 2024'],
    ['02MAY2024'],
    ['May 2, 2024'],
    ['May 2nd, 2024'],
    ['2024-05-02'],
    ['2024-05-02T09:30:00Z'],
    ['2024-05-02 00:00:00'],
    ['2024/5/2'],
    ['2024.5.2'],
    ['2024年5月2日'],
    ['２０２４年５月２日'],
    ['令和6年5月2日'],
    ['R6.5.2'],
    ['20240502'],
    ['02.05.2024'],
    ['2-Mai-2024'],
    ['2 mai 2024'],
    ['02-mayo-2024'],
    ['2 de maio de 2024'],
    ['2 maggio 2024'],
    ['2 Mayıs 2024'],
    ['02-May-24'],
    ['45414'],
  ])('%s', (text) => {
    expect(readDate(text)).toEqual({ date: '2024-05-02' });
  });

  test('a number is a day counted as Excel counts', () => {
    expect(readDate(45_414)).toEqual({ date: '2024-05-02' });
    expect(readDate(45_414.75)).toEqual({ date: '2024-05-02' });
    expect(readDate(20_240_502)).toEqual({ date: '2024-05-02' });
  });

  test('two numbers that may be day and month either way are told, the day first', () => {
    expect(readDate('05/02/2024')).toEqual({ date: '2024-02-05', otherwise: '2024-05-02' });
    expect(readDate('5-2-24')).toEqual({ date: '2024-02-05', otherwise: '2024-05-02' });
  });

  test('two numbers of which one is no month are not', () => {
    expect(readDate('05/22/2024')).toEqual({ date: '2024-05-22' });
    expect(readDate('22/05/2024')).toEqual({ date: '2024-05-22' });
    expect(readDate('5/5/2024')).toEqual({ date: '2024-05-05' });
  });

  test.each([
    ['31-Feb-2024'],
    ['May 2024'],
    ['2024'],
    ['soon'],
    ['2024-13-01'],
    ['02-Foo-2024'],
    ['99/99/2024'],
    ['1850-01-01'],
  ])('%s is none', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});
