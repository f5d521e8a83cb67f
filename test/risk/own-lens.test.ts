/** A user's own lens: a checked file, known in every answer by what it says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { OrepathError } from '../../server/errors.ts';
import { checkLens, LENS_FIELDS, SCALE_FIELDS } from '../../server/risk/check-lens.ts';
import { RULE_FIELDS } from '../../server/risk/check-rule.ts';
import { readLensFile } from '../../server/risk/lens-files.ts';
import { fact, status } from '../projection/rows.ts';
import { judged } from './judged.ts';

const DOCS = readFileSync(join(import.meta.dirname, '../../docs/lenses.md'), 'utf8');
const EXAMPLE = /```json\n([\s\S]*?)```/.exec(DOCS)![1]!;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'orepath-lenses-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function refusal(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof OrepathError) return error;
  }
  throw new Error('not refused');
}

describe('docs/lenses.md', () => {
  it('tells every field of a lens, a scale and a rule', () => {
    for (const field of [...LENS_FIELDS, ...SCALE_FIELDS, ...RULE_FIELDS])
      expect(DOCS).toContain(`\`${field}\``);
  });

  it('shows a lens that loads, and judges as it says', async () => {
    const lens = checkLens(JSON.parse(EXAMPLE), 'docs/lenses.md');
    const rule = { ...lens.risks['water']! };
    const ask = { risk: 'conflict' };
    const conflict = { ...lens, risks: { conflict: rule } };
    const x = { kind: 'mine' as const, materials: ['gold'] };
    const unrated = { ...fact('x', { risk: 'water', value: '2', scale: '1-5 stars' }), severity: null };
    const facts = [unrated as unknown as ReturnType<typeof fact>];
    expect((await judged({ x, facts, ask, lens: conflict })).explained).toMatchObject({
      risk: 1,
      facts: [{ rated: 0.75, severity: 1, scale: 'stars' }],
      response: { action: 'mitigate' },
    });
    const held = [status('x', 'certificate', 'water stewardship', { id: 's', validTo: '2024-06-30' })];
    expect((await judged({ x, facts, statuses: held, ask, lens: conflict })).explained).toMatchObject({
      risk: 0.25,
      unmitigated: 1,
      mitigations: [{ leaves: 0.25, status: { id: 's', document: 'doc' } }],
    });
  });
});

describe('a mitigation by a status with a material', () => {
  const lens = checkLens(
    {
      ...JSON.parse(EXAMPLE),
      risks: { conflict: { ...JSON.parse(EXAMPLE).risks.water, facts: ['conflict'], severity: 'as-stated' } },
    },
    'own.json',
  );
  const statuses = [status('x', 'certificate', 'water stewardship', { material: 'tin' })];
  const given = { facts: [fact('x', { severity: 0.8 })], statuses, lens };

  it.each([
    ['that the question names', { materials: ['tin'] }, 'tin', 0.2],
    ['where the question names another', { materials: ['tin', 'gold'] }, 'gold', 0.8],
    ['where it names none', { materials: ['tin'] }, undefined, 0.2],
    ['where the entity states no material', {}, 'tin', 0.2],
    ['that is none of the entity’s', { materials: ['gold'] }, undefined, 0.8],
  ])('%s', async (_, x, material, risk) => {
    expect((await judged({ ...given, x, ask: material ? { material } : {} })).risk).toBe(risk);
  });

  it('counts once, however many statuses bring it', async () => {
    const twice = [...statuses, { ...statuses[0]!, id: 'again' }];
    expect((await judged({ ...given, statuses: twice, ask: { material: 'tin' } })).risk).toBe(0.2);
  });
});

describe('a lens file', () => {
  it('gives its content to the version: blanks and order change nothing, a number does', () => {
    const { version } = readLensFile(write('a.json', EXAMPLE));
    expect(version).toMatch(/^1\.0\+[0-9a-f]{8}$/);
    const { id, ...rest } = JSON.parse(EXAMPLE);
    expect(readLensFile(write('b.json', JSON.stringify({ ...rest, id }))).version).toBe(version);
    const changed = EXAMPLE.replace('"threshold": 0.5', '"threshold": 0.4');
    expect(readLensFile(write('c.json', changed)).version).not.toBe(version);
  });

  it.each([
    ['that is not there', () => join(folder, 'none.json'), 'INPUT_NOT_FOUND', undefined],
    ['that is not JSON', () => write('d.json', '{'), 'INVALID_VALUE', undefined],
    [
      'with a fault',
      () => write('e.json', EXAMPLE.replace('"threshold": 0.5', '"threshold": 5')),
      'INVALID_VALUE',
      'risks.water.severity.threshold',
    ],
  ])('%s is refused', (_, path, code, field) => {
    const { detail } = refusal(() => readLensFile(path()));
    expect([detail.code, detail.where?.field]).toEqual([code, field]);
  });
});

describe('OREPATH_LENSES', () => {
  it('loads every lens of a folder', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    writeFileSync(join(own, 'water.json'), EXAMPLE);
    writeFileSync(join(own, 'notes.txt'), 'none');
    expect(readConfig({ OREPATH_LENSES: own }).lenses.map(({ id }) => id)).toEqual(['water-first']);
    expect(readConfig({}).lenses).toEqual([]);
  });

  it('lists every fault of every file beside the other settings', () => {
    const bad = mkdtempSync(join(folder, 'bad-'));
    writeFileSync(join(bad, '1.json'), EXAMPLE.replace('"water-first"', '"proportional"'));
    writeFileSync(join(bad, '2.json'), EXAMPLE.replace('"mine"', '"farm"'));
    writeFileSync(join(bad, '3.json'), '[]');
    const { message } = refusal(() => readConfig({ OREPATH_LENSES: bad, PORT: 'x' }));
    for (const fault of [
      'PORT',
      'Two lenses have the id proportional',
      'risks.water.counts.place[0]',
      '3.json',
    ]) {
      expect(message).toContain(fault);
    }
    expect(refusal(() => readConfig({ OREPATH_LENSES: join(folder, 'none') })).message).toContain(
      'OREPATH_LENSES',
    );
  });
});
