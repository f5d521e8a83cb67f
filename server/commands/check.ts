/** `orepath check`: the store's own consistency; exit 1 and the faults where there are any. */
import { WAY_BACK } from '../errors.ts';
import { checkStore, type StoreFault } from '../spaces/check.ts';
import type { Command } from './command.ts';

/** An import that was broken off is swept by the next start, and on Neo4j by any server once its lease has run out. */
const isDamage = ({ code }: StoreFault): boolean => code !== 'LEFT_STAGED';

export const check: Command = {
  async run(parts, { options }, io) {
    const { faults, counts } = await checkStore(parts.store);
    if (options['json']) io.out(JSON.stringify({ ok: faults.length === 0, faults, spaces: counts }));
    else {
      for (const { code, space, message } of faults) {
        io.out(`${code}${space && ` in space ${space}`}: ${message}`);
      }
      for (const [space, tables] of Object.entries(counts)) {
        const text = Object.entries(tables).map(([name, count]) => `${count} ${name}`);
        io.out(`space ${space}: ${text.join(', ')}`);
      }
      io.out(faults.length ? `${faults.length} faults` : 'no faults');
      if (faults.some(isDamage)) io.out(`where nothing is known to have done this, ${WAY_BACK}`);
    }
    return faults.length ? 1 : 0;
  },
};
