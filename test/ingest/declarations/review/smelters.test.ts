/** Rows of the smelter list against the workbook's own look-up and against lists that are given. */
import { describe, expect, test } from 'vitest';
import {
  type KnownSmelter,
  knownSmelters,
} from '../../../../server/ingest/declarations/review/known-smelters.ts';
import type { Finding } from '../../../../server/ingest/formats/finding.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import { COUNTRIES, lookupOf } from '../../../support/workbooks/lookup.ts';
import type { SmelterInput } from '../../../support/workbooks/spec.ts';
import { review, type Told } from './support.ts';

const [tin, second] = lookupOf('Tin');
const [gold] = lookupOf('Gold');
const others = flawless('CMRT', '6.5').smelters!;
/** The row that a smelter added to a flawless declaration stands in. */
const ROW = 5 + others.length;

/** The made-up list as an edition of a list of smelters, some of them removed. */
const edition = (removed: Record<string, KnownSmelter['removed']> = {}) =>
  knownSmelters(
    ['Tantalum', 'Tin', 'Gold', 'Tungsten']
      .flatMap(lookupOf)
      .map(({ id, metal, name, aliases, country }) => ({
        id,
        material: metal.toLowerCase(),
        names: [name, ...aliases],
        countryCode: COUNTRIES[country]!,
        ...(removed[id] && { removed: removed[id] }),
      })),
  );

const reviewed = (row: SmelterInput, known?: ReturnType<typeof edition>): Promise<Told> =>
  review('CMRT', '6.5', { smelters: [...others, row] }, { ...(known && { known }) });

const said = (told: Told, code: Finding['code']): Finding => told.findings.find((one) => one.code === code)!;

describe('an identification number', () => {
  test('that the look-up does not have is to be checked, as its list may be older', async () => {
    const told = await reviewed({ id: 'CID900399', metal: 'Tin', name: 'Far Away Tin', country: 'PERU' });
    expect(told.at('SMELTER_ID_NOT_IN_WORKBOOK')).toEqual([`Smelter List!A${ROW}`]);
    expect(said(told, 'SMELTER_ID_NOT_IN_WORKBOOK')).toMatchObject({ severity: 'warning', got: 'CID900399' });
    expect(told.at('SMELTER_ID_UNKNOWN')).toEqual([]);
  });

  test('that no list ever had is an error, with the nearest ones', async () => {
    const told = await reviewed(
      { id: 'CID900309', metal: 'Tin', name: 'Far Away Tin', country: 'PERU' },
      edition(),
    );
    expect(told.at('SMELTER_ID_UNKNOWN')).toEqual([`Smelter List!A${ROW}`]);
    expect(said(told, 'SMELTER_ID_UNKNOWN').values!['nearest']).toContain('CID900301');
  });

  test('that lists of another material do not have is no error', async () => {
    const cobalt = knownSmelters([{ id: 'CID900501', material: 'cobalt', names: ['Orvane Cobalt Works'] }]);
    const told = await reviewed(
      { id: 'CID900309', metal: 'Tin', name: 'Far Away Tin', country: 'PERU' },
      cobalt,
    );
    expect(told.findings.map(({ code }) => code)).toEqual(['SMELTER_ID_NOT_IN_WORKBOOK']);
  });

  test('that a later list has is fine, though the workbook does not know it', async () => {
    const newer = knownSmelters([
      { id: 'CID900399', material: 'tin', names: ['Far Away Tin'], countryCode: 'PE' },
    ]);
    const told = await reviewed(
      { id: 'CID900399', metal: 'Tin', name: 'Far Away Tin', country: 'PERU' },
      newer,
    );
    expect(told.findings).toEqual([]);
  });

  test('that has left the list since is told with its date, apart from one never listed', async () => {
    const told = await reviewed(
      { id: tin!.id, mines: 'North Hill' },
      edition({ [tin!.id]: { date: '2025-03-04' } }),
    );
    expect(told.at('SMELTER_ID_UNKNOWN')).toEqual([]);
    expect(said(told, 'SMELTER_REMOVED')).toMatchObject({
      severity: 'warning',
      values: { id: tin!.id, date: '2025-03-04' },
    });
  });

  test.each([
    ['CID90030', 'CID900301'],
    ['CID9003011', 'CID900301'],
    ['C1D900302', 'CID900302'],
  ])('"%s" is ill-formed and near %s', async (id, nearest) => {
    const told = await reviewed({
      id,
      metal: 'Tin',
      name: 'Orvane Tin Works',
      country: 'CHINA',
      option: 'B',
    });
    expect(said(told, 'SMELTER_ID_ILL_FORMED')).toMatchObject({ severity: 'error', got: id });
    expect(said(told, 'SMELTER_ID_ILL_FORMED').values!['nearest']!.split(', ')).toContain(nearest);
  });

  test('is pointed at where it was typed: the column for input, or over the formula', async () => {
    const row = { id: 'CID90030', metal: 'Tin', name: 'Orvane Tin Works', country: 'CHINA' };
    const typed = await reviewed({ ...row, option: 'A' });
    expect(typed.at('SMELTER_ID_ILL_FORMED')).toEqual([`Smelter List!A${ROW}`]);
    const over = await reviewed({ ...row, option: 'B' });
    expect(over.at('SMELTER_ID_ILL_FORMED')).toEqual([`Smelter List!F${ROW}`]);
  });

  test('of another source need not have the form', async () => {
    const row = { id: 'LBMA-17', idSource: 'LBMA', metal: 'Tin', name: 'Far Away Tin', country: 'PERU' };
    const told = await reviewed({ ...row, option: 'B', lookup: 'Smelter not listed' });
    expect(told.at('SMELTER_ID_ILL_FORMED')).toEqual([]);
  });

  test('in full-width digits and lower case is read all the same', async () => {
    const told = await reviewed({
      id: tin!.id.toLowerCase().replace('9', '９'),
      metal: 'Tin',
      mines: 'North Hill',
    });
    expect(told.findings).toEqual([]);
  });
});

