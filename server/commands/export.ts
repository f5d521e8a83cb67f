/** `orepath export DIR`: a space as tables. */
import { listImports } from '../imports/record.ts';
import { exportSpace } from '../spaces/export.ts';
import type { Command } from './command.ts';
import { spaceOf } from './space.ts';

export const exportTables: Command = {
  async run(parts, { args, options }, io) {
    const dir = args[0] ?? '.';
    const space = await spaceOf(parts, options);
    const counts = await exportSpace(parts.store, space, await listImports(parts.store, space), dir);
    if (options['json']) io.out(JSON.stringify({ space, dir, counts }));
    else {
      const tables = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
      io.out(`${dir}: ${tables.join(', ') || 'nothing to write'} of space ${space}`);
    }
    return 0;
  },
};
