/** `orepath undo N`: takes an import back, whole. */
import { undoWhole } from '../spaces/undo.ts';
import type { Command } from './command.ts';
import { importNumber } from './import-number.ts';
import { spaceOf } from './space.ts';

export const undo: Command = {
  async run(parts, { args, options }, io) {
    const number = importNumber(args[0]);
    const space = await spaceOf(parts, options);
    const { n, source, undoneAt } = await undoWhole(parts.store, space, number, parts.now().toISOString());
    await parts.spaces.catchUp();
    if (options['json']) io.out(JSON.stringify({ space, import: n, source, undoneAt }));
    else io.out(`import ${n} of space ${space} (${source}) is undone`);
    return 0;
  },
};
