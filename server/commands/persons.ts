/** `orepath persons list|erase|expire`: contact persons that a space holds, and taking them out. */
import { invalidArgument } from '../errors.ts';
import type { Parts } from '../parts.ts';
import { type Erasure, erasePerson, expireContacts } from '../persons/erase.ts';
import { expiredBefore } from '../persons/expiry.ts';
import { type HeldPerson, listPersons } from '../persons/list.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { firstOf } from './first.ts';
import { spaceOf } from './space.ts';

const describe = ({ role, told, rows, lastBroughtAt }: HeldPerson): string => {
  const said = Object.entries(told).map(([name, value]) => `${name}: ${value}`);
  return `${lastBroughtAt.slice(0, 10)}  ${role}  ${said.join('; ')}  (${rows} rows)`;
};

async function list({ store }: Parts, space: string, options: Options, io: CommandIo): Promise<void> {
  const first = firstOf(options);
  const all = await listPersons(store, space);
  const shown = all.slice(0, first);
  if (options['json']) {
    io.out(JSON.stringify({ space, total: all.length, persons: shown }));
    return;
  }
  for (const person of shown) io.out(describe(person));
  io.out(`${shown.length} of ${all.length} listed`);
}

function tell(space: string, { texts, erasedAs }: Erasure, options: Options, io: CommandIo): void {
  if (options['json']) io.out(JSON.stringify({ space, texts, erasedAs }));
  else if (texts === 0) io.out(`space ${space} holds nothing of it`);
  else io.out(`${texts} texts of space ${space} read "${erasedAs}" in that place now; no claim has changed`);
}

function daysOf(options: Options): number {
  const days = options['days'];
  if (Number.isInteger(days) && Number(days) >= 1 && Number(days) <= 36_500) return Number(days);
  throw invalidArgument('days', '1 to 36500', String(days));
}

export const persons: Command = {
  async run(parts, { args: [what, text = ''], options }, io) {
    const { store, now } = parts;
    const space = await spaceOf(parts, options);
    if (what === 'list') await list(parts, space, options, io);
    else if (what === 'erase') tell(space, await erasePerson(store, space, text, now), options, io);
    else {
      const before = expiredBefore(daysOf(options), now());
      tell(space, await expireContacts(store, space, before, now), options, io);
    }
    if (what !== 'list') await parts.spaces.catchUp();
    return 0;
  },
};
