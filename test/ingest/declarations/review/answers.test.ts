/** Required answers, and answers against each other: one change to a flawless declaration each, and one that is no fault. */
import { describe, expect, test } from 'vitest';
import { reviewDeclaration } from '../../../../server/ingest/declarations/review/review.ts';
import type { Finding } from '../../../../server/ingest/formats/finding.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import type { TemplateName } from '../../../support/workbooks/layouts.ts';
import { lookupOf } from '../../../support/workbooks/lookup.ts';
import type { DeclarationInput, SmelterInput } from '../../../support/workbooks/spec.ts';
import { answering, company, read, review } from './support.ts';

type Change = Partial<DeclarationInput>;

/** Finding, where it must stand, the change that trips it, and a change nearby that must not. */
type Case = readonly [
  code: Finding['code'],
  at: readonly string[],
  template: TemplateName,
  version: string,
  trips: Change,
  doesNot?: Change,
];

const cmrt = (answers: DeclarationInput['answers'], more: Change = {}): Change => ({
  ...answering('CMRT', '6.5', answers),
  ...more,
});
const own = (fields: DeclarationInput['company'], more: Change = {}): Change => ({
  ...company('CMRT', '6.5', fields),
  ...more,
});
/** A question answered "Yes" but for one material. */
const but = (material: string, value: string | null, rest = 'Yes') => ({
  Tantalum: rest,
  Tin: rest,
  Gold: rest,
  Tungsten: rest,
  [material]: value,
});
const [plant] = lookupOf('Tin');
/** The flawless smelters of a version but those of one metal, and others in their place. */
const smelters = (
  metal: string,
  others: readonly SmelterInput[],
  template: TemplateName = 'CMRT',
  version = '6.5',
): Change => {
  const ids = new Set(lookupOf(metal).map(({ id }) => id));
  const rest = flawless(template, version).smelters!.filter(
    (row) => row.metal !== metal && !ids.has(row.id as string),
  );
  return { smelters: [...rest, ...others] };
};
const tin = (row: Partial<SmelterInput>): SmelterInput => ({ id: plant!.id, recycled: 'No', ...row });
const unidentified: SmelterInput = { metal: 'Tin', lookup: 'Smelter not yet identified', name: 'Unknown' };

