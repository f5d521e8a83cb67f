/** The lenses that render a text, rule by rule: each case is worked from the paragraph that it names. */
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { OrepathError } from '../../server/errors.ts';
import { RISKS as KNOWN_TO_TABLES } from '../../server/ingest/tables/risknames.ts';
import { ENTITY_KINDS, type EntityKind } from '../../server/model.ts';
import { contentHash } from '../../server/risk/lens-files.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { HAS_FACT, REGION_UNKNOWN } from '../../server/risk/tally.ts';
import type { DocumentRow, EntityRow, FactRow } from '../../server/rows.ts';
import { entity, fact, link, project } from '../projection/rows.ts';
import { type Case, judged } from './judged.ts';

/** A lens that judges otherwise has another version: raise it, then write its new line here. */
const VERSIONS = [
  'dodd-frank-1502 1.0 7b474eda',
  'eu-2017-821 1.1 44a1dcd2',
  'oecd-annex-ii 1.0 2b54e5bb',
  'proportional 1.0 9e560fb9',
  'responsible-minerals 1.1 2280f122',
];
const STANDARD = ['conflict', 'child-labour', 'forced-labour', 'corruption', 'environment'];
const LENSES = loadLenses();
const CAHRA = { id: 'cahra', title: 'Indicative list of conflict-affected and high-risk areas' };
const listed = (about: string): FactRow => fact(about, { document: CAHRA.id, id: `cahra:${about}` });

/** The kinds of entity on which the same thing counts, all of them in Ituri in the Congo. */
async function kindsHit(given: Omit<Case, 'x'>, x: Partial<EntityRow> = {}): Promise<EntityKind[]> {
  const hit: EntityKind[] = [];
  for (const kind of ENTITY_KINDS) {
    const place = { country: 'CD', region: 'CD-IT' };
    if ((await judged({ ...given, x: { kind, ...place, ...x } })).risk > 0) hit.push(kind);
  }
  return hit;
}

const UPSTREAM = ['company', 'site', 'smelter', 'mine', 'origin'];
const EXTRACTION = ['mine', 'origin'];

async function refusal(ask: { risk: string; lens: string; material?: string }) {
  const projection = await project({ entities: [entity('t', { materials: ['tin', 'cobalt'] })] });
  try {
    resolveQuestion(projection, LENSES, ask);
  } catch (error) {
    if (error instanceof OrepathError) return [error.code, error.message];
  }
  return undefined;
}

describe('every lens that comes with the service', () => {
  it('is one of five', () => {
    expect([...LENSES.keys()]).toEqual([
      'dodd-frank-1502',
      'eu-2017-821',
      'oecd-annex-ii',
      'proportional',
      'responsible-minerals',
    ]);
  });

  it('answers each of the five standard risks, or says why its text does not speak of it', () => {
    for (const { risks, outside } of LENSES.values()) {
      for (const risk of STANDARD) expect(Boolean(risks[risk]) !== Boolean(outside[risk])).toBe(true);
    }
  });

  it.each(['oecd-annex-ii', 'dodd-frank-1502', 'eu-2017-821'])('%s cites its text rule by rule', (id) => {
    for (const [risk, rule] of Object.entries(LENSES.get(id)!.risks)) {
      expect(rule.citation, risk).toMatch(/paragraph|[Ss]ection|Article|Item/);
      expect(rule.response?.citation, risk).toMatch(/paragraph|section|Article/);
      expect(rule.provisions.length, risk).toBeGreaterThan(1);
    }
  });

  it('reads no risk that the tables take for a slip of the pen', () => {
    const read = new Set(
      [...LENSES.values()].flatMap(({ risks }) => Object.values(risks)).flatMap((r) => r.facts),
    );
    read.delete('covered-country-origin'); // a lens's own facts alone
    expect([...read].sort()).toEqual([...KNOWN_TO_TABLES].sort());
  });

  it('says by its version what it says', () => {
    const files = import.meta.glob('../../lenses/*.json', { eager: true, import: 'default' });
    const said = Object.values(files).map((lens) => {
      const { id, version } = lens as { id: string; version: string };
      return `${id} ${version} ${contentHash(lens)}`;
    });
    expect(said.sort()).toEqual(VERSIONS);
  });
});

