/** `orepath import PATH...`: tables into a space, each path whole or not at all. */
import { describeError, ERROR_CODES } from '../errors.ts';
import { type LoadReport, loadTables } from '../imports/load.ts';
import { checkSpace } from '../imports/record.ts';
import { openTables } from '../ingest/tables/index.ts';
import type { Parts } from '../parts.ts';
import type { Command, CommandIo, Options } from './command.ts';

function progressLine(io: CommandIo): (done: number, total: number) => void {
  let last = Date.now();
  return (done, total) => {
    if (Date.now() - last < 1_000) return;
    last = Date.now();
    io.err(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} rows`);
  };
}

function describeReport(path: string, report: LoadReport, io: CommandIo): void {
  const tables = Object.entries(report.counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
  for (const notice of report.notices) {
    const place = [notice.file, notice.column && `column ${notice.column}`].filter(Boolean).join(', ');
    io.err(`note ${notice.code}${place ? ` at ${place}` : ''}: ${notice.message}`);
  }
  for (const fault of report.faults) io.err(describeError(fault));
  if (report.moreFaults) io.err(`and ${report.moreFaults} more faults`);
  if (report.faults.length) io.out(`${path}: refused, nothing written (${tables || 'no rows'})`);
  else if (report.dryRun) {
    io.out(
      `${path}: would add ${report.added} rows to space ${report.space} (${tables}); ${report.unchanged} are there already`,
    );
  } else {
    io.out(
      `${path}: import ${report.import} of space ${report.space}: ${report.added} rows added (${tables || 'no rows'}), ${report.unchanged} there already`,
    );
  }
}

async function importPath(parts: Parts, path: string, options: Options, io: CommandIo): Promise<LoadReport> {
  const set = await openTables(path);
  try {
    return await loadTables(parts.store, set, {
      space: checkSpace(String(options['space'] ?? parts.config.space)),
      source: path.split(/[\\/]/).filter(Boolean).at(-1) ?? path,
      trustRecorded: options['trustRecorded'] === true,
      dryRun: options['dryRun'] === true,
      now: parts.now,
      onProgress: progressLine(io),
    });
  } finally {
    await set.close();
  }
}

export const importPaths: Command = {
  async run(parts, { args, options }, io) {
    let exit = 0;
    for (const path of args) {
      const report = await importPath(parts, path, options, io);
      if (report.import !== null) await parts.spaces.catchUp();
      if (options['json']) io.out(JSON.stringify({ path, ...report }));
      else describeReport(path, report, io);
      const fault = report.faults[0];
      if (fault) exit = Math.max(exit, ERROR_CODES[fault.code].exit);
    }
    return exit;
  },
};