const REQUIRED: readonly Case[] = [
  ['COMPANY_MISSING', ['Declaration!D8'], 'CMRT', '6.5', own({ name: null })],
  ['DATE_MISSING', ['Declaration!D22'], 'CMRT', '6.5', own({ effectiveDate: null })],
  [
    'DATE_MISSING',
    ['Declaration!D22'],
    'CMRT',
    '6.5',
    own({ effectiveDate: 'soon' }),
    own({ effectiveDate: '02-May-2025' }),
  ],
  [
    'FIELD_MISSING',
    ['Declaration!D15', 'Declaration!D17'],
    'CMRT',
    '6.5',
    own({ contactName: null, contactPhone: null }),
    own({ authorizerTitle: null, authorizerPhone: null, address: null, uniqueId: null }),
  ],
  ['FIELD_MISSING', ['Declaration!D24'], 'EMRT', '2.1', company('EMRT', '2.1', { authorizerEmail: null })],
  ['FIELD_MISSING', ['Declaration!D20'], 'AMRT', '1.3', company('AMRT', '1.3', { contactName: null })],
  [
    'SCOPE_NOT_DESCRIBED',
    ['Declaration!D10'],
    'CMRT',
    '6.5',
    own({ scope: 'C' }),
    own({ scope: 'C', scopeDescription: 'Connectors of the automotive division' }),
  ],
  [
    'PRODUCTS_MISSING',
    ['Product List!B6'],
    'CMRT',
    '6.5',
    own({ scope: 'B' }),
    own({ scope: 'B' }, { products: [{ number: 'P-1', name: 'Connector' }] }),
  ],
  [
    'PRODUCT_NUMBER_MISSING',
    ['Product List!B7'],
    'CMRT',
    '6.5',
    own({ scope: 'B' }, { products: [{ number: 'P-1' }, { name: 'Connector' }] }),
    own({ scope: 'A' }, { products: [{ name: 'Connector' }] }),
  ],
  ['MATERIALS_MISSING', ['Declaration!D12'], 'AMRT', '1.3', { materials: [], smelters: [] }],
  ['ANSWER_MISSING', ['Declaration!D27'], 'CMRT', '6.5', cmrt({ 1: but('Tin', null) })],
  ['ANSWER_MISSING', ['Declaration!D33'], 'CMRT', '6.5', cmrt({ 2: but('Tin', null) })],
  [
    'ANSWER_MISSING',
    ['Declaration!D59', 'Declaration!D81'],
    'CMRT',
    '6.5',
    cmrt({ 6: but('Tungsten', null, '100%'), D: null }),
  ],
  // a material that is out is asked no more, and a company that uses none is asked nothing of its practices
  [
    'ANSWER_MISSING',
    ['Declaration!D41'],
    'CMRT',
    '6.5',
    cmrt({ 3: but('Tungsten', null, 'No') }),
    cmrt(
      {
        1: 'No',
        2: null,
        3: null,
        4: null,
        5: null,
        6: null,
        7: null,
        8: null,
        A: null,
        B: null,
        C: null,
        D: null,
        E: null,
        F: null,
        G: null,
        H: null,
      },
      { smelters: [] },
    ),
  ],
  [
    'ANSWER_MISSING',
    ['Declaration!D50'],
    'EMRT',
    '1.3',
    answering('EMRT', '1.3', { 5: { Cobalt: null, Mica: '100%' } }),
  ],
  [
    'ANSWER_MISSING',
    ['Declaration!D82', 'Declaration!D124'],
    'EMRT',
    '2.1',
    answering('EMRT', '2.1', { 5: mica('100%', null), C: mica('Yes', null) }),
    {
      ...answering('EMRT', '2.1', {
        1: mica('Yes', 'Not declaring'),
        2: mica('Yes', null),
        3: mica('No', null),
        4: mica('No', null),
        5: mica('100%', null),
        6: mica('Yes', null),
        7: mica('Yes', null),
        C: mica('Yes', null),
      }),
      ...smelters('Mica', [], 'EMRT', '2.1'),
    },
  ],
  [
    'ANSWER_MISSING',
    ['Declaration!D44'],
    'AMRT',
    '1.3',
    answering('AMRT', '1.3', { 2: { Aluminum: '100%', Silver: null, Zinc: '100%' } }),
  ],
  [
    'POLICY_ADDRESS_MISSING',
    ['Declaration!G77'],
    'CMRT',
    '6.5',
    cmrt({ B: 'Yes' }),
    cmrt({ B: { answer: 'Yes', comment: 'www.example.com/policy' } }),
  ],
  [
    'POLICY_ADDRESS_MISSING',
    ['Declaration!G77'],
    'CMRT',
    '6.5',
    cmrt({ B: { answer: 'Yes', comment: 'On request' } }),
  ],
  [
    'SURVEY_FORMAT_MISSING',
    ['Declaration!G83'],
    'CMRT',
    '6.5',
    cmrt({ E: 'Yes, using other format (describe)' }),
    cmrt({ E: { answer: 'Yes, using other format (describe)', comment: 'Own questionnaire' } }),
  ],
  ['CHECKER_INCOMPLETE', ['Checker!D2'], 'CMRT', '6.5', { missing: 3 }, { missing: 0 }],
];

