import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { preferredLang, readAddress, writeAddress } from '../../web/address.ts';
import { QUESTION_STATES } from '../../web/queries/questions.ts';
import { REPORT_FORMATS } from '../../web/queries/reports.ts';
import { SCREEN_IDS } from '../../web/screens.ts';
import { ROWS_OF, SORT_FIGURES } from '../../web/slices/portfolio.ts';
import { CITED_BY, SOURCE_ORDERS } from '../../web/slices/sources.ts';
import { DRAW_SIZES, MOST_OPEN, type PageState, pageState, START, THEMES, VIEWS } from '../../web/state.ts';
import { whatIfStates } from '../support/bench-states.ts';

const id = fc.oneof(
  fc.constantFrom('own:hoshino', 'rmi:CID002082', 'own:星野 & sons', 'own:a=b?c#d', 'lei:5493/00%41'),
  fc.stringMatching(/^own:[^\s]{1,12}$/u),
);
const states: fc.Arbitrary<PageState> = fc.record({
  screen: fc.constantFrom(...SCREEN_IDS),
  space: fc.constantFrom('demo', 'main', 'a space'),
  buyer: fc.oneof(fc.constant(''), id),
  risk: fc.constantFrom('conflict', 'child-labour', 'my-own'),
  material: fc.constantFrom('', 'tin', 'rare earths'),
  lens: fc.constantFrom('responsible-minerals', 'proportional'),
  tiers: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 99 })),
  asOf: fc.constantFrom('', '2026-11-23'),
  knownAt: fc.constantFrom('', '2026-03-01T09:00Z'),
  view: fc.constantFrom(...VIEWS),
  select: fc.oneof(fc.constant(''), id),
  open: fc.array(id, { maxLength: 3 }),
  draw: fc.constantFrom(...DRAW_SIZES),
  lang: fc.constantFrom(...LANGS),
  theme: fc.constantFrom(...THEMES),
  tour: fc.record({ step: fc.integer({ min: 0, max: 5 }) }),
  map: fc.record({ flows: fc.boolean() }),
  compare: fc.record({
    beforeAsOf: fc.constantFrom('', '2025-11-23'),
    beforeKnownAt: fc.constantFrom('', '2026-03-01T09:00Z'),
  }),
  sources: fc.record({
    text: fc.constantFrom('', 'CMRT 6.5 & more', '星野'),
    citedBy: fc.constantFrom(...CITED_BY),
    ofAnswer: fc.boolean(),
    order: fc.constantFrom(...SOURCE_ORDERS),
    document: fc.oneof(fc.constant(''), id),
  }),
  questions: fc.record({
    asks: fc.constantFrom(...QUESTION_STATES),
    assignee: fc.constantFrom('', 'Ada', '名前 & co'),
    unassigned: fc.boolean(),
    ofBuyer: fc.boolean(),
    asked: fc.constantFrom('', 'ask:0123456789abcdef'),
  }),
  report: fc.record({
    kind: fc.constantFrom('tier-n', 'form-sd', 'no such kind'),
    language: fc.constantFrom('' as const, ...LANGS),
    profile: fc.constantFrom('', 'public'),
    formats: fc.subarray([...REPORT_FORMATS]),
  }),
  link: fc.record({ snapshot: fc.constantFrom('', '2026-11-23T09:00:00Z-ab12') }),
  whatif: whatIfStates,
  portfolio: fc.record({
    of: fc.constantFrom(...ROWS_OF),
    risks: fc.subarray(['conflict', 'corruption']),
    materials: fc.subarray(['*', 'tin', 'gold']),
    figure: fc.constantFrom(...SORT_FIGURES),
    column: fc.constantFrom('', 'name', 'conflict/*', 'conflict/tin'),
    turned: fc.boolean(),
    text: fc.constantFrom('', 'hosh', '星野 & sons'),
    kinds: fc.subarray(['COMPANY', 'SMELTER']),
    countries: fc.subarray(['JP', 'CD']),
    deals: fc.subarray(['tin']),
    heads: fc.boolean(),
    exposed: fc.boolean(),
    at: fc.nat(),
  }),
});

