/** `orepath approvals ...` on the command line. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Options } from '../commands/command.ts';
import { isOwnFile } from '../commands/question.ts';
import { json, type Run, space } from './options.ts';

const idOrFile = (named: string): string => (isOwnFile(named) ? resolve(named) : named);

export function addApprovalCommands(program: Command, run: Run): void {
  const approvals = program
    .command('approvals')
    .description('what takes a second person, and what waits for one');
  const call = (what: string) => (id: string, options: Options) =>
    run({ command: 'approvals', args: [what, id], options });
  approvals
    .command('list')
    .description('what waits for a second person, the oldest first')
    .option('--all', 'also what was approved, refused, withdrawn or overtaken')
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'approvals', args: ['list'], options }));
  approvals
    .command('propose')
    .description('ask for a lens or share model of your own to be approved, as its content is now')
    .option('--lens <lens>', 'its id, or FILE.json', idOrFile)
    .option('--shares <model>', 'its id, or FILE.json', idOrFile)
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'approvals', args: ['propose'], options }));
  approvals
    .command('approve')
    .description('carry out what somebody else has proposed')
    .argument('<id>', 'as the list shows it')
    .addOption(space)
    .addOption(json)
    .action(call('approve'));
  approvals
    .command('refuse')
    .description('close a proposal; nothing is done')
    .argument('<id>', 'as the list shows it')
    .requiredOption('--reason <text>', 'why')
    .addOption(space)
    .addOption(json)
    .action(call('refuse'));
  approvals
    .command('withdraw')
    .description('take a proposal of your own back')
    .argument('<id>', 'as the list shows it')
    .addOption(space)
    .addOption(json)
    .action(call('withdraw'));
}