const AGAINST: readonly Case[] = [
  [
    'ANSWERED_THOUGH_NOT_USED',
    ['Declaration!D33'],
    'CMRT',
    '6.5',
    cmrt({ 1: but('Tin', 'No') }, smelters('Tin', [])),
  ],
  [
    'ANSWERED_THOUGH_NOT_USED',
    ['Declaration!D39'],
    'CMRT',
    '6.5',
    cmrt({ 2: but('Tin', 'No') }, smelters('Tin', [])),
    noTin(),
  ],
  ['SMELTERS_THOUGH_NOT_USED', ['Smelter List!B7'], 'CMRT', '6.5', noTin({}), noTin()],
  [
    'SMELTERS_OF_UNDECLARED_MATERIAL',
    ['Smelter List!B13'],
    'EMRT',
    '2.1',
    notDeclared(),
    answering('EMRT', '2.1', {}),
  ],
  ['SMELTERS_OF_UNDECLARED_MATERIAL', ['Smelter List!B7'], 'CMRT', '6.5', cmrt({ 2: but('Tin', 'No') })],
  ['NO_SMELTERS', ['Declaration!D27'], 'CMRT', '6.5', smelters('Tin', []), noTin()],
  [
    'NO_SMELTERS',
    ['Declaration!D33'],
    'AMRT',
    '1.3',
    smelters('Zinc', [], 'AMRT', '1.3'),
    {
      ...smelters('Zinc', [], 'AMRT', '1.3'),
      ...answering('AMRT', '1.3', { 2: { Aluminum: '100%', Silver: '100%', Zinc: 'Did not survey' } }),
    },
  ],
  [
    'RECYCLED_BUT_MINED',
    ['Smelter List!O11'],
    'CMRT',
    '6.5',
    cmrt({ 5: but('Tin', 'Yes', 'No') }, smelters('Tin', [tin({ mineCountries: 'Peru' })])),
    cmrt(
      { 5: but('Tin', 'Yes', 'No') },
      smelters('Tin', [tin({ mines: 'Recycled', mineCountries: 'Recycled/Scrap', recycled: 'Yes' })]),
    ),
  ],
  [
    'RECYCLED_BUT_MINED',
    ['Smelter List!N11'],
    'CMRT',
    '6.5',
    cmrt(
      { 5: but('Tin', 'Yes', 'No') },
      smelters('Tin', [tin({ mines: 'Some Hill mine', recycled: 'Yes' })]),
    ),
  ],
  [
    'RECYCLED_BUT_SOURCED',
    ['Declaration!D39', 'Declaration!D45'],
    'CMRT',
    '6.5',
    cmrt({ 3: but('Tin', 'Yes', 'No'), 4: but('Tin', 'Yes', 'No'), 5: but('Tin', 'Yes', 'No') }),
    cmrt({ 3: but('Tin', 'Yes', 'No') }),
  ],
  [
    'RECYCLED_ANSWERS_DIFFER',
    ['Smelter List!P11'],
    'CMRT',
    '6.5',
    cmrt({ 5: but('Tin', 'Yes', 'No') }, smelters('Tin', [tin({ recycled: 'No' })])),
    cmrt({ 5: but('Tin', 'Yes', 'No') }, smelters('Tin', [tin({ recycled: 'Yes' })])),
  ],
  [
    'RECYCLED_ROW_BUT_MINED',
    ['Smelter List!O11'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({ mineCountries: 'Peru', recycled: 'Yes' })]),
    smelters('Tin', [tin({ mineCountries: 'scrap', recycled: 'Yes' })]),
  ],
  [
    'NOT_ALL_IDENTIFIED',
    ['Declaration!D63'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({}), unidentified]),
    cmrt({ 7: but('Tin', 'No') }, smelters('Tin', [tin({}), unidentified])),
  ],
  [
    'RESPONDED_BUT_NOT_IDENTIFIED',
    ['Declaration!D57'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({}), unidentified]),
    cmrt({ 6: but('Tin', 'Greater than 90%', '100%') }, smelters('Tin', [tin({}), unidentified])),
  ],
  [
    'SMELTER_NOT_IDENTIFIED',
    ['Smelter List!C12'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({}), unidentified, unidentified]),
  ],
  [
    'IDENTIFIED_WITHOUT_ALL_RESPONSES',
    ['Declaration!D63'],
    'CMRT',
    '6.5',
    cmrt({ 6: but('Tin', 'Greater than 75%', '100%') }),
    cmrt({ 6: but('Tin', 'Greater than 75%', '100%'), 7: but('Tin', 'No') }),
  ],
  [
    'FEW_RESPONSES',
    ['Declaration!D57'],
    'CMRT',
    '6.5',
    cmrt({ 6: but('Tin', '50% or less', '100%') }),
    cmrt({ 6: but('Tin', 'Greater than 50%', '100%') }),
  ],
  ['SMELTERS_NOT_ALL_IDENTIFIED', ['Declaration!D63'], 'CMRT', '6.5', cmrt({ 7: but('Tin', 'No') })],
  ['SMELTERS_NOT_ALL_REPORTED', ['Declaration!D69'], 'CMRT', '6.5', cmrt({ 8: but('Tin', 'No') })],
  [
    'USE_UNKNOWN',
    ['Declaration!D27'],
    'EMRT',
    '1.3',
    answering('EMRT', '1.3', { 1: { Cobalt: 'Yes', Mica: 'Unknown' } }),
  ],
  ['ORIGIN_UNKNOWN', ['Declaration!D45'], 'CMRT', '6.5', cmrt({ 4: but('Tin', 'Unknown', 'No') })],
  [
    'PRACTICE_MISSING',
    ['Declaration!D79', 'Declaration!D83'],
    'CMRT',
    '6.5',
    cmrt({ C: 'No', E: 'No' }),
    cmrt({ H: 'No' }),
  ],
  [
    'PRACTICE_MISSING',
    ['Declaration!D75'],
    'EMRT',
    '1.3',
    answering('EMRT', '1.3', { C: { Cobalt: 'Yes', Mica: 'No' } }),
    answering('EMRT', '1.3', { C: { Cobalt: 'Yes', Mica: 'Yes, when more processors are validated' } }),
  ],
];

