/** `npm run schema`: writes the schema file, and says what changed since the release. Exit 1 where it breaks clients. */
import { readFileSync, writeFileSync } from 'node:fs';
import allowed from '../schema/allowed-breaks.json';
import { changesSince } from './schema/changes.ts';
import { printedSchema, RELEASED_FILE, SCHEMA_FILE } from './schema/printed.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const present = printedSchema();
writeFileSync(SCHEMA_FILE, present);
say(`${SCHEMA_FILE} is written`);
const changes = changesSince(readFileSync(RELEASED_FILE, 'utf8'), present, allowed);
for (const change of changes.dangerous) say(`may surprise clients: ${change}`);
for (const { change, reason } of changes.allowed) say(`breaks clients, allowed: ${change} (${reason})`);
for (const change of changes.stale) say(`allowed, but not made: ${change}`);
for (const change of changes.breaking) say(`breaks clients: ${change}`);
if (changes.breaking.length || changes.stale.length) process.exitCode = 1;
