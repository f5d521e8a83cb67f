/** `npm run --silent sbom > sbom.json`: what an installation consists of, as CycloneDX; the same lock file gives the same bytes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Lock } from './licences/lock.ts';
import { type Bill, reproducible, SBOM_ARGUMENTS } from './licences/sbom.ts';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };
const made = execFileSync('npm', SBOM_ARGUMENTS, {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 2 ** 28,
});
process.stdout.write(reproducible(JSON.parse(made) as Bill, packages, process.env['SOURCE_DATE_EPOCH']));