const ORIGINS: readonly Case[] = [
  [
    'COVERED_COUNTRY_NAMED',
    ['Smelter List!O11'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({ mineCountries: 'Indonesia, Rwanda' })]),
    cmrt({ 3: but('Tin', 'Yes', 'No') }, smelters('Tin', [tin({ mineCountries: 'Indonesia, Rwanda' })])),
  ],
  [
    'COVERED_COUNTRY_NAMED',
    ['Smelter List!O11'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({ mineCountries: 'CONGO, DEMOCRATIC REPUBLIC OF THE' })]),
    smelters('Tin', [tin({ mineCountries: 'KOREA, REPUBLIC OF' })]),
  ],
  [
    'CAHRA_NAMED',
    ['Smelter List!O11'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({ mineCountries: 'Peru; Myanmar' })]),
    cmrt({ 4: but('Tin', 'Yes', 'No') }, smelters('Tin', [tin({ mineCountries: 'Peru; Myanmar' })])),
  ],
  [
    'CAHRA_POSSIBLE',
    ['Smelter List!O11'],
    'CMRT',
    '6.5',
    smelters('Tin', [tin({ mineCountries: 'Nigeria' })]),
    smelters('Tin', [tin({ mineCountries: 'Bolivia' })]),
  ],
  [
    'CAHRA_NAMED',
    ['Mine List!F5'],
    'EMRT',
    '2.1',
    {
      mines: [
        {
          metal: 'Cobalt',
          smelters: 'Orvane Cobalt Works',
          mine: 'Some Hill',
          country: 'CONGO, DEMOCRATIC REPUBLIC OF THE',
        },
      ],
    },
    {
      mines: [{ metal: 'Cobalt', smelters: 'Orvane Cobalt Works', mine: 'Some Hill', country: 'AUSTRALIA' }],
    },
  ],
  [
    'OTHER_ORIGIN_NAMED',
    ['Smelter List!O5'],
    'EMRT',
    '1.3',
    answering('EMRT', '1.3', { 3: { Cobalt: 'DRC only', Mica: 'No' } }),
    {
      ...answering('EMRT', '1.3', { 3: { Cobalt: 'DRC only', Mica: 'No' } }),
      ...smelters('Cobalt', [{ id: lookupOf('Cobalt')[0]!.id, mineCountries: 'DRC' }], 'EMRT', '1.3'),
    },
  ],
  [
    'OTHER_ORIGIN_NAMED',
    ['Smelter List!O7'],
    'EMRT',
    '1.3',
    answering('EMRT', '1.3', { 3: { Cobalt: 'No', Mica: 'India and/or Madagascar only' } }),
  ],
  [
    'ORIGIN_IS_SMELTER_COUNTRY',
    ['Smelter List!O11'],
    'CMRT',
    '6.5',
    smelters('Tin', ownCountry(4)),
    smelters('Tin', ownCountry(2)),
  ],
];

