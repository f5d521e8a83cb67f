/** A backup that the disk has no room for leaves nothing of itself, and the store as it was. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';

const BIN = join(import.meta.dirname, '../../bin/orepath.js');
const SEED = join(import.meta.dirname, '../../seed/demo');

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
  mkdirSync(cli.path('kept'));
  expect((await cli.run('import', SEED, '--space', 'demo')).exit).toBe(0);
});
afterAll(() => cli.remove());

/** No file of the process may grow beyond so many kB: to it, the disk is full. */
const backupWith = (kilobytes: number) =>
  spawnSync(
    'bash',
    ['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, BIN, 'backup', cli.path('kept', 'a')],
    { env: { ...process.env, OREPATH_DATA: cli.path('data'), LOG_LEVEL: 'silent' }, encoding: 'utf8' },
  );

// the first stops the store's own log, the second the archive, of some 45 kB
test.each([
  [1, 'STORE_UNAVAILABLE'],
  [16, 'OUTPUT_NOT_WRITTEN'],
])('with room for %i kB it is refused with %s', async (kilobytes, code) => {
  const { status, stderr } = backupWith(kilobytes);
  expect(stderr).toContain(code);
  expect(status).toBe(1);
  expect(readdirSync(cli.path('kept'))).toEqual([]);
  const check = await cli.run('check', '--json');
  expect(check.json()).toMatchObject({ ok: true, spaces: { demo: { entities: 164 } } });
});
