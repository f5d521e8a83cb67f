/** `orepath`: reads the command line, then runs the command here or through the server that holds the store. */
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { addApprovalCommands } from './cli/approvals.ts';
import { addAuditCommands } from './cli/audit.ts';
import { addKeyCommands } from './cli/keys.ts';
import {
  decimal,
  explain,
  json,
  lens,
  question,
  type Run,
  several,
  space,
  supplyQuestion,
  viewpoint,
  wholeNumber,
} from './cli/options.ts';
import { addPersonCommands } from './cli/persons.ts';
import { addReportCommand } from './cli/report.ts';
import type { CommandIo, Options } from './commands/command.ts';
import { generate } from './commands/generate.ts';
import { printMapping } from './commands/mapping.ts';
import { runMigrations } from './commands/migrate.ts';
import { restore } from './commands/restore.ts';
import { canBeGivenUp, reportError } from './commands/run.ts';
import { runHere } from './commands/run-here.ts';
import { VERSION } from './version.ts';

/** Lines reach the terminal in order; a closed pipe (`| head`) ends the command quietly. */
function terminal(signal: AbortSignal): CommandIo {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001b[K');
    shown = false;
  };
  const progress = (line: string): void => {
    shown = true;
    process.stderr.write(`\r\u001b[K${line}`);
  };
  const write = (stream: NodeJS.WriteStream) => (line: string) => {
    clear();
    stream.write(`${line}\n`);
  };
  return {
    out: write(process.stdout),
    err: write(process.stderr),
    ...(process.stderr.isTTY && { progress }),
    signal,
  };
}

function addTableCommands(program: Command, run: Run): void {
  program
    .command('import')
    .description(
      'load files, folders and .zips into a space: tables, declarations, lists; each file whole or not at all',
    )
    .argument('<path...>', 'what to import')
    .option(
      '--format <format>',
      'how to read it: auto (by content), tables, or a format by its name (an unknown name lists them)',
      'auto',
    )
    .option('--buyer <id>', 'who received the declarations, or whose suppliers are listed: ID or ID=NAME')
    .option('--mapping <file>', 'which columns of a supplier list say what, FILE.json', (file) =>
      resolve(file),
    )
    .option('--dry-run', 'report what it would do, write nothing')
    .option('--trust-recorded', "take the tables' own recordedAt and retractedAt")
    .addOption(space)
    .addOption(json)
    .action((paths: string[], options: Options) =>
      run({ command: 'import', args: paths.map((path) => resolve(path)), options }),
    );
  program
    .command('imports')
    .description('the imports of a space: what each was, its rows, and whether it shows')
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'imports', args: [], options }));
  program
    .command('undo')
    .description('take an import back, whole')
    .argument('<number>', 'number of the import')
    .addOption(space)
    .addOption(json)
    .action((number: string, options: Options) => run({ command: 'undo', args: [number], options }));
  program
    .command('request')
    .description('the request back to who sent the file of an import: what is missing or contradicts itself')
    .argument('<number>', 'number of the import')
    .addOption(space)
    .addOption(json)
    .action((number: string, options: Options) => run({ command: 'request', args: [number], options }));
  program
    .command('export')
    .description('write a space as tables into an empty or new folder')
    .argument('<dir>', 'where to')
    .addOption(space)
    .addOption(json)
    .action((dir: string, options: Options) => run({ command: 'export', args: [resolve(dir)], options }));
}

