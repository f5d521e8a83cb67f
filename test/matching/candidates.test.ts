import { describe, expect, test } from 'vitest';
import { type Candidate, candidates } from '../../server/matching/candidates.ts';
import { pairOf } from '../../server/matching/effective.ts';
import { readReasons } from '../../server/matching/reasons.ts';
import type { MatchRecord } from '../../server/matching/record.ts';
import { random } from '../oracle/random.ts';

let number = 0;
const company = (name: string, more: Partial<MatchRecord> = {}): MatchRecord => ({
  id: `named:${String(number++).padStart(4, '0')}`,
  kind: 'company',
  name,
  country: 'CN',
  identifiers: [],
  materials: [],
  ...more,
});
const smelter = (name: string, more: Partial<MatchRecord> = {}) =>
  company(name, { kind: 'smelter', materials: ['tin'], ...more });
const codes = ({ reason }: Candidate): string[] => readReasons(reason)!.map(({ code }) => code);

/** What is said of two records, beside some others that have nothing to do with them. */
function between(a: MatchRecord, b: MatchRecord, options = {}): Candidate | undefined {
  const others = ['Zephyr Fisheries', 'Quantum Bakery GmbH', '北京某某饭店'].map((name) => company(name));
  const rows = candidates([a], [b, ...others], options);
  return rows.find((row) => pairOf(row.a, row.b) === pairOf(a.id, b.id));
}

const LEI = 'lei:HWUPKR0MPOU8FGXBT394';
const OTHER_LEI = 'lei:213800KUD8LAJWSQ9D15';
const DUNS = 'duns:150483782';

describe('the same identifier', () => {
  test('makes two entities one, whatever their names, and says which', () => {
    const row = between(
      company('Alpha', { identifiers: [LEI] }),
      company('赣州江钨', { identifiers: [LEI] }),
    );
    expect(row).toMatchObject({ state: 'confirmed', score: 1, decidedBy: 'identifier' });
    expect(readReasons(row!.reason)).toEqual([{ code: 'SAME_IDENTIFIER', value: LEI }]);
  });

  test('is also the id of the other', () => {
    expect(between(company('Alpha', { id: LEI }), company('Beta', { identifiers: [LEI] }))?.state).toBe(
      'confirmed',
    );
  });

  test('with two numbers of another register is a case for a person, who is told of both', () => {
    const row = between(
      company('Alpha', { identifiers: [DUNS, LEI] }),
      company('Alpha', { identifiers: [DUNS, OTHER_LEI] }),
    );
    expect(row).toMatchObject({ state: 'possible' });
    expect(row!.decidedBy).toBeUndefined();
    expect(readReasons(row!.reason)).toEqual(
      expect.arrayContaining([
        { code: 'SAME_IDENTIFIER', value: DUNS },
        { code: 'IDENTIFIER_CONFLICT', value: 'lei' },
      ]),
    );
  });

  test('of three, two of which contradict each other, confirms none of the three', () => {
    const one = company('Alpha', { identifiers: [DUNS, LEI] });
    const two = company('Beta', { identifiers: [DUNS, OTHER_LEI] });
    const third = company('Gamma', { identifiers: [DUNS] });
    const rows = candidates([one, two, third], []);
    expect(rows.map(({ state }) => state)).toEqual(['possible', 'possible', 'possible']);
    expect(rows.filter((row) => codes(row).includes('CONTESTED_IDENTIFIER'))).toHaveLength(2);
  });

  test('of many makes one group with one row less than members', () => {
    const many = Array.from({ length: 50 }, (_, i) => company(`Name ${i}`, { identifiers: [DUNS] }));
    const rows = candidates(many, []);
    expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(49);
    expect(rows).toHaveLength(49);
  });

  test.each<[string, MatchRecord, MatchRecord]>([
    [
      'a smelter and a company',
      smelter('Alpha', { identifiers: [LEI] }),
      company('Alpha', { identifiers: [LEI] }),
    ],
    [
      'two RMI ids',
      smelter('Alpha', { id: 'rmi:CID000001', identifiers: [LEI] }),
      smelter('Alpha', { id: 'rmi:CID000002', identifiers: [LEI] }),
    ],
    [
      'smelters of two metals',
      smelter('Alpha', { identifiers: [LEI] }),
      smelter('Alpha', { identifiers: [LEI], materials: ['gold'] }),
    ],
  ])('never joins %s', (_, a, b) => {
    expect(between(a, b)).toBeUndefined();
  });

  test('that companies of a group share (VAT) confirms nothing and counts for something', () => {
    const shared = { identifiers: ['vat:DE136695976'] };
    const with_ = between(company('Alpha Metalle GmbH', shared), company('Alpha Metall GmbH', shared))!;
    const without = between(company('Alpha Metalle GmbH'), company('Alpha Metall GmbH'))!;
    expect(with_.state).toBe('possible');
    expect(with_.score!).toBeGreaterThan(without.score!);
  });
});

