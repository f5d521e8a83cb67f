import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Options } from '../commands/command.ts';
import { question, type Run } from './options.ts';

export function addReportCommand(program: Command, run: Run): void {
  question(
    program
      .command('report')
      .description('a report as a file: tier-N exposure of one buyer, or of all of them')
      .argument('[buyer]', 'entity id')
      .option('--all', 'every buyer of the space, in one report')
      .option('--format <format>', 'json', 'json')
      .option('--lang <language>', 'en, ja or zh', 'en')
      .requiredOption('-o, --out <file>', 'the file to write', (file) => resolve(file)),
  ).action((buyer: string | undefined, options: Options) =>
    run({ command: 'report', args: buyer === undefined ? [] : [buyer], options }),
  );
}
