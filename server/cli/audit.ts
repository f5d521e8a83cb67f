/** `orepath audit ...` on the command line. */
import type { Command } from 'commander';
import type { Options } from '../commands/command.ts';
import { json, type Run, wholeNumber } from './options.ts';

export function addAuditCommands(program: Command, run: Run): void {
  const audit = program.command('audit').description('what was done, by whom and when');
  audit
    .command('list')
    .description('the newest first')
    .option('--space <name>', 'only what was done in it')
    .option('--by <caller>', 'only what this caller did: local, key:ID, oidc:ISSUER#SUBJECT')
    .option('--action <action>', 'only this: import.commit, key.create, ...')
    .option('--target <id>', 'only what was done to it')
    .option('--from <time>', 'not before it, ISO 8601')
    .option('--to <time>', 'not after it')
    .option('--first <k>', 'how many', wholeNumber, 10)
    .addOption(json)
    .action((options: Options) => run({ command: 'audit', args: ['list'], options }));
  audit
    .command('export')
    .description('every record as a line of JSON, the oldest first, for somebody else to verify')
    .action((options: Options) => run({ command: 'audit', args: ['export'], options }));
  audit
    .command('head')
    .description('how many records there are and the hash of the last: to be kept elsewhere')
    .addOption(json)
    .action((options: Options) => run({ command: 'audit', args: ['head'], options }));
  audit
    .command('verify')
    .description('follow the chain of hashes; exit 1 and the place where it breaks')
    .option('--head <head>', 'COUNT:HASH that was kept elsewhere: the chain must still hold that record')
    .addOption(json)
    .action((options: Options) => run({ command: 'audit', args: ['verify'], options }));
}
