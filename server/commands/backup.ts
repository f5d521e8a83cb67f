/** `orepath backup FILE`: all that the store holds in one file, while it serves. */
import { backupStore } from '../archive/backup.ts';
import { dataFolders } from '../archive/folders.ts';
import type { Command } from './command.ts';

export const backup: Command = {
  async run({ store, config, now }, { args, options }, io) {
    const report = await backupStore(store, args[0]!, {
      folders: dataFolders(config.data),
      now,
      onProgress: (done, of) => io.progress?.(`backup ${Math.floor((100 * done) / of)}%`),
      signal: io.signal,
    });
    if (options['json']) io.out(JSON.stringify(report));
    else {
      const rows = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
      io.out(`${report.file}: ${rows} rows as of revision ${report.revision}, SHA-256 ${report.sha256}`);
    }
    return 0;
  },
};