describe('responsible-minerals', () => {
  const ask = { lens: 'responsible-minerals' };

  it('takes a visit of an entity 36 months old as rated, a day more as stale', async () => {
    const visit = (validFrom: string) => judged({ facts: [fact('x', { validFrom })], ask });
    expect(await visit('2021-06-30')).toMatchObject({ risk: 1, high: 1, why: ['counts'] });
    expect(await visit('2021-06-29')).toMatchObject({ risk: 0, high: 1, why: ['stale'] });
  });

  it('lets no list age: a listing has no day of observation', async () => {
    const documents = [{ id: 'doc', publisher: 'P', title: 'Register', date: '2001-01-01' }];
    expect((await judged({ facts: [fact('x')], documents, ask })).risk).toBe(1);
    const place = [fact('iso:CD', { validFrom: '2001-01-01' })];
    expect((await judged({ x: { country: 'CD' }, facts: place, ask })).risk).toBe(1);
  });

  it('reduces no risk by the assessment of a smelter', () => {
    for (const rule of Object.values(LENSES.get('responsible-minerals')!.risks)) {
      expect(rule.mitigations).toEqual([]);
    }
  });
});

describe('severity from a raw value', () => {
  const corruption = (value: string | undefined, scale: string | undefined, lens = 'oecd-annex-ii') =>
    judged({
      facts: [
        {
          ...fact('x', { risk: 'corruption', ...(value && { value }), ...(scale && { scale }) }),
          severity: undefined,
        } as unknown as FactRow,
      ],
      ask: { lens, risk: 'corruption' },
    });

  it.each([
    ['20', '0-100, high = good', 0.8],
    ['20', '0-100,  HIGH = good', 0.8],
    ['20', '0-100, high = bad', 0.2],
    ['100', '0-100, high = good', 0],
    ['-1.25', '-2.5..2.5, high = good', 0.75],
    ['-2.6', '-2.5..2.5, high = good', 1],
    ['4', '1-5, high = bad', 0.75],
  ])('%s on %s is %d, and says by which scale', async (value, scale, severity) => {
    const { risk, explained } = await corruption(value, scale);
    expect(risk).toBe(severity >= 0.6 ? 1 : 0);
    const [effect] = explained.facts;
    expect(effect).toMatchObject({ rated: severity, fact: { value, scale, severity: null } });
    expect(effect?.scale).toEqual(expect.any(String));
  });

  it.each([
    ['high', '0-100, high = good'],
    ['101', '0-100, high = good'],
    ['0', '1-5, high = bad'],
    ['20', 'stars'],
    ['20', undefined],
    [undefined, '0-100, high = good'],
    [' ', '0-100, high = good'],
  ])('%s on %s is not rated', async (value, scale) => {
    expect(await corruption(value, scale)).toMatchObject({ risk: 0, high: 1, why: ['not-rated'] });
  });

  it.each(['responsible-minerals', 'proportional'])(
    'is no severity by %s: empty is not rated',
    async (lens) => {
      const judgement = await corruption('20', '0-100, high = good', lens);
      expect(judgement).toMatchObject({ risk: 0, high: 1, why: ['not-rated'] });
    },
  );

  it('goes before the threshold of the lens, and after what the fact states', async () => {
    expect((await corruption('20', 'cpi')).explained.facts[0]).toMatchObject({
      rated: 0.8,
      severity: 1,
      scale: 'cpi',
    });
    const stated = fact('x', { risk: 'corruption', severity: 0.3, value: '20', scale: 'cpi' });
    const { risk, explained } = await judged({ facts: [stated], ask: { risk: 'corruption' } });
    expect([risk, explained.facts[0]?.scale]).toEqual([0.3, null]);
  });
});