describe('names', () => {
  test.each([
    ['Acme Metals Co., Ltd.', 'ACME METALS COMPANY LIMITED'],
    ['Müller Metallwerke GmbH', 'Mueller Metallwerke'],
    ['Trafagor Manufacturing Inc.', 'Trafagor Mfg.'],
    ['Metals Trafagor Sdn. Bhd.', 'Trafagor Metals'],
    ['Trafagor Tin Smelting', 'Trafagro Tin Smelting'],
    ['三井金属鉱業株式会社', '(株)三井金属鉱業 横浜工場'],
    ['贛州江鎢鎢業有限公司', '赣州江钨钨业'],
    ['赣州江钨钨业有限公司', '赣州江钨钨业有限公司深圳分公司'],
    ['キヤノン電子', 'ｷｬﾉﾝ電子㈱'],
    ['PT Timah Tbk', 'P.T. Timah'],
  ])('%s may be %s', (name, other) => {
    const row = between(company(name), company(other))!;
    expect(row.state).toBe('possible');
    expect(row.score!).toBeGreaterThanOrEqual(0.55);
    expect(row.score!).toBeLessThan(1);
  });

  test.each([
    ['Acme Metals', 'Zenith Foods'],
    ['赣州江钨钨业有限公司', '上海宏丰电子有限公司'],
    ['Smelter not listed', 'Smelter Not Listed'],
    ['unknown', 'Unknown'],
  ])('%s is not %s', (name, other) => {
    expect(between(company(name), company(other))).toBeUndefined();
  });

  test('rows that name no smelter are never alike', () => {
    const unidentified = (id: string) => smelter('Some tin smelter', { id: `unidentified:${id}` });
    expect(between(unidentified('a'), unidentified('b'))).toBeUndefined();
  });

  test.each<[string, Partial<MatchRecord>, Partial<MatchRecord>, string, 'more' | 'less']>([
    ['in another country', {}, { country: 'JP' }, 'OTHER_COUNTRY', 'less'],
    ['of no known country', {}, { country: '' }, 'COUNTRY_UNKNOWN', 'less'],
    [
      'at one e-mail domain',
      { email: 'a@acme.example' },
      { email: 'b@acme.example' },
      'SAME_EMAIL_DOMAIN',
      'more',
    ],
    [
      'at one address',
      { address: '1 Ore Rd., Suzhou' },
      { address: 'SUZHOU, ORE RD 1' },
      'SAME_ADDRESS',
      'more',
    ],
    ['with two LEI', { identifiers: [LEI] }, { identifiers: [OTHER_LEI] }, 'IDENTIFIER_CONFLICT', 'less'],
    ['200 km apart', { latitude: 0, longitude: 20 }, { latitude: 0, longitude: 21.8 }, 'FAR', 'less'],
    ['1 km apart', { latitude: 0, longitude: 20 }, { latitude: 0, longitude: 20.009 }, 'NEAR', 'more'],
  ])('a namesake %s', (_, a, b, code, change) => {
    const plain = between(company('Trafagor Metals'), company('Trafagor Metal'))!;
    const row = between(company('Trafagor Metals', a), company('Trafagor Metal', b), { threshold: 0.3 })!;
    expect(codes(row)).toContain(code);
    if (change === 'more') expect(row.score!).toBeGreaterThan(plain.score!);
    else expect(row.score!).toBeLessThan(plain.score!);
  });

  test.each([
    ['GmbH', 'GmbH', 'SAME_LEGAL_FORM'],
    ['GmbH', 'AG', 'OTHER_LEGAL_FORM'],
  ])('with %s and %s say so', (form, other, code) => {
    expect(codes(between(company(`Trafagor ${form}`), company(`Trafagor ${other}`))!)).toContain(code);
  });

  test('in English beside another language say nothing of the legal form', () => {
    const row = between(company('ABC株式会社'), company('ABC Co., Ltd.'))!;
    expect(codes(row)).not.toContain('OTHER_LEGAL_FORM');
  });

  test('have at most ten candidates each', () => {
    const known = Array.from({ length: 40 }, (_, i) =>
      company(`Trafagor Metals ${String.fromCharCode(97 + i)}`),
    );
    expect(candidates([company('Trafagor Metals')], known)).toHaveLength(10);
    expect(candidates([company('Trafagor Metals')], known, { most: 3 })).toHaveLength(3);
  });

  test('are found among thousands of the very same', () => {
    const known = Array.from({ length: 7_000 }, () => company('Jin Da'));
    expect(candidates([company('Jin Da')], known)).toHaveLength(10);
  });
});

test('nothing is said again of a pair that a person decided', () => {
  const [a, b] = [
    company('Acme Metals', { identifiers: [LEI] }),
    company('Acme Metals', { identifiers: [LEI] }),
  ];
  expect(between(a, b, { decided: new Set([pairOf(a.id, b.id)]) })).toBeUndefined();
});

test('names of known entities are not compared with each other, identifiers are; whoever is new is not known', () => {
  const [a, b] = [company('Acme Metals'), company('Acme Metals')];
  expect(candidates([], [a, b])).toEqual([]);
  expect(candidates([a], [a])).toEqual([]);
  const [one, other] = [a, b].map((record) => ({ ...record, identifiers: [LEI] }));
  expect(candidates([], [one!, other!])).toMatchObject([{ state: 'confirmed' }]);
});

test('the order of the records changes nothing', () => {
  const draw = random(7);
  const words = ['Alpha', 'Beta', 'Metal', 'Metals', 'Tin', 'Gold', 'Works', 'Trading'];
  const make = () =>
    company([draw.pick(words), draw.pick(words), draw.pick(words)].join(' '), {
      identifiers: draw.chance(0.3) ? [`duns:15048378${draw.int(0, 9)}`] : [],
    });
  const [fresh, known] = [Array.from({ length: 80 }, make), Array.from({ length: 80 }, make)];
  const rows = candidates(fresh, known);
  expect(rows.length).toBeGreaterThan(200);
  expect(candidates(fresh.toReversed(), known.toReversed())).toEqual(rows);
});

test('a name may be a word that every object has a property of', () => {
  for (const name of ['constructor', 'toString GmbH', '__proto__', 'hasOwnProperty valueOf']) {
    expect(between(company(name), company(name))).toMatchObject({ state: 'possible' });
  }
});
