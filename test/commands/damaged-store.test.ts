/** A damaged store is refused with the way back in the message, and that way leads back. */
import { copyFileSync, existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../server/store/embedded.ts';
import { type Cli, newCli } from '../support/cli.ts';

const SEED = join(import.meta.dirname, '../../seed/demo');
const WAY_BACK = /orepath restore FILE --replace/;

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
  expect((await cli.run('import', SEED, '--space', 'demo', '--trust-recorded')).exit).toBe(0);
  expect((await cli.run('backup', cli.path('kept.archive'))).exit).toBe(0);
});
afterAll(() => cli.remove());

/** Stores that were put aside. */
const asides = (): string[] => readdirSync(cli.path('data')).filter((name) => name.includes('before-'));
const storeFile = (): string => cli.path('data', 'orepath.grafeo');

describe('a store that is damaged', () => {
  test('is served by nobody, the way back is told, and followed it leads back', async () => {
    const before = await cli.run(
      'exposure',
      'own:hoshino',
      '--risk',
      'conflict',
      '--space',
      'demo',
      '--json',
    );
    truncateSync(storeFile(), Math.floor(statSync(storeFile()).size / 2));
    for (const command of ['check', 'serve']) {
      const refused = await cli.run(command);
      expect(refused.exit).toBe(1);
      expect(refused.err).toMatch(/STORE_DAMAGED/);
      expect(refused.err).toMatch(WAY_BACK);
    }
    const restored = await cli.run('restore', cli.path('kept.archive'), '--replace', '--json');
    expect(restored.exit).toBe(0);
    expect(existsSync(restored.json().aside)).toBe(true);
    expect((await cli.run('check')).exit).toBe(0);
    expect((await cli.run('audit', 'verify')).exit).toBe(0);
    const list = await cli.run('audit', 'list', '--action', 'store.restore', '--json');
    expect(list.json().records).toHaveLength(1);
    expect(list.json().records[0].target).toBe(restored.json().sha256);
    const after = await cli.run('exposure', 'own:hoshino', '--risk', 'conflict', '--space', 'demo', '--json');
    // a restored store has an identity of its own, and was asked later
    const { snapshot: _was, knownAt: _then, ...figures } = before.json();
    expect(after.json()).toMatchObject(figures);
  }, 180_000);

  test('that contradicts itself is found by the check, which tells the way back', async () => {
    expect((await cli.run('check')).out).not.toMatch(WAY_BACK);
    const store = await openEmbedded(storeFile());
    await store.write([{ statement: 'archive/clear/Import', params: { limit: 10 } }]);
    await store.close();
    const { exit, out } = await cli.run('check');
    expect(exit).toBe(1);
    expect(out).toMatch(/WITHOUT_IMPORT/);
    expect(out).toMatch(WAY_BACK);
    const restored = await cli.run('restore', cli.path('kept.archive'), '--replace');
    expect(restored.exit).toBe(0);
    expect((await cli.run('check')).exit).toBe(0);
  });

  test('is left as it was by an archive that is not whole', async () => {
    const before = asides();
    const cut = cli.path('cut.archive');
    copyFileSync(cli.path('kept.archive'), cut);
    truncateSync(cut, statSync(cut).size - 1);
    const refused = await cli.run('restore', cut, '--replace');
    expect(refused.exit).toBe(2);
    expect(refused.err).toMatch(/UNREADABLE_ARCHIVE/);
    expect(asides()).toEqual(before);
    expect((await cli.run('check')).exit).toBe(0);
  });
});
