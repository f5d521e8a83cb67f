/** `npm run bench`: every case in fresh processes, one table, and the same as JSON where asked for. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CASES } from './cases/index.ts';
import { machine } from './machine.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { type Finding, findingsOf } from './report.ts';
import { runRounds } from './rounds.ts';
import { tableOf } from './table.ts';

const ROOT = join(import.meta.dirname, '..');

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

function chosen({ cases }: Options) {
  const names = CASES.map(({ name }) => name);
  const unknown = cases.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--case ${unknown}: expected one of ${names.join(', ')}\n${USAGE}`);
  }
  return cases.length === 0 ? CASES : CASES.filter(({ name }) => cases.includes(name));
}

async function run(options: Options): Promise<boolean> {
  const findings: Finding[] = [];
  let whole = true;
  for (const found of chosen(options)) {
    const size = found.sizeOf?.(options) ?? options.size;
    const start = performance.now();
    try {
      const values = await runRounds(found, { size, seed: options.seed, root: ROOT }, options.rounds);
      findings.push(...findingsOf(found, size, values));
    } catch (error) {
      whole = false;
      tell((error as Error).message);
    }
    tell(`${found.name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  const { seed, rounds } = options;
  console.log(`${machine()}; seed ${seed}; the least of ${rounds} round${rounds === 1 ? '' : 's'}`);
  console.log(tableOf(findings));
  if (options.json) await writeFile(options.json, `${JSON.stringify(findings.map(rowOf), null, 2)}\n`);
  return whole;
}

function rowOf({ title, target, ...row }: Finding) {
  return row;
}

try {
  if (!(await run(readOptions(process.argv.slice(2))))) process.exitCode = 1;
} catch (error) {
  tell((error as Error).message);
  process.exitCode = 2;
}
