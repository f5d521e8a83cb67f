/** `orepath undo N`: takes an import back, whole. */
import { perform } from '../approvals/propose.ts';
import { listImports } from '../imports/record.ts';
import type { Command } from './command.ts';
import { doingHere } from './doing-here.ts';
import { importNumber } from './import-number.ts';

export const undo: Command = {
  async run(parts, { args, options }, io) {
    const number = importNumber(args[0]);
    const doing = await doingHere(parts, options);
    const { space } = doing;
    await perform(doing, { act: 'undo-import', number });
    await parts.spaces.catchUp();
    const { n, source, undoneAt } = (await listImports(parts.store, space)).find((one) => one.n === number)!;
    if (options['json']) io.out(JSON.stringify({ space, import: n, source, undoneAt }));
    else io.out(`import ${n} of space ${space} (${source}) is undone`);
    return 0;
  },
};