describe('oecd-annex-ii', () => {
  const ask = (risk: string) => ({ lens: 'oecd-annex-ii', risk });
  const rules = LENSES.get('oecd-annex-ii')!.risks;

  it.each([
    ['serious-abuses', 'suspend', 'paragraph 2'],
    ['forced-labour', 'suspend', 'paragraph 2'],
    ['child-labour', 'suspend', 'paragraph 2'],
    ['conflict', 'suspend', 'paragraph 4'],
    ['non-state-armed-groups', 'suspend', 'paragraph 4'],
    ['security-forces', 'mitigate', 'paragraph 10'],
    ['corruption', 'mitigate', 'paragraph 14'],
    ['money-laundering', 'mitigate', 'paragraph 14'],
    ['taxes-fees-royalties', 'mitigate', 'paragraph 14'],
  ])('requires for %s to %s (%s)', (risk, action, paragraph) => {
    expect(rules[risk]?.response).toMatchObject({ action, citation: expect.stringMatching(`${paragraph}$`) });
  });

  it('reads in conflict what is known of armed groups and of security forces (3 to 10)', async () => {
    for (const risk of ['conflict', 'non-state-armed-groups', 'security-forces']) {
      expect((await judged({ facts: [fact('x', { risk })], ask: ask('conflict') })).risk).toBe(1);
    }
    const forces = [fact('x', { risk: 'security-forces' })];
    expect((await judged({ facts: forces, ask: ask('non-state-armed-groups') })).risk).toBe(0);
  });

  it('reads every abuse of paragraph 1 as a serious abuse', async () => {
    for (const risk of [
      'torture',
      'forced-labour',
      'child-labour',
      'gross-human-rights-abuse',
      'war-crimes',
    ]) {
      expect((await judged({ facts: [fact('x', { risk })], ask: ask('serious-abuses') })).risk).toBe(1);
    }
  });

  it('counts conflict in a place on whoever extracts, trades or smelts there, and never on scrap', async () => {
    expect(await kindsHit({ facts: [fact('iso:CD-IT')], ask: ask('conflict') })).toEqual(UPSTREAM);
    expect(await kindsHit({ facts: [fact('x')], ask: ask('conflict') })).toEqual(UPSTREAM);
  });

  it('counts goods lists where things are extracted', async () => {
    const facts = [fact('iso:CD', { risk: 'child-labour', material: 'tin' })];
    expect(await kindsHit({ facts, ask: ask('child-labour') })).toEqual(EXTRACTION);
  });

  it('counts an index of corruption where minerals are handled, not at a seat; bribery by scrap dealers too', async () => {
    const index = [fact('iso:CD', { risk: 'corruption' })];
    expect(await kindsHit({ facts: index, ask: ask('corruption') })).toEqual([
      'site',
      'smelter',
      'mine',
      'origin',
    ]);
    expect(await kindsHit({ facts: [fact('x', { risk: 'bribery' })], ask: ask('corruption') })).toEqual([
      ...ENTITY_KINDS,
    ]);
  });

  it('does not speak of the environment, and says so', async () => {
    const [code, message] = (await refusal({ risk: 'environment', lens: 'oecd-annex-ii' })) ?? [];
    expect(code).toBe('UNKNOWN_RISK');
    expect(message).toContain('names no harm to the environment');
  });
});