function addQuestionCommands(program: Command, run: Run): void {
  question(
    program
      .command('exposure')
      .description("how much of a buyer's supply is exposed, with its bounds and coverage")
      .argument('[buyer]', 'entity id')
      .option('--all', 'every buyer, one line each')
      .option('--likely', 'with --all: the likely band too, which takes longer'),
  ).action((buyer: string | undefined, options: Options) =>
    run({ command: 'exposure', args: buyer === undefined ? [] : [buyer], options }),
  );
  question(
    program
      .command('reach')
      .description('which risky entities are upstream, whatever the shares')
      .argument('[buyer]', 'entity id')
      .option('--all', 'every buyer, one line each: how many, and how near the nearest'),
  ).action((buyer: string | undefined, options: Options) =>
    run({ command: 'reach', args: buyer === undefined ? [] : [buyer], options }),
  );
  question(
    program
      .command('ranking')
      .description('all buyers, or all suppliers, in order of one figure')
      .addOption(
        new Option('--of <whom>', 'buyers by what comes in, suppliers by what flows out')
          .choices(['buyers', 'suppliers'])
          .default('buyers'),
      )
      .addOption(
        new Option('--by <figure>', 'largest first')
          .choices(['expected', 'low', 'high', 'opaque'])
          .default('expected'),
      )
      .option('--first <k>', 'how many', wholeNumber, 10),
  ).action((options: Options) => run({ command: 'ranking', args: [], options }));
  supplyQuestion(
    program
      .command('blast')
      .description(
        'which buyers an entity or a place touches, and how much of their supply passes through it',
      )
      .argument('<of>', 'entity id, iso:CD, iso:CD-NK, or a material in a place: tin@iso:CD')
      .option('--first <k>', 'how many', wholeNumber, 10),
  ).action((of: string, options: Options) => run({ command: 'blast', args: [of], options }));
  question(
    program
      .command('plan')
      .description('what to change to bring its exposure to a target, or no risky entity upstream')
      .argument('<buyer>', 'entity id')
      .option('--target <share>', 'bring it to this share, 0 to 1', decimal)
      .addOption(
        new Option('--figure <figure>', 'which figure').choices(['expected', 'high']).default('expected'),
      )
      .option('--reach', 'the fewest supply pairs without which no risky entity is upstream'),
  ).action((buyer: string, options: Options) => run({ command: 'plan', args: [buyer], options }));
  question(
    program
      .command('risk')
      .description('the risk of one entity, taken apart to its facts and their sources')
      .argument('<entity>', 'entity id'),
  ).action((entity: string, options: Options) => run({ command: 'risk', args: [entity], options }));
  viewpoint(
    program
      .command('table')
      .description('every risk by every material: of one buyer, or over all of them')
      .argument('[buyer]', 'entity id; without it all buyers together')
      .option('--risks <risks>', 'separated by commas (default: all of the lens)')
      .option('--materials <materials>', 'separated by commas (default: all layers, then each)')
      .addOption(lens),
  ).action((buyer: string | undefined, options: Options) =>
    run({ command: 'table', args: buyer === undefined ? [] : [buyer], options }),
  );
  const listed = {
    paths: 'the paths that make up the exposure, largest first',
    gaps: 'where the trace stops, and where shares are assumed',
    chokepoints: 'the entities through which most of the exposure goes',
  };
  for (const [command, description] of Object.entries(listed)) {
    const asked = question(
      program
        .command(command)
        .description(description)
        .argument('<buyer>', 'entity id')
        .option('--first <k>', 'how many', wholeNumber, 10),
    );
    if (command === 'gaps') {
      asked.option('--ask <k>', 'the k questions whose answers, together, narrow the band most', wholeNumber);
    }
    if (command === 'paths') asked.addOption(explain);
    asked.action((buyer: string, options: Options) => run({ command, args: [buyer], options }));
  }
}

function addScenarioCommands(program: Command, run: Run): void {
  question(
    program
      .command('scenario')
      .description('what changes to the supply graph would do: before, after and the difference')
      .argument('[buyer]', 'entity id')
      .option('--all', 'every buyer whose figures move, one line each, the largest move first')
      .option('--changes <file>', 'a JSON list of changes', (file) => resolve(file))
      .option('--remove-link <id>', 'take a claim away (may be given again)', several)
      .option(
        '--remove-supplier <pair>',
        'SUPPLIER,CUSTOMER and what it leaves: ,reallocate (the default), ,opaque or ,replace:ID (may be given again)',
        several,
      ),
  ).action((buyer: string | undefined, options: Options) =>
    run({ command: 'scenario', args: buyer === undefined ? [] : [buyer], options }),
  );
  question(
    program
      .command('removals')
      .description('the supplies without which the exposure were lowest, nobody named in their place')
      .argument('[buyer]', 'entity id')
      .option('--all', 'of all buyers together')
      .option('--first <k>', 'how many', wholeNumber, 10),
  ).action((buyer: string | undefined, options: Options) =>
    run({ command: 'removals', args: buyer === undefined ? [] : [buyer], options }),
  );
  question(
    program
      .command('compare')
      .description('two viewpoints: which figures moved, and which claims, facts and statuses moved them')
      .argument('[buyer]', 'entity id')
      .option('--all', 'every buyer, one line each')
      .option('--before <date>', 'the day of the one viewpoint, YYYY-MM-DD (default: --as-of)')
      .option('--after <date>', 'the day of the other (default: --as-of)')
      .option('--known-before <time>', 'the moment of the one viewpoint (default: --known-at)')
      .option('--known-after <time>', 'the moment of the other (default: --known-at)')
      .option('--first <k>', 'how many movers', wholeNumber, 10),
  ).action((buyer: string | undefined, options: Options) =>
    run({ command: 'compare', args: buyer === undefined ? [] : [buyer], options }),
  );
}

