/** `orepath import PATH...`: files of any known format into a space, each whole or not at all. */
import { basename } from 'node:path';
import { ERROR_CODES, OrepathError } from '../errors.ts';
import { checkSpace } from '../imports/record.ts';
import type { BatchOrder, BatchWatch } from '../intake/batch.ts';
import { importBatch, takenAs } from '../intake/import-batch.ts';
import type { FileReport } from '../intake/report.ts';
import { type Unit, unitsOf } from '../intake/units.ts';
import type { Parts } from '../parts.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { describeFile } from './describe-file.ts';
import { importProgress } from './import-progress.ts';
import { jsonFile } from './json-file.ts';

/** `ID` or `ID=NAME`. Throws INVALID_ARGUMENT. */
function buyerOf(text: unknown): Pick<BatchOrder, 'buyer' | 'buyerName'> {
  if (text === undefined) return {};
  const [, buyer, name] = /^([^=\s]+)(?:=(.*\S))?\s*$/s.exec(String(text)) ?? [];
  if (buyer === undefined) {
    throw new OrepathError({
      code: 'INVALID_ARGUMENT',
      message: 'this names no buyer',
      expected: 'ID, or ID=NAME for one that the space does not hold yet',
      got: String(text).slice(0, 200),
      where: { field: 'buyer' },
    });
  }
  const id = buyer.includes(':') ? buyer : `own:${buyer}`;
  return { buyer: id, ...(name !== undefined && { buyerName: name.trim() }) };
}

async function orderOf(parts: Parts, options: Options): Promise<BatchOrder> {
  const mapping = options['mapping'] as string | undefined;
  return {
    space: checkSpace(String(options['space'] ?? parts.config.space)),
    format: String(options['format'] ?? 'auto'),
    ...buyerOf(options['buyer']),
    ...(mapping !== undefined && { mapping: await jsonFile(mapping, 'a mapping of a supplier list') }),
    dryRun: options['dryRun'] === true,
    trustRecorded: options['trustRecorded'] === true,
  };
}

const nameOf = (path: string): string => basename(path) || path;

/** Tells of each file when it is done; the worst exit status so far. */
function tellFiles(options: Options, io: CommandIo): { watch: BatchWatch; exit: () => number } {
  let exit = 0;
  const progress = importProgress(io);
  const done = (report: FileReport): void => {
    progress.done();
    if (options['json']) io.out(JSON.stringify(report));
    else describeFile(report, io);
    const fault = report.faults[0];
    if (fault) exit = Math.max(exit, ERROR_CODES[fault.code].exit);
  };
  return { watch: { ...progress, done, signal: io.signal }, exit: () => exit };
}

export const importPaths: Command = {
  async run(parts, { args, options }, io) {
    const order = await orderOf(parts, options);
    const units: Unit[] = [];
    for (const path of args) {
      units.push(...(await unitsOf({ location: path, path, name: nameOf(path) }, takenAs(order))));
    }
    const { watch, exit } = tellFiles(options, io);
    try {
      await importBatch(parts.store, units, order, watch, parts.now);
    } finally {
      // one projection for all of them, built when somebody asks
      await parts.spaces.catchUp().catch(() => undefined);
    }
    return exit();
  },
};
