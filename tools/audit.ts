/** `npm run audit`: known vulnerabilities in what is installed with the service. Exit 1 where there are, 2 where nobody could be asked. */
import { spawnSync } from 'node:child_process';
import { verdictOn } from './licences/advisories.ts';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
const { exit, lines } = verdictOn(stdout ?? '');
for (const line of lines) process.stdout.write(`${line}\n`);
process.exitCode = exit;