describe('a row that says otherwise than its number:', () => {
  test('the metal', async () => {
    const told = await reviewed({ id: gold!.id, metal: 'Tin', mines: 'North Hill' });
    expect(told.at('SMELTER_METAL_DIFFERS')).toEqual([`Smelter List!B${ROW}`]);
    expect(said(told, 'SMELTER_METAL_DIFFERS')).toMatchObject({
      severity: 'error',
      expected: 'gold',
      got: 'tin',
    });
  });

  test('no metal, where the list does not say which it is', async () => {
    const multiple = knownSmelters([{ id: tin!.id, material: '', names: [tin!.name], countryCode: 'CN' }]);
    expect((await reviewed({ id: tin!.id, mines: 'North Hill' }, multiple)).findings).toEqual([]);
  });

  test('the country', async () => {
    const told = await reviewed({ id: tin!.id, country: 'BRAZIL', mines: 'North Hill' });
    expect(told.at('SMELTER_COUNTRY_DIFFERS')).toEqual([`Smelter List!E${ROW}`]);
    expect(said(told, 'SMELTER_COUNTRY_DIFFERS').values).toMatchObject({ country: 'BR', otherCountry: 'CN' });
    expect((await reviewed({ id: tin!.id, country: 'P.R. China', mines: 'North Hill' })).findings).toEqual(
      [],
    );
  });

  test('the name, where it is that of another; a name nobody has is no fault', async () => {
    const told = await reviewed({ id: tin!.id, name: second!.aliases[0]!, mines: 'North Hill' });
    expect(told.at('SMELTER_NAME_DIFFERS')).toEqual([`Smelter List!D${ROW}`]);
    expect(said(told, 'SMELTER_NAME_DIFFERS').values!['others']).toBe(second!.id);
    expect(
      (await reviewed({ id: second!.id, name: second!.aliases[0]!, mines: 'North Hill' })).findings,
    ).toEqual([]);
    expect((await reviewed({ id: tin!.id, name: 'As we call it', mines: 'North Hill' })).findings).toEqual(
      [],
    );
  });
});

describe('a smelter without number', () => {
  test('chosen as not listed is a notice where it has name and country, else an error', async () => {
    const row = { metal: 'Tin', lookup: 'Smelter not listed', name: 'Far Away Tin', country: 'PERU' };
    const told = await reviewed(row);
    expect(told.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['SMELTER_NOT_LISTED', 'notice'],
    ]);
    const bare = await reviewed({ metal: 'Tin', lookup: 'Smelter Not Listed', name: 'Unknown' });
    expect(bare.at('SMELTER_NOT_DESCRIBED')).toEqual([`Smelter List!D${ROW}`, `Smelter List!E${ROW}`]);
  });

  test('under a name that the look-up does not have is asked for its number', async () => {
    const told = await reviewed({ metal: 'Tin', lookup: 'Far Away Tin', country: 'PERU' });
    expect(told.at('SMELTER_ID_MISSING')).toEqual([`Smelter List!A${ROW}`]);
  });
});

describe('rows that repeat each other', () => {
  test('are told with the row before', async () => {
    const told = await reviewed(others[2]!);
    expect(said(told, 'SMELTER_REPEATED')).toMatchObject({ severity: 'notice', values: { row: '7' } });
  });

  test('are none where they split the countries of mines', async () => {
    expect((await reviewed({ ...others[2]!, mineCountries: 'Malaysia' })).findings).toEqual([]);
  });
});

describe('a mine of the Mine List', () => {
  const mine = { metal: 'Nickel', mine: 'Some Hill', country: 'CANADA' };

  test('whose smelter is not listed is told', async () => {
    const told = await review('EMRT', '2.1', { mines: [{ ...mine, smelters: 'Far Away Nickel' }] });
    expect(told.at('MINE_SMELTER_NOT_LISTED')).toEqual(['Mine List!B5']);
  });

  test.each(['Orvane Nickel Works', 'CID901001', 'orvane nickel works; others'])(
    'goes with "%s"',
    async (smelters) => {
      const told = await review('EMRT', '2.1', { mines: [{ ...mine, smelters }] });
      expect(told.findings).toEqual([]);
    },
  );
});
