/** `orepath restore FILE`: a backup back into the store; needs it for itself, so no server may hold it. */
import { restoreHere } from '../archive/restore-here.ts';
import { type Environment, readConfig } from '../config.ts';
import { readHolder } from '../holder/lock-file.ts';
import { storeInUse } from '../holder/remote.ts';
import type { CommandIo, Options } from './command.ts';

/** The exit status. Throws INVALID_SETTING and what restoreHere throws. */
export async function restore(
  env: Environment,
  file: string,
  options: Options,
  io: CommandIo,
): Promise<number> {
  const { data, neo4j } = readConfig(env);
  const holder = neo4j ? undefined : readHolder(data);
  if (holder) throw storeInUse(holder);
  const { head, counts, files, sha256, aside } = await restoreHere({
    data,
    neo4j,
    file,
    replace: options['replace'] === true,
    dryRun: options['dryRun'] === true,
    now: () => new Date(),
    onProgress: (done, of) => io.progress?.(`restore ${Math.floor((100 * done) / Math.max(1, of))}%`),
  });
  if (options['json']) {
    const { revision, takenAt, version } = head;
    io.out(
      JSON.stringify({
        file,
        dryRun: options['dryRun'] === true,
        revision,
        takenAt,
        version,
        counts,
        files,
        sha256,
        aside,
      }),
    );
    return 0;
  }
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const what = `${rows} rows as of revision ${head.revision}, taken ${head.takenAt}`;
  io.out(options['dryRun'] ? `${file} is whole: ${what}` : `restored ${what}`);
  if (aside) io.out(`what was there before is ${aside}`);
  return 0;
}
