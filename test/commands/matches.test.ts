/** `orepath match`, `matches` and `decide`, as a script meets them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENTITIES } from '../matches/space.ts';
import { type Cli, newCli } from '../support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
  mkdirSync(cli.path('tables'));
  writeFileSync(cli.path('tables', 'entities.csv'), ENTITIES);
  writeFileSync(cli.path('tables', 'documents.csv'), 'id,publisher,title\ndoc:list,Publisher,List\n');
  expect((await cli.run('import', cli.path('tables'))).exit).toBe(0);
});
afterAll(() => cli.remove());

describe('who is who on the command line', () => {
  test('is compared, listed with scores and reasons, decided by name, and taken back', async () => {
    const compared = await cli.run('match');
    expect(compared.out).toContain(
      '9 entities compared; 2 joined by an identifier, 6 with candidates that wait for a decision (import 2, 3)',
    );

    const decided = await cli.run(
      'decide',
      'named:beta-1',
      'named:beta-2',
      '--confirm',
      '--by',
      'Jane Doe',
      '--json',
    );
    expect(decided.json()).toEqual({
      space: 'main',
      a: 'named:beta-1',
      b: 'named:beta-2',
      state: 'confirmed',
      import: 4,
    });

    const listed = (await cli.run('matches', '--state', 'confirmed', '--json')).json();
    expect(listed).toMatchObject({ counts: { possible: 4, confirmed: 2, rejected: 0 }, total: 2 });
    const byJane = listed.matches.find(({ decidedBy }: { decidedBy: string }) => decidedBy === 'Jane Doe');
    expect(byJane).toMatchObject({ a: { name: 'Trafagor Smelting Sdn. Bhd.' }, b: { country: 'MY' } });

    expect((await cli.run('decide', 'named:beta-2', 'named:beta-1', '--undo')).exit).toBe(0);
    const text = await cli.run('matches', '--first', '2');
    expect(text.out).toMatch(/^confirmed by identifier 1: SAME_IDENTIFIER lei:/);
    expect(text.out).toContain('2 of 6 listed; in all 5 wait, 1 are one, 0 are two');
  });

  test.each([
    ['without a name', ['--reject'], 'a decision has somebody who made it'],
    ['without a decision', ['--by', 'Jane'], 'a decision is one of four'],
    ['with two', ['--reject', '--confirm', '--by', 'Jane'], 'a decision is one of four'],
  ])('is refused %s', async (_, options, message) => {
    const refused = await cli.run('decide', 'named:beta-1', 'named:beta-2', ...options);
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain(message);
  });
});
