#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/server/cli.js', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);
const runsHere = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (!runsHere) {
  process.stderr.write(
    `Orepath needs Node 20.19 or newer of 20, or 22.12 or newer; this is ${process.version}\n`,
  );
  process.exitCode = 1;
} else if (existsSync(built)) await import(built.href);
else {
  process.stderr.write('Orepath is not built yet: npm run build\n');
  process.exitCode = 1;
}
