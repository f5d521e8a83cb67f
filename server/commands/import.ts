/** `orepath import PATH...`: files of any known format into a space, each whole or not at all. */
import { basename } from 'node:path';
import { ERROR_CODES } from '../errors.ts';
import { checkSpace } from '../imports/record.ts';
import type { BatchOrder, BatchWatch, MatchedCounts } from '../intake/batch.ts';
import { readBuyer } from '../intake/buyer.ts';
import { importBatch, takenAs } from '../intake/import-batch.ts';
import { mappingsFolder } from '../intake/mappings.ts';
import type { FileReport } from '../intake/report.ts';
import { type Unit, unitsOf } from '../intake/units.ts';
import type { Parts } from '../parts.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { describeFile, describeMatched } from './describe-file.ts';
import { importProgress } from './import-progress.ts';
import { jsonFile } from './json-file.ts';

async function orderOf(parts: Parts, options: Options): Promise<BatchOrder> {
  const mapping = options['mapping'] as string | undefined;
  return {
    space: checkSpace(String(options['space'] ?? parts.config.space)),
    format: String(options['format'] ?? 'auto'),
    ...readBuyer(options['buyer'] as string | undefined),
    ...(mapping !== undefined && { mapping: await jsonFile(mapping, 'a mapping of a supplier list') }),
    mappings: mappingsFolder(parts.config.data),
    dryRun: options['dryRun'] === true,
    trustRecorded: options['trustRecorded'] === true,
    withoutDecisions: (await parts.approvals.required()).has('matches'),
  };
}

const nameOf = (path: string): string => basename(path) || path;

interface Telling {
  watch: BatchWatch;
  /** Lines that wait for what who-is-who says. */
  end(): void;
  /** The worst exit status so far. */
  exit(): number;
}

/** As text each file when it is done, who is who at the end; as JSON each file when all is known of it. */
function telling(options: Options, io: CommandIo): Telling {
  const progress = importProgress(io);
  const waiting: FileReport[] = [];
  let exit = 0;
  let counts: ReadonlyMap<number, MatchedCounts> = new Map();
  const done = (report: FileReport): void => {
    progress.done();
    if (options['json']) waiting.push(report);
    else describeFile(report, io);
    const fault = report.faults[0];
    if (fault) exit = Math.max(exit, ERROR_CODES[fault.code].exit);
  };
  const matched = (found: ReadonlyMap<number, MatchedCounts>): void => {
    counts = found;
    if (!options['json']) describeMatched([...found.values()], io);
  };
  const ofMatch = ({ import: n }: FileReport) => (n !== null ? counts.get(n) : {});
  return {
    watch: { ...progress, done, matched, signal: io.signal },
    end() {
      for (const report of waiting) {
        // under the name that every command gives its error
        const [error] = report.faults;
        io.out(JSON.stringify({ ...report, ...ofMatch(report), ...(error && { error }) }));
      }
    },
    exit: () => exit,
  };
}

export const importPaths: Command = {
  async run(parts, { args, options }, io) {
    const order = await orderOf(parts, options);
    const units: Unit[] = [];
    for (const path of args) {
      units.push(...(await unitsOf({ location: path, path, name: nameOf(path) }, takenAs(order))));
    }
    const { watch, end, exit } = telling(options, io);
    try {
      await importBatch(parts.store, units, order, watch, parts.now);
    } finally {
      end();
      // one projection for all of them, built when somebody asks
      await parts.spaces.catchUp().catch(() => undefined);
    }
    return exit();
  },
};
