/** `npm run bench`: every case in fresh processes, one table, and the same as JSON where asked for. */
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, type Environment, sizeOfStores } from './case.ts';
import { CASES } from './cases/index.ts';
import { machine } from './machine.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { type Finding, findingsOf, inOneLine } from './report.ts';
import { runRounds } from './rounds.ts';
import { Stores } from './stores.ts';
import { tableOf } from './table.ts';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

function chosen({ cases }: Options) {
  const names = CASES.map(({ name }) => name);
  const unknown = cases.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--case ${unknown}: expected one of ${names.join(', ')}\n${USAGE}`);
  }
  return cases.length === 0 ? CASES : CASES.filter(({ name }) => cases.includes(name));
}

/** What could be measured; `whole` is false where something could not. */
async function measureAll(options: Options) {
  const findings: Finding[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'orepath-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const stores = new Stores(sizeOfStores(options), options.seed, folder, tell);
  let whole = true;
  try {
    for (const found of chosen(options)) {
      const start = performance.now();
      try {
        const measured = await measure(found, options, folder, stores);
        findings.push(...measured);
        for (const finding of measured) tell(`  ${inOneLine(finding)}`);
      } catch (error) {
        whole = false;
        tell((error as Error).message);
      }
      tell(`${found.name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
  } finally {
    await stores.close();
  }
  return { findings, whole };
}

async function measure(found: Case, options: Options, folder: string, stores: Stores): Promise<Finding[]> {
  const size = found.sizeOf?.(options) ?? options.size;
  const ready: Record<string, Environment> = {};
  for (const name of found.needs ?? []) ready[name] = await stores.ready(name);
  const setting = { size, seed: options.seed, folder, stores: ready };
  const values = await runRounds(found, setting, options.rounds);
  return findingsOf(found, size, values);
}

async function run(options: Options): Promise<boolean> {
  const { findings, whole } = await measureAll(options);
  const { seed, rounds } = options;
  console.log(`${machine()}; seed ${seed}; the least of ${rounds} round${rounds === 1 ? '' : 's'}`);
  console.log(tableOf(findings));
  if (options.json) await writeFile(options.json, `${JSON.stringify(findings.map(rowOf), null, 2)}\n`);
  return whole;
}

function rowOf({ title, target, ...row }: Finding) {
  return row;
}

// an exit in order takes files and servers along
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  if (!(await run(readOptions(process.argv.slice(2))))) process.exitCode = 1;
} catch (error) {
  tell((error as Error).message);
  process.exitCode = 2;
}