describe('the address bar', () => {
  test('holds the whole state: what is written is read back the same', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...LANGS), (state, lang) => {
        expect(readAddress(writeAddress(state, lang), lang)).toEqual(state);
      }),
    );
  });

  test('leaves defaults out and keeps ids readable', () => {
    expect(writeAddress({ ...START, space: 'demo', buyer: 'own:hoshino', material: 'tin' })).toBe(
      '?space=demo&buyer=own:hoshino&risk=conflict&material=tin',
    );
    expect(writeAddress(START)).toBe('');
  });

  test('takes the question of a link typed by hand', () => {
    const state = readAddress('?space=demo&buyer=own:x&risk=corruption&tiers=3&asOf=2025-01-31&view=table');
    expect(state).toMatchObject({
      buyer: 'own:x',
      risk: 'corruption',
      tiers: 3,
      asOf: '2025-01-31',
      view: 'table',
    });
  });

  test.each([
    ['?tiers=0', 'tiers'],
    ['?tiers=2.5', 'tiers'],
    ['?asOf=yesterday', 'asOf'],
    ['?asOf=2026-02-30', 'asOf'],
    ['?asOf=0000-00-00', 'asOf'],
    ['?knownAt=soon', 'knownAt'],
    ['?knownAt=1', 'knownAt'],
    ['?knownAt=2026-02-30T00:00Z', 'knownAt'],
    ['?knownAt=2026-03-01T09:00', 'knownAt'],
    ['?view=globe', 'view'],
    ['?lang=fr', 'lang'],
    ['?theme=pink', 'theme'],
    ['?draw=100000', 'draw'],
  ] as const)('%s is not understood and stays at its default', (search, key) => {
    expect(readAddress(search)[key]).toEqual(START[key]);
  });

  test('a moment keeps its zone, a day is one of the calendar', () => {
    const moments = ['2026-03-01T09:00Z', '2026-03-01T09:00:30.5+09:00', '2024-02-29'];
    expect(moments.map((one) => readAddress(`?knownAt=${encodeURIComponent(one)}`).knownAt)).toEqual(moments);
    expect(readAddress('?asOf=2024-02-29').asOf).toBe('2024-02-29');
  });

  test('no more customers are open, and no later row is in sight, than the service takes', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `own:x${i}`);
    expect(readAddress(`?open=${ids.join('&open=')}`).open).toEqual(ids.slice(-MOST_OPEN));
    expect(readAddress('?p.at=9007199254740991').portfolio.at).toBe(0);
    expect(readAddress('?p.at=40').portfolio.at).toBe(40);
  });

  test('an unknown risk or material is kept, for the service to say what it knows', () => {
    expect(readAddress('?risk=weather&material=cheese')).toMatchObject({
      risk: 'weather',
      material: 'cheese',
    });
  });

  test.each([
    [['ja-JP', 'en'], 'ja'],
    [['zh-Hant-TW'], 'zh'],
    [['fr', 'de-DE'], 'en'],
    [['fr', 'zh'], 'zh'],
  ] as const)('a browser that asks for %j gets %s', (languages, lang) => {
    expect(preferredLang(languages)).toBe(lang);
  });
});

describe('the reducer', () => {
  const asked = { ...START, space: 'demo', buyer: 'own:a', select: 'own:x', open: ['own:y'] };

  test('another word keeps the selection, another buyer drops it', () => {
    expect(pageState(asked, { type: 'ask', change: { material: 'tin' } })).toMatchObject({ select: 'own:x' });
    expect(pageState(asked, { type: 'ask', change: { buyer: 'own:b' } })).toMatchObject({
      select: '',
      open: [],
    });
  });

  test('another space drops the question, keeps language and theme', () => {
    const there = pageState({ ...asked, lang: 'ja', theme: 'dark' }, { type: 'enter', space: 'main' });
    expect(there).toEqual({ ...START, space: 'main', lang: 'ja', theme: 'dark' });
  });

  test('the first space keeps the question of the address', () => {
    expect(pageState({ ...asked, space: '' }, { type: 'enter', space: 'demo' })).toEqual(asked);
  });

  test('unfolding twice folds again', () => {
    const once = pageState(START, { type: 'open', ids: ['own:y'] });
    expect(once.open).toEqual(['own:y']);
    expect(pageState(once, { type: 'open', ids: ['own:y'] }).open).toEqual([]);
  });
});
