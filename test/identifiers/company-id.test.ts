import { describe, expect, test } from 'vitest';
import { companyId, OWN } from '../../server/identifiers/index.ts';
import { prepare } from '../../server/matching/prepare.ts';

const acme = { name: 'Acme Metals Co., Ltd.', identifiers: [], fallback: 'f00d' };

describe('the id of a company', () => {
  test('is its best valid identifier, the others kept', () => {
    const company = {
      ...acme,
      identifiers: [
        { value: 'S-17', authority: OWN },
        { value: '150483782', authority: 'DUNS' },
        { value: 'HWUPKR0MPOU8FGXBT394' },
        { value: '15-048-3782' },
      ],
    };
    expect(companyId(company)).toEqual({
      id: 'lei:HWUPKR0MPOU8FGXBT394',
      identifiers: ['duns:150483782', 'own:S-17'],
      byName: false,
    });
  });

  test('is never a number that fails its check digits', () => {
    const company = { ...acme, identifiers: [{ value: 'HWUPKR0MPOU8FGXBT395', authority: 'LEI' }] };
    expect(companyId(company)).toEqual(companyId(acme));
  });

  test('is made from name and e-mail domain where nothing exact is known, however the name is spelled', () => {
    const made = companyId({ ...acme, email: 'jane.doe@Acme.example' });
    expect(made).toMatchObject({ id: expect.stringMatching(/^named:[0-9a-f]{26}$/), byName: true });
    const again = {
      ...acme,
      name: 'ACME METALS COMPANY LIMITED',
      email: 'Sales <sales@acme.example>',
      fallback: 'beef',
    };
    expect(companyId(again)).toEqual(made);
    expect(companyId({ ...acme, email: 'jane@other.example' }).id).not.toBe(made.id);
  });

  test('is not made from a domain where anybody has an address', () => {
    const one = companyId({ ...acme, email: 'acme1@qq.com' });
    expect(companyId({ ...acme, email: 'acme2@qq.com' }).id).not.toBe(one.id);
    expect(companyId({ ...acme, email: 'ACME1@qq.com' }).id).toBe(one.id);
  });

  test('falls back on the address as it reads, then on the file', () => {
    const at = companyId({ ...acme, address: '1-2-3 Ginza, Chūō-ku, Tokyo' });
    expect(companyId({ ...acme, address: '１-２-３　GINZA Chuo-ku Tokyo', fallback: 'beef' }).id).toBe(at.id);
    expect(companyId({ ...acme, fallback: 'beef' }).id).not.toBe(companyId(acme).id);
  });
});

describe('texts of the longest a cell holds', () => {
  const LONG = 32_767;
  test.each([
    ['blanks', ' '],
    ['letters', 'a'],
    ['legal forms', 'ltd '],
    ['legal forms without spaces', '株式会社'],
    ['points', 'a.'],
    ['ampersands', '& '],
    ['brackets', '(有限公司)'],
    ['hyphens', 'ア-'],
    ['branches', '(plant)'],
  ])('of %s are read in no time', (_, part) => {
    const text = `x${part.repeat(LONG / part.length - 1)}y`;
    const started = performance.now();
    companyId({
      name: text,
      identifiers: [{ value: text, authority: text }],
      email: text,
      address: text,
      fallback: '',
    });
    prepare({
      id: 'own:x',
      kind: 'company',
      name: text,
      identifiers: [],
      materials: [],
      address: text,
      email: text,
    });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