/** Answers of EMRT 2 for its six minerals, mica apart. */
function mica(rest: string, value: string | null) {
  return { Cobalt: rest, Copper: rest, Graphite: rest, Lithium: rest, Mica: value, Nickel: rest };
}

/** Tin is not used, and nothing more is said of it; its smelters are gone unless told. */
function noTin(more: Change = smelters('Tin', [])): Change {
  return cmrt(
    {
      1: but('Tin', 'No'),
      2: but('Tin', null),
      3: but('Tin', null, 'No'),
      4: but('Tin', null, 'No'),
      5: but('Tin', null, 'No'),
      6: but('Tin', null, '100%'),
      7: but('Tin', null),
      8: but('Tin', null),
    },
    more,
  );
}

/** Mica is not declared, and its smelters are still there. */
function notDeclared(): Change {
  return answering('EMRT', '2.1', {
    1: mica('Yes', 'Not declaring'),
    2: mica('Yes', null),
    3: mica('No', null),
    4: mica('No', null),
    5: mica('100%', null),
    6: mica('Yes', null),
    7: mica('Yes', null),
    C: mica('Yes', null),
  });
}

/** So many smelters of tin with their own country as that of the mines. */
function ownCountry(count: number): SmelterInput[] {
  return lookupOf('Tin')
    .slice(0, count)
    .map(({ id, country }) => ({ id, mineCountries: country, recycled: 'No' }));
}

describe.each([
  ['what is required', REQUIRED],
  ['answers against each other and the smelter list', AGAINST],
  ['countries of mines against answers', ORIGINS],
] as const)('%s:', (_, cases) => {
  test.each(cases.map((one) => [one[0], one[1], one[2], one[3], one] as const))(
    '%s at %s in %s %s',
    async (code, at, template, version, [, , , , trips, doesNot]) => {
      expect((await review(template, version, trips)).at(code)).toEqual(at);
      if (doesNot) expect((await review(template, version, doesNot)).at(code)).toEqual([]);
    },
  );
});

test('a declaration without any answer is told so once, not question by question', async () => {
  const { declaration } = await read('CMRT', { ...flawless('CMRT', '6.5'), answers: {} });
  const { findings } = reviewDeclaration(declaration, { now: new Date('2025-06-01T00:00:00Z') });
  expect(findings.map(({ code }) => code)).toEqual(['NOTHING_ANSWERED']);
});

test('areas and countries can be others than those that are built in', async () => {
  const other = { covered: ['ID'], cahra: { whole: ['PE'], inPart: ['CL'] } };
  const change = smelters('Tin', [tin({ mineCountries: 'Indonesia, Peru, Chile, Rwanda' })]);
  const told = await review('CMRT', '6.5', change, other);
  const countries = (code: string) =>
    told.findings.filter((one) => one.code === code).map(({ values }) => values!['country']);
  expect(countries('COVERED_COUNTRY_NAMED')).toEqual(['ID']);
  expect(countries('CAHRA_NAMED')).toEqual(['PE']);
  expect(countries('CAHRA_POSSIBLE')).toEqual(['CL']);
});
