/** `orepath risk`, and lenses of one's own by `--lens FILE.json` and OREPATH_LENSES, as a script meets them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';

const LENS = {
  id: 'own-water',
  version: '1.0',
  title: 'Own',
  description: 'Every fact counts.',
  citation: 'None.',
  risks: {
    water: {
      title: 'Water',
      description: 'Every fact counts.',
      severity: 'as-stated',
      counts: { entity: 'all', place: 'all', goods: 'all', material: 'all' },
    },
  },
};

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
  mkdirSync(cli.path('tables'));
  mkdirSync(cli.path('lenses'));
  const table = (name: string, text: string) => writeFileSync(cli.path('tables', name), text);
  table('entities.csv', 'id,kind,name\nb,company,Buyer\nm,mine,Mine\n');
  table('links.csv', 'supplier,customer,share\nm,b,0.5\n');
  table('facts.csv', 'about,risk,severity,document\nm,water,0.5,doc:d\n');
  table('documents.csv', 'id,publisher,title,date,edition\ndoc:d,Watch,Rivers,2024-06-30,2024\n');
  writeFileSync(cli.path('lenses', 'water.json'), JSON.stringify(LENS));
  expect((await cli.run('import', cli.path('tables'))).exit).toBe(0);
});
afterAll(() => cli.remove());

describe('a lens file', () => {
  test('is named by a path from where one stands, and answers under its hash', async () => {
    const file = relative(process.cwd(), cli.path('lenses', 'water.json'));
    const asked = await cli.run('exposure', 'own:b', '--risk', 'water', '--lens', file, '--json');
    expect(asked.err).toBe('');
    const { lens, exposure } = asked.json();
    expect(lens).toEqual({ id: 'own-water', version: expect.stringMatching(/^1\.0\+[0-9a-f]{8}$/) });
    expect(exposure.expected).toBe(0.25);
  });

  test('in the folder of OREPATH_LENSES is one like the others, and a risk is taken apart to its source', async () => {
    cli.env['OREPATH_LENSES'] = cli.path('lenses');
    const asked = await cli.run('risk', 'own:m', '--risk', 'water', '--lens', 'own-water');
    expect(asked.exit).toBe(0);
    expect(asked.out).toContain('r = 0.5');
    expect(asked.out).toContain('from Watch, Rivers, 2024, 2024-06-30, (doc:d)');
  });

  test('with a fault is refused before anything runs, with its field', async () => {
    writeFileSync(
      cli.path('lenses', 'bad.json'),
      JSON.stringify({ ...LENS, id: 'bad', risks: { water: {} } }),
    );
    const { exit, err } = await cli.run('risk', 'own:m', '--risk', 'water', '--lens', 'own-water');
    expect(exit).toBe(2);
    expect(err).toMatch(/INVALID_SETTING[\s\S]*bad\.json[\s\S]*risks\.water\.title/);
  });
});
