/** Trouble underneath the embedded store: a disk that is full, a folder that cannot be written, a clock that is set back. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkStore } from '../../server/spaces/check.ts';
import { TEST_NOW, testApp } from '../support/app.ts';
import { end, newCli, startServer, waitForLine } from '../support/cli.ts';
import { writeFolder } from '../support/tables.ts';
import { Client, RECOVERY } from './faults.case.ts';

const BIN = join(import.meta.dirname, '../../bin/orepath.js');
const NOBODY = 65_534;
const IS_ROOT = process.getuid?.() === 0;

function toolOrSkip(tool: string): boolean {
  if (!spawnSync(tool, ['--version']).error) return true;
  if (process.env['CI'] === 'true') throw new Error(`${tool} must be there when CI=true`);
  process.stderr.write(`!!! SKIPPED: the test of a full disk: ${tool} is not there\n`);
  return false;
}

/** No file of the process may grow beyond so many bytes: to it, the disk is full. */
const limitFiles = (pid: number, bytes: number | 'unlimited'): void => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
};

test.skipIf(!toolOrSkip('prlimit'))(
  'a full disk: writes are refused, reads stay right, and with space again all is well by itself',
  async () => {
    const cli = await newCli({ OREPATH_SEED: 'demo' });
    const { child, address } = await startServer(cli);
    const client = new Client(address);
    await client.open();
    expect(await client.note()).toBe('done');
    limitFiles(child.pid!, 1);
    for (let i = 0; i < 5; i++) {
      expect(await client.note()).toBe('STORE_UNAVAILABLE');
      expect(await client.read()).toBe('right');
    }
    await expect.poll(() => client.ready(), RECOVERY).toBe(503);
    limitFiles(child.pid!, 'unlimited');
    await expect.poll(() => client.note(), RECOVERY).toBe('done');
    await expect.poll(() => client.ready(), RECOVERY).toBe(200);
    expect(await client.read()).toBe('right');
    await end(child, 'SIGKILL');
    const again = await startServer(cli);
    expect((await cli.run('check')).exit).toBe(0);
    await end(again.child);
    await cli.remove();
  },
);

describe('a data folder that cannot be written', () => {
  /** Runs as somebody without a superuser's rights. */
  const serve = (data: string) =>
    spawn(process.execPath, [BIN, 'serve'], {
      env: { PATH: process.env['PATH'], OREPATH_DATA: data, PORT: '0', OREPATH_DRAIN_MS: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(IS_ROOT && { uid: NOBODY, gid: NOBODY }),
    });

  test('is refused at the start, and told by readiness while serving until it can be written again', async () => {
    const cli = await newCli();
    chmodSync(cli.folder, 0o755);
    const data = cli.path('data');
    mkdirSync(data);
    if (IS_ROOT) chownSync(data, NOBODY, NOBODY);
    chmodSync(data, 0o555);
    const refused = serve(data);
    const exit = new Promise((resolve) => refused.on('exit', resolve));
    await waitForLine(refused, /INVALID_SETTING.*OREPATH_DATA/);
    expect(await exit).toBe(2);

    chmodSync(data, 0o755);
    const child = serve(data);
    const [, address = ''] = await waitForLine(child, /Orepath is at (http:\/\/[^"\s]+)/);
    const client = new Client(address);
    await expect.poll(() => client.ready(), RECOVERY).toBe(200);
    chmodSync(data, 0o555);
    await expect.poll(() => client.ready(), RECOVERY).toBe(503);
    chmodSync(data, 0o755);
    await expect.poll(() => client.ready(), RECOVERY).toBe(200);
    await end(child);
    await cli.remove();
  });
});

const brought = (i: number): string => `{ snapshot { entities } entity(id: "own:clock-${i}") { name } }`;

test('a clock that is set back: what is done is kept in its order, figures stay, the check is clean', async () => {
  const app = await testApp({ demo: true });
  const headers = { 'orepath-space': 'demo' };
  const ask = async (query: string) => {
    const { data, errors } = await app.ask(query, {}, headers);
    expect(errors).toEqual([]);
    return data;
  };
  const exposure = () =>
    ask('{ exposure(buyer: "own:hoshino", question: {risk: "conflict"}) { ... on Exposure { low high } } }');
  const before = await exposure();
  const { openQuestion } = await ask(`mutation { openQuestion(buyer: "own:hoshino", by: "Ada",
    question: {risk: "conflict"}, entity: "own:asanagi") { ... on KeptQuestion { question { openQuestionId } } } }`);
  const id = openQuestion.question.openQuestionId;
  const note = (text: string) =>
    ask(`mutation { noteOpenQuestion(id: "${id}", by: "Ada", note: "${text}") {
      ... on KeptQuestion { question { log { note } } } } }`);
  await note('first');
  for (const [i, hours] of [1, 24, 24 * 400].entries()) {
    app.parts.now = () => new Date(TEST_NOW.getTime() - hours * 3_600_000);
    const { noteOpenQuestion } = await note(`set back ${i}`);
    expect(noteOpenQuestion.question.log.at(-1)).toEqual({ note: `set back ${i}` });
    expect(await exposure()).toEqual(before);
    const files = { 'entities.csv': `id,kind,name\nown:clock-${i},company,Clock ${i}\n` };
    await app.load(await writeFolder(join(app.folder, `back-${i}`), files), 'demo');
    expect(await ask(brought(i))).toEqual({
      snapshot: { entities: 164 + 1 + i },
      entity: { name: `Clock ${i}` },
    });
    expect(await exposure()).toEqual(before);
  }
  const { openQuestions } = await ask('{ openQuestions(first: 5) { nodes { log { note } } } }');
  expect(openQuestions.nodes[0].log.map(({ note }: { note: string | null }) => note)).toEqual([
    null,
    'first',
    'set back 0',
    'set back 1',
    'set back 2',
  ]);
  expect((await checkStore(app.parts.store)).faults).toEqual([]);
  await app.close();
});
