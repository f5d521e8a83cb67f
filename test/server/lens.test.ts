/** Lenses and the risk of one entity by GraphQL and by command. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../server/commands/command.ts';
import { exposure } from '../../server/commands/exposure.ts';
import { risk } from '../../server/commands/risk.ts';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

async function run(command: Command, args: string[], options: object) {
  const lines: string[] = [];
  const io = {
    out: (line: string) => void lines.push(line),
    err: () => {},
    signal: new AbortController().signal,
  };
  const asOf = '2026-11-23';
  await command.run(app.parts, { command: '', args, options: { space: 'demo', asOf, ...options } }, io);
  return lines;
}

const OWN = {
  id: 'own-water',
  version: '2.0',
  title: 'Own',
  description: 'Every fact counts.',
  citation: 'None.',
  risks: {
    environment: {
      title: 'Environment',
      description: 'Every fact counts.',
      severity: 'as-stated',
      counts: { entity: 'all', place: 'all', goods: 'all', material: 'all' },
    },
  },
};

describe('lenses', () => {
  const QUERY = `{ lenses {
    id version title description citation threshold
    outside { id says citation }
    scales { id names from to highIsGood beyondAsEnd }
    risks {
      id title description citation facts threshold materials maxAgeMonths
      provisions { says citation } counts { subject kinds } documents { subject title publisher }
      places { id title citation places kinds severity } area { places lists }
      mitigations { status values leaves citation } response { action requires citation }
    }
  } }`;

  test('show all that their files hold', async () => {
    const { errors, data } = await app.ask(QUERY);
    expect(errors).toEqual([]);
    const lens = (id: string) => data.lenses.find((each: { id: string }) => each.id === id);
    const rule = (id: string, name: string) =>
      lens(id).risks.find((each: { id: string }) => each.id === name);
    expect(data.lenses).toHaveLength(5);
    expect(rule('dodd-frank-1502', 'conflict')).toMatchObject({
      citation: expect.stringContaining('section 1502(b)'),
      materials: ['tantalum', 'tin', 'tungsten', 'gold'],
      places: [{ id: 'covered-countries', kinds: ['MINE', 'ORIGIN'], severity: 1 }],
      area: { places: expect.arrayContaining(['iso:CD', 'iso:ZM']), lists: [] },
      response: { action: 'DISCLOSE' },
    });
    expect(rule('eu-2017-821', 'forced-labour').area.lists).toEqual([
      'Indicative list of conflict-affected and high-risk areas',
    ]);
    expect(rule('oecd-annex-ii', 'security-forces').response).toMatchObject({
      action: 'MITIGATE',
      citation: expect.stringMatching(/paragraph 10$/),
    });
    expect(rule('responsible-minerals', 'conflict')).toMatchObject({ maxAgeMonths: 36, response: null });
    expect(lens('responsible-minerals')).toMatchObject({ threshold: 0.6 });
    expect(lens('proportional')).toMatchObject({ threshold: null, outside: [] });
    expect(lens('oecd-annex-ii').outside).toMatchObject([{ id: 'environment' }]);
    expect(lens('proportional').scales).toEqual([]);
    expect(lens('oecd-annex-ii').scales[0]).toMatchObject({ from: 0, to: 100, highIsGood: true });
  });
});

describe('the risk of an entity', () => {
  const ask = (id: string, question: object) =>
    app.ask(
      `query($id: String!, $question: ExposureQuestion!) { search(text: $id, first: 1) { entity { entityId risk(question: $question) {
        ... on EntityRisk {
          risk riskHigh unmitigated threshold lens lensVersion
          facts { counts severity rated derivedBy citation reason
            fact { id about value scale document { documentId title edition } } }
          mitigations { statusId leaves } missed { about } response { action }
        }
        ... on UnknownTerm { code message field }
      } } } }`,
      { id, question },
      { 'orepath-space': 'demo' },
    );
  const riskOf = async (id: string, question: object) => {
    const { errors, data } = await ask(id, question);
    expect(errors).toEqual([]);
    expect(data.search[0].entity.entityId).toBe(id);
    return data.search[0].entity.risk;
  };

  test('is taken apart to its facts, their documents and editions', async () => {
    const found = await riskOf('own:M-ng-plateau', { risk: 'conflict' });
    expect(found).toMatchObject({
      risk: 0,
      riskHigh: 1,
      threshold: 0.6,
      lens: 'responsible-minerals',
      facts: [
        {
          reason: 'stale',
          severity: null,
          rated: 0.8,
          fact: { document: { documentId: 'doc:visit-plateau-2023', edition: '2023' } },
        },
      ],
    });
  });

  test('has facts of the lens itself, with the text as their document', async () => {
    const found = await riskOf('own:O-tin-CD', { risk: 'covered-country-origin', lens: 'dodd-frank-1502' });
    expect(found).toMatchObject({
      risk: 1,
      response: { action: 'DISCLOSE' },
      facts: [
        {
          counts: true,
          citation: expect.stringContaining('1502(e)(1)'),
          fact: {
            about: 'iso:CD',
            document: { documentId: 'lens:dodd-frank-1502/covered-countries', edition: '1.0' },
          },
        },
      ],
    });
  });

  test('is refused where the text does not speak of it, with the reason', async () => {
    expect(await riskOf('own:O-tin-CD', { risk: 'environment', lens: 'eu-2017-821' })).toMatchObject({
      code: 'UNKNOWN_RISK',
      field: 'risk',
      message: expect.stringContaining('names no harm to the environment'),
    });
  });

  test('is the same by command', async () => {
    const [line] = await run(risk, ['own:O-tin-CD'], {
      risk: 'conflict',
      lens: 'dodd-frank-1502',
      json: true,
    });
    const answer = JSON.parse(line!);
    expect(answer).toMatchObject({
      entity: { id: 'own:O-tin-CD', kind: 'origin' },
      risk: 'conflict',
      lens: { id: 'dodd-frank-1502', version: '1.0' },
      asOf: '2026-11-23',
      r: 1,
      rHigh: 1,
      response: { action: 'disclose' },
    });
    expect(answer.facts[0].fact.document.id).toBe('lens:dodd-frank-1502/covered-countries');
    const text = await run(risk, ['own:M-cd-nk-luhazo'], { risk: 'conflict' });
    expect(text.join('\n')).toContain('a later edition took its place');
    expect(text.join('\n')).toContain('Register of sites with armed interference, 2026, 2026-06-01');
  });
});

describe('what a lens requires', () => {
  test('stands in the answer, by GraphQL and by command', async () => {
    const { errors, data } = await app.ask(
      `{ exposure(buyer: "own:hoshino", question: {risk: "conflict", material: "tin", lens: "oecd-annex-ii"}) {
        ... on Exposure { basis { response { action requires citation } } } } }`,
      {},
      { 'orepath-space': 'demo' },
    );
    expect(errors).toEqual([]);
    const { response } = data.exposure.basis;
    expect(response).toMatchObject({ action: 'SUSPEND', citation: expect.stringMatching(/paragraph 4$/) });
    const asked = { risk: 'conflict', material: 'tin', lens: 'oecd-annex-ii' };
    const [line] = await run(exposure, ['own:hoshino'], { ...asked, json: true });
    expect(JSON.parse(line!).response).toEqual({ ...response, action: 'suspend' });
    const text = await run(exposure, ['own:hoshino'], asked);
    expect(text.join('\n')).toContain('required: suspend.');
  });

  test('materials of which it does not speak are named', async () => {
    const options = { risk: 'conflict', lens: 'dodd-frank-1502', json: true };
    const [line] = await run(exposure, ['own:hoshino'], options);
    const { limits, byMaterial } = JSON.parse(line!);
    expect(limits).toContainEqual({
      code: 'MATERIALS_OUTSIDE_LENS',
      message: expect.stringContaining('cobalt, mica'),
      count: 2,
      names: ['cobalt', 'mica'],
    });
    expect(byMaterial.map(({ material }: { material: string }) => material).sort()).toEqual([
      'gold',
      'tantalum',
      'tin',
      'tungsten',
    ]);
  });
});

test('a lens file of one’s own answers under its id and the hash of its content', async () => {
  const path = join(app.folder, 'own.json');
  const answered = async (lens: object) => {
    writeFileSync(path, JSON.stringify(lens));
    const options = { risk: 'environment', material: 'gold', lens: path, json: true };
    const [line] = await run(exposure, ['own:hoshino'], options);
    return JSON.parse(line!);
  };
  const first = await answered(OWN);
  expect(first.lens).toEqual({ id: 'own-water', version: expect.stringMatching(/^2\.0\+[0-9a-f]{8}$/) });
  expect(first.exposure.expected).toBeGreaterThan(0);
  const none = { entity: [], place: [], goods: [], material: [] };
  const second = await answered({
    ...OWN,
    risks: { environment: { ...OWN.risks.environment, counts: none } },
  });
  expect(second.lens.version).not.toBe(first.lens.version);
  expect(second.exposure.expected).toBe(0);
  await expect(answered({ ...OWN, id: 'proportional' })).rejects.toThrow(
    'Two lenses have the id proportional',
  );
});
