/** `orepath questions`, as a script of every night meets it. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQuestion } from '../../server/questions/open.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { type Cli, newCli } from '../support/cli.ts';

let cli: Cli;
const ids: string[] = [];
beforeAll(async () => {
  cli = await newCli();
  expect((await cli.run('import', join(import.meta.dirname, '../../seed/demo'))).exit).toBe(0);
  const data = cli.path('data');
  const file = readdirSync(data).find((name) => name.endsWith('.grafeo'))!;
  const store = await openEmbedded(join(data, file));
  const asked = {
    space: 'main',
    about: 'gap',
    buyer: 'own:hoshino',
    risk: 'conflict',
    material: 'tin',
  } as const;
  const rest = { lens: 'responsible-minerals', tiers: null, by: 'Ada', now: () => new Date(0) };
  for (const [i, due] of ['2026-12-02', '2026-12-01', null].entries()) {
    const entity = 'own:hoshino';
    const material = ['tin', 'gold', 'cobalt'][i]!;
    const more = { entity, whom: entity, material, due, assignee: due && 'Grace', note: 'first' };
    ids.push(await openQuestion(store, { ...asked, ...rest, ...more }));
  }
  await store.close();
});
afterAll(() => cli.remove());

test('lists what is due first, by person and by day, with what was noted', async () => {
  const all = await cli.run('questions');
  expect(all.out).toMatch(/^2026-12-01 {2}open {2}Grace {2}who supplies own:hoshino\?/);
  expect(all.out).toContain('3 of 3 listed; in all 3 open, 0 asked, 0 answered, 0 dropped');
  const hers = (await cli.run('questions', '--assignee', 'Grace', '--due-by', '2026-12-01', '--json')).json();
  expect(hers).toMatchObject({ space: 'main', total: 1, counts: { open: 3 } });
  expect(hers.questions[0]).toMatchObject({
    id: ids[1],
    due: '2026-12-01',
    log: [{ by: 'Ada', note: 'first' }],
  });
  expect((await cli.run('questions', '--assignee', '', '--json')).json().questions).toMatchObject([
    { id: ids[2] },
  ]);
  expect((await cli.run('questions', '--state', 'answered', '--json')).json()).toMatchObject({ total: 0 });
});

test('a day that is none is refused, and the check finds nothing amiss', async () => {
  const refused = await cli.run('questions', '--due-by', 'soon');
  expect(refused.exit).toBe(2);
  expect(refused.err).toContain('expected a full date, YYYY-MM-DD');
  const checked = await cli.run('check');
  expect(checked.out).toContain('3 questions');
  expect(checked.exit).toBe(0);
});
