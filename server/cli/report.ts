import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Options } from '../commands/command.ts';
import { question, type Run } from './options.ts';

export function addReportCommand(program: Command, run: Run): void {
  question(
    program
      .command('report')
      .description('a tier-N exposure report as a file')
      .argument('<buyer>', 'entity id')
      .option('--format <format>', 'json', 'json')
      .option('--lang <language>', 'en, ja or zh', 'en')
      .requiredOption('-o, --out <file>', 'the file to write', (file) => resolve(file)),
  ).action((buyer: string, options: Options) => run({ command: 'report', args: [buyer], options }));
}