describe('dodd-frank-1502', () => {
  const ask = (risk = 'conflict') => ({ lens: 'dodd-frank-1502', risk });

  it.each(['CD', 'AO', 'BI', 'CF', 'CG', 'RW', 'SS', 'TZ', 'UG', 'ZM'])(
    'counts origin in %s on a mine, without any fact on record, and says where the text names it',
    async (country) => {
      const { risk, explained } = await judged({ x: { kind: 'mine', country }, facts: [], ask: ask() });
      expect(risk).toBe(1);
      expect(explained.facts).toMatchObject([
        {
          fact: {
            id: `lens:dodd-frank-1502/covered-countries/${country}`,
            about: `iso:${country}`,
            document: 'lens:dodd-frank-1502/covered-countries',
          },
          own: { citation: expect.stringContaining('section 1502(e)(1)') },
          reason: 'counts',
        },
      ]);
    },
  );

  it.each(['KE', 'MW', 'SD', 'CO'])('takes %s for no adjoining country', async (country) => {
    expect((await judged({ x: { kind: 'mine', country }, facts: [], ask: ask() })).risk).toBe(0);
  });

  it('counts origin on mines and origins, never at a smelter, never on scrap', async () => {
    expect(await kindsHit({ facts: [], ask: ask() })).toEqual(EXTRACTION);
    expect(await kindsHit({ facts: [], ask: ask('covered-country-origin') })).toEqual(EXTRACTION);
  });

  it('counts armed interference on record there on every upstream kind, elsewhere not', async () => {
    expect(await kindsHit({ facts: [fact('x')], ask: ask('armed-groups') })).toEqual(UPSTREAM);
    const colombia = { country: 'CO', region: 'CO-ANT' };
    expect(
      await kindsHit({ facts: [fact('x'), fact('iso:CO-ANT')], ask: ask('armed-groups') }, colombia),
    ).toEqual([]);
  });

  it('takes origin alone for no armed group', async () => {
    expect(await kindsHit({ facts: [], ask: ask('armed-groups') })).toEqual([]);
  });

  it('says where a country is not stated: within or not is not known', async () => {
    const { risk, flags } = await judged({
      x: { kind: 'mine' },
      facts: [fact('x')],
      ask: ask('armed-groups'),
    });
    expect([risk, flags]).toEqual([0, REGION_UNKNOWN]);
  });

  it('speaks of four minerals: a cobalt mine there is no matter of it', async () => {
    const mine = (materials: string[]) => ({ kind: 'mine' as const, country: 'CD', materials });
    expect((await judged({ x: mine(['cobalt']), facts: [], ask: ask() })).why).toEqual([
      'material-outside-lens',
    ]);
    expect((await judged({ x: mine(['cobalt', 'tin']), facts: [], ask: ask() })).risk).toBe(1);
    expect((await judged({ x: mine([]), facts: [], ask: { ...ask(), material: 'tin' } })).risk).toBe(1);
  });

  it('refuses a question about cobalt or child labour and answers neither with 0', async () => {
    const lens = 'dodd-frank-1502';
    expect((await refusal({ risk: 'conflict', lens, material: 'cobalt' }))?.[0]).toBe('UNKNOWN_MATERIAL');
    expect(await refusal({ risk: 'conflict', lens, material: 'tin' })).toBeUndefined();
    expect((await refusal({ risk: 'child-labour', lens }))?.[1]).toContain('section 1502(b)');
  });

  it('requires to inquire and disclose', () => {
    expect(LENSES.get('dodd-frank-1502')!.risks['conflict']?.response?.action).toBe('disclose');
  });
});

