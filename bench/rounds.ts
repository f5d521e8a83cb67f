/** Runs one case round by round, each in a fresh process, the sides in alternating order. */
import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case, Figures, Setting } from './case.ts';
import type { Order } from './child.ts';

const CHILD = join(dirname(fileURLToPath(import.meta.url)), 'child.js');
const FLAGS = ['--expose-gc', '--max-old-space-size=12288'];

/** Each measure's value in every round. Throws what a round ended with. */
export async function runRounds(
  { name }: Case,
  setting: Setting,
  rounds: number,
): Promise<Map<string, number[]>> {
  const values = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const figures = await inFreshProcess({ name, setting, reversed: round % 2 === 1 });
    for (const [measure, value] of Object.entries(figures)) {
      values.set(measure, [...(values.get(measure) ?? []), value]);
    }
  }
  return values;
}

function inFreshProcess(order: Order): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [], { execArgv: FLAGS });
    let figures: Figures | undefined;
    child.once('message', (message) => {
      figures = message as Figures;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (figures) resolve(figures);
      else reject(new Error(`${order.name}: its process ended with ${signal ?? `exit code ${code}`}`));
    });
    child.send(order);
  });
}
