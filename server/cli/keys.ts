/** `orepath keys ...` on the command line. */
import type { Command } from 'commander';
import type { Options } from '../commands/command.ts';
import { json, type Run, several, wholeNumber } from './options.ts';

export function addKeyCommands(program: Command, run: Run): void {
  const keys = program.command('keys').description('API keys: what programs call the service with');
  keys
    .command('add')
    .description('make a key and print it, once')
    .argument('<name>', 'what it is for')
    .requiredOption(
      '--grant <grant>',
      'SPACE:ROLE, roles viewer, analyst, steward, admin, * for every space; SPACE:ROLE=BUYER;BUYER for some buyers (may be given again)',
      several,
    )
    .option('--days <n>', 'how long it holds (default: until it is revoked)', wholeNumber)
    .option(
      '--owner <person>',
      "whose key it is: oidc:ISSUER#SUBJECT, or any name that is one person's alone",
    )
    .addOption(json)
    .action((name: string, options: Options) => run({ command: 'keys', args: ['add', name], options }));
  keys
    .command('list')
    .description('every key: what it was given and until when')
    .addOption(json)
    .action((options: Options) => run({ command: 'keys', args: ['list'], options }));
  keys
    .command('rotate')
    .description(
      'make a key in the place of another, which goes on for a while beside it, and print it, once',
    )
    .argument('<id>', 'as the list shows it')
    .option('--days <n>', 'how long the new one holds (default: as long as the old one did)', wholeNumber)
    .option('--overlap-hours <n>', 'how long the old one goes on, at most 720', wholeNumber, 24)
    .addOption(json)
    .action((id: string, options: Options) => run({ command: 'keys', args: ['rotate', id], options }));
  keys
    .command('revoke')
    .description('end a key at once')
    .argument('<id>', 'as the list shows it')
    .addOption(json)
    .action((id: string, options: Options) => run({ command: 'keys', args: ['revoke', id], options }));
}