function addMatchCommands(program: Command, run: Run): void {
  program
    .command('match')
    .description('compare every entity of a space with every other, and keep who may be who')
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'match', args: [], options }));
  program
    .command('matches')
    .description('pairs of entities that may be one, the highest score first')
    .addOption(new Option('--state <state>', 'only these').choices(['possible', 'confirmed', 'rejected']))
    .option('--entity <id>', 'only those of this entity')
    .option('--first <k>', 'how many', wholeNumber, 10)
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'matches', args: [], options }));
  program
    .command('decide')
    .description('say whether two entities are one; kept with who and when, and taken back by --undo')
    .argument('<a>', 'entity id')
    .argument('<b>', 'entity id')
    .option('--confirm', 'they are one')
    .option('--reject', 'they are two')
    .option('--reopen', 'it is open again')
    .option('--undo', 'take back what was decided last')
    .option('--by <name>', 'who decides')
    .option('--reason <text>', 'why')
    .addOption(space)
    .addOption(json)
    .action((a: string, b: string, options: Options) => run({ command: 'decide', args: [a, b], options }));
  program
    .command('questions')
    .description('the gaps that somebody follows up: state, who follows it, what is due first')
    .addOption(
      new Option('--state <state>', 'only these (default: open and asked)').choices([
        'open',
        'asked',
        'answered',
        'dropped',
        'all',
      ]),
    )
    .option('--assignee <name>', "only this person's; '' for those of nobody")
    .option('--buyer <id>', 'only those for this buyer')
    .option('--entity <id>', 'only those at this entity')
    .option('--due-by <date>', 'only those due on this day or before, YYYY-MM-DD')
    .option('--first <k>', 'how many', wholeNumber, 10)
    .addOption(space)
    .addOption(json)
    .action((options: Options) => run({ command: 'questions', args: [], options }));
}

function addOtherCommands(program: Command, io: CommandIo, run: Run, end: (exit: number) => void): void {
  program
    .command('serve', { isDefault: true })
    .description('serve the page and GraphQL')
    .addOption(
      new Option('--seed-default <seed>', 'OREPATH_SEED where it is not set')
        .choices(['demo', 'none'])
        .hideHelp(),
    )
    .action(async (options: Options) => {
      // the page's and GraphQL's packages are read only by who serves them
      const { serve } = await import('./serve.ts');
      await serve(process.env, { seed: options['seedDefault'] === 'demo' ? 'demo' : 'none' });
    });
  program
    .command('generate')
    .description('write the tables of a made-up supply network')
    .argument('<dir>', 'a new or empty folder')
    .requiredOption('--entities <n>', 'how many entities', wholeNumber)
    .requiredOption('--links <m>', 'how many links', wholeNumber)
    .option('--seed <s>', 'the same seed gives the same bytes', wholeNumber, 1)
    .addOption(json)
    .action(async (dir: string, options: Options) => end(await generate(resolve(dir), options, io)));
  program
    .command('mapping')
    .description('print which column of a supplier list is taken for what: JSON for import --mapping')
    .argument('<file>', 'CSV or .xlsx')
    .action(async (file: string) => end(await printMapping(resolve(file), io)));
  program
    .command('check')
    .description("the store's own consistency; exit 1 where it has faults")
    .addOption(json)
    .action((options: Options) => run({ command: 'check', args: [], options }));
}

function addKeepingCommands(program: Command, io: CommandIo, run: Run, end: (exit: number) => void): void {
  program
    .command('backup')
    .description(
      'all that the store holds in one new file, while it serves; the file holds who supplies whom',
    )
    .argument('<file>', 'where to')
    .addOption(json)
    .action((file: string, options: Options) => run({ command: 'backup', args: [resolve(file)], options }));
  program
    .command('restore')
    .description('a backup back into an empty store, whole or not at all; stop the servers before')
    .argument('<file>', 'what orepath backup has written')
    .option('--replace', 'put what the store holds aside first')
    .option('--dry-run', 'read the file through, write nothing')
    .addOption(json)
    .action(async (file: string, options: Options) =>
      end(await restore(process.env, resolve(file), options, io)),
    );
  program
    .command('migrate')
    .description("bring the store to this version's schema, as every start does, or back")
    .option('--status', 'only say which version it has')
    .option('--down-to <n>', 'take it back to schema version n, for an older version of Orepath', wholeNumber)
    .addOption(json)
    .action(async (options: Options) => end(await runMigrations(process.env, options, io)));
}

/** Wrong usage: Commander has said what was expected on stderr. */
function reportUsage(error: CommanderError, json: boolean, io: CommandIo): number {
  if (error.exitCode === 0) return 0;
  const message = error.message.replace(/^error: /, '');
  if (json) io.out(JSON.stringify({ error: { code: 'INVALID_ARGUMENT', message } }));
  else io.err('INVALID_ARGUMENT');
  return 2;
}

async function main(argv: readonly string[]): Promise<number> {
  const interrupted = new AbortController();
  const io = terminal(interrupted.signal);
  let exit = 0;
  const end = (status: number): void => {
    exit = status;
  };
  const run: Run = async (call) => {
    // once: who presses again ends the process
    if (canBeGivenUp(call)) process.once('SIGINT', () => interrupted.abort());
    end(await runHere(process.env, call, io));
  };
  const program = new Command('orepath')
    .description('Supply-chain risk on a traced graph.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    });
  addTableCommands(program, run);
  addQuestionCommands(program, run);
  addScenarioCommands(program, run);
  addReportCommand(program, run, io, end);
  addMatchCommands(program, run);
  addKeyCommands(program, run);
  addAuditCommands(program, run);
  addApprovalCommands(program, run);
  addPersonCommands(program, run);
  addOtherCommands(program, io, run, end);
  addKeepingCommands(program, io, run, end);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, argv.includes('--json'), io);
    return reportError(error, argv.includes('--json'), io);
  }
  return exit;
}

process.exitCode = await main(process.argv);