describe('eu-2017-821', () => {
  const ask = (risk = 'conflict') => ({ lens: 'eu-2017-821', risk });
  const documents = [CAHRA];

  it('counts a listed area on mines and origins in it (Articles 1(1), 2(f) and 14(2))', async () => {
    expect(await kindsHit({ facts: [listed('iso:CD-IT')], documents, ask: ask() })).toEqual(EXTRACTION);
  });

  it('counts an area that is listed as of high risk alike (Article 2(f))', async () => {
    const highRisk = { ...listed('iso:CD-IT'), risk: 'high-risk-area' };
    expect(await kindsHit({ facts: [highRisk], documents, ask: ask() })).toEqual(EXTRACTION);
    const bribes = [highRisk, fact('x', { risk: 'bribery' })];
    expect(await kindsHit({ facts: bribes, documents, ask: ask('bribery') })).toEqual(UPSTREAM);
    expect(await kindsHit({ facts: [highRisk], ask: { risk: 'conflict' } })).toEqual([]);
  });

  it("never takes a region's listing for the whole country", async () => {
    const elsewhere = { country: 'CD', region: 'CD-KN' };
    expect(await kindsHit({ facts: [listed('iso:CD-IT')], documents, ask: ask() }, elsewhere)).toEqual([]);
  });

  it('takes facts about places from the list alone, facts about an entity from anyone', async () => {
    const place = await judged({ x: { kind: 'mine', country: 'CD' }, facts: [fact('iso:CD')], ask: ask() });
    expect([place.risk, place.why, place.flags & HAS_FACT]).toEqual([0, ['other-document'], 0]);
    expect(await kindsHit({ facts: [fact('x')], ask: ask() })).toEqual(UPSTREAM);
  });

  it('asks about labour and bribes within listed areas', async () => {
    const given = (risk: string) => ({
      facts: [listed('iso:CD-IT'), fact('x', { risk })],
      documents,
      ask: ask(risk),
    });
    expect(await kindsHit(given('forced-labour'))).toEqual(UPSTREAM);
    expect(await kindsHit(given('bribery'))).toEqual(UPSTREAM);
    expect(await kindsHit(given('forced-labour'), { country: 'CD', region: 'CD-KN' })).toEqual([]);
    expect(await kindsHit(given('forced-labour'), { country: 'MY', region: '' })).toEqual([]);
  });

  it('says where a region is not stated of a country that is listed in part', async () => {
    const facts = [listed('iso:CD-IT'), fact('iso:CD', { risk: 'child-labour', material: 'tin' })];
    const x = { kind: 'mine' as const, country: 'CD', materials: ['tin'] };
    const { risk, flags, explained } = await judged({ x, facts, documents, ask: ask('child-labour') });
    expect([risk, flags, explained.missed.map(({ about }) => about)]).toEqual([
      0,
      REGION_UNKNOWN,
      ['iso:CD'],
    ]);
  });

  it('says where no edition of the list is on record', async () => {
    const x = { kind: 'mine' as const, country: 'CD' };
    const given = (documents: Case['documents'] = []) => judged({ x, facts: [], documents, ask: ask() });
    expect((await given()).explained.missingLists).toEqual([CAHRA.title]);
    expect((await given([CAHRA])).explained.missingLists).toEqual([]);
  });

  it('says so in the answer about a buyer, until the list is known', async () => {
    const rows = {
      entities: [entity('b'), entity('m', { kind: 'mine', region: 'CD-IT' })],
      links: [link('m>b', { share: 1 })],
      facts: [listed('iso:CD-IT')],
    };
    const answered = async (documents: DocumentRow[]) => {
      const projection = await project({ ...rows, documents });
      const prepared = prepare(projection, resolveQuestion(projection, LENSES, ask()));
      const { exposure, limits } = exposureOf(prepared, projection.indexOf('b'));
      return [exposure.expected, limits.find(({ code }) => code === 'LISTS_NOT_ON_RECORD')?.count];
    };
    expect(await answered([])).toEqual([0, 1]);
    expect(await answered([CAHRA])).toEqual([1, undefined]);
  });

  it('follows the list as it stood: a later edition ends what an earlier one says', async () => {
    const editions = [
      { ...CAHRA, publisher: 'P', date: '2023-01-01' },
      { ...CAHRA, id: 'later', publisher: 'P', date: '2024-01-01' },
    ];
    const given = { x: { kind: 'mine' as const, region: 'CD-IT' }, facts: [listed('iso:CD-IT')], ask: ask() };
    expect((await judged({ ...given, documents: editions })).why).toEqual(['superseded']);
    const before = { ...ask(), asOf: '2023-06-30' };
    expect((await judged({ ...given, documents: editions, ask: before })).risk).toBe(1);
  });

  it('requires to suspend at once for serious abuses and armed groups, to mitigate for bribery', () => {
    const { risks } = LENSES.get('eu-2017-821')!;
    const actions = ['serious-abuses', 'non-state-armed-groups', 'security-forces', 'bribery'].map(
      (risk) => risks[risk]?.response?.action,
    );
    expect(actions).toEqual(['suspend', 'suspend', 'mitigate', 'mitigate']);
  });
});
