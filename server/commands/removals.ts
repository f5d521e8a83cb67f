/** `orepath removals BUYER` and `orepath removals --all`: the pairs without which the exposure were lowest. */
import type { RemovalsAnswer } from '../analytics/scenario/answer.ts';
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { oneOrAll } from './one-or-all.ts';
import { askedOf } from './question.ts';

export const removals: Command = {
  async run(parts, call, io) {
    const { options } = call;
    const named = oneOrAll(call);
    const first = firstOf(options);
    const { asker, question } = await askedOf(parts, options, io, named);
    const answer: RemovalsAnswer =
      named === null
        ? await asker.analyse('removalsForAll', { question, first })
        : await asker.analyse('removals', { question, buyer: await asker.entity(named), first });
    if (options['json']) {
      io.out(JSON.stringify(answer));
      return 0;
    }
    for (const { supplier, customer, share, effect, link } of answer.removals) {
      io.out(
        `-${percent(effect)}  ${supplier.name} (${supplier.id}) to ${customer.name} (${customer.id}), ${percent(share)} of its intake (${link})`,
      );
    }
    const of = named === null ? 'the sum of all exposures' : 'the exposure';
    io.out(`${answer.removals.length} of ${answer.total} pairs that move ${of}, ${percent(answer.expected)}`);
    return 0;
  },
};
