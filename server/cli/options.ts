/** Options that several commands share, and how their values are read. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommandCall } from '../commands/command.ts';
import { isOwnFile } from '../commands/question.ts';

/** Runs a command as the command line has read it. */
export type Run = (call: CommandCall) => Promise<void>;

export function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a whole number.');
}

export function decimal(text: string): number {
  if (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a number, 0.25 for example.');
}

/** Gathers an option that may be given again. */
export const several = (value: string, before: readonly string[] = []): string[] => [...before, value];

export const space = new Option(
  '--space <name>',
  'the space to work in (default: OREPATH_SPACE, or the only one there is)',
);
export const json = new Option('--json', 'machine-readable output on stdout');

export const explain = new Option(
  '--explain <part>',
  'as many as make up this part of the exposure, up to 10,000 paths',
)
  .argParser((text) => {
    const part = Number(text);
    if (part > 0 && part <= 1) return part;
    throw new InvalidArgumentError('expected a number above 0, at most 1.');
  })
  .conflicts('first');

export const lens = new Option(
  '--lens <lens>',
  'the way of judging risk, or a lens file of your own, FILE.json (default: responsible-minerals)',
).argParser((named) => (isOwnFile(named) ? resolve(named) : named));

/** The options of every question. */
export function question(command: Command): Command {
  return supplyQuestion(
    command
      .requiredOption(
        '--risk <risk>',
        'conflict, child-labour, forced-labour, corruption, environment, or another that the lens judges',
      )
      .addOption(lens),
  );
}

/** The options of every question that are about supply alone. */
export function supplyQuestion(command: Command): Command {
  return viewpoint(
    command
      .option('--material <material>', 'a material; without it all layers together')
      .option(
        '--shares <model>',
        'how unknown shares are split: the id of a share model, or a file of your own, FILE.json (default: equal)',
        (shares) => (isOwnFile(shares) ? resolve(shares) : shares),
      ),
  );
}

/** How far to walk, as of when and as known when, in which space. */
export function viewpoint(command: Command): Command {
  return command
    .option('--tiers <n>', 'walk at most n links upstream', wholeNumber)
    .option('--as-of <date>', 'the day claims must be valid on, YYYY-MM-DD (default: today, UTC)')
    .option('--known-at <time>', 'the moment by which a claim must have been recorded (default: now)')
    .addOption(space)
    .addOption(json);
}
