import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandIo, Options } from '../commands/command.ts';
import { isOwnFile } from '../commands/question.ts';
import { printReportSchema } from '../commands/report-schema.ts';
import { lens, type Run, supplyQuestion } from './options.ts';

const path = (file: string): string => resolve(file);

export function addReportCommand(
  program: Command,
  run: Run,
  io: CommandIo,
  end: (exit: number) => void,
): void {
  supplyQuestion(
    program
      .command('report')
      .description('a report as a file: exposure tier by tier, and other kinds')
      .argument('[buyer]', 'entity id')
      .option('--all', 'on every buyer of the space')
      .option(
        '--kind <kind>',
        'which report (an unknown name lists them; default: tier-n, portfolio with --all)',
      )
      .option(
        '--risk <risk>',
        'conflict, child-labour or another that the lens judges, where the kind asks about one',
      )
      .addOption(lens)
      .option('--format <format>', 'how it is written (an unknown name lists them)', 'json')
      .option('--lang <language>', 'en, ja or zh', 'en')
      .option(
        '--profile <profile>',
        'who may read it: internal, customer, auditor, public, or a file of your own, FILE.json (default: internal)',
        (named) => (isOwnFile(named) ? resolve(named) : named),
      )
      .option('--previous <file>', 'an earlier report on the same question: says what moved since', path)
      .option(
        '--verify <file>',
        'whether this report is what the data give, or what has moved; exit 1 where it is not',
        path,
      )
      .option('--schema', 'print the JSON Schema of reports')
      .option('--without-declarers', 'of smelters: leave out who declares them')
      .option('-o, --out <file>', 'the file to write; one that is there is replaced, whole', path),
  ).action((buyer: string | undefined, options: Options) =>
    options['schema']
      ? end(printReportSchema(io))
      : run({ command: 'report', args: buyer === undefined ? [] : [buyer], options }),
  );
}
