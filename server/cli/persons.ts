/** `orepath persons ...` on the command line. */
import type { Command } from 'commander';
import type { Options } from '../commands/command.ts';
import { json, type Run, space, wholeNumber } from './options.ts';

export function addPersonCommands(program: Command, run: Run): void {
  const persons = program.command('persons').description('contact persons that came with the data');
  persons
    .command('list')
    .description('who is held, what was brought longest ago first')
    .option('--first <k>', 'how many', wholeNumber, 10)
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'persons', args: ['list'], options }));
  persons
    .command('erase')
    .description('take a person out of everything that a space holds; the claims stay; there is no way back')
    .argument('<text>', 'an e-mail address, or a name or number as it is written')
    .addOption(space)
    .addOption(json)
    .action((text: string, options: Options) => run({ command: 'persons', args: ['erase', text], options }));
  persons
    .command('expire')
    .description('take out every contact that no import has brought for so many days')
    .requiredOption('--days <n>', 'days since the last import that brought it', wholeNumber)
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'persons', args: ['expire'], options }));
}
