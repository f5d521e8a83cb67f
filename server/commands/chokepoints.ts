/** `orepath chokepoints BUYER`: the entities through which most of the exposure goes. */
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askedOf } from './question.ts';

export const chokepoints: Command = {
  async run(parts, { args, options }, io) {
    const first = firstOf(options);
    const { asker, question } = await askedOf(parts, options, io, args[0]);
    const buyer = await asker.entity(args[0] ?? '');
    const answer = await asker.analyse('chokepoints', { question, buyer, first });
    if (options['json']) {
      io.out(JSON.stringify(answer));
      return 0;
    }
    for (const { entity, tier, through, share, dependency, cutsOff, dominates } of answer.chokepoints) {
      const what = `${percent(through)}, ${percent(share)} of the exposure`;
      const ways = dominates ? 'every way to anything risky' : `the only way to ${cutsOff} risky`;
      io.out(
        `${what}  ${entity.name} (${entity.id}), tier ${tier}: dependency ${percent(dependency)}, ${ways}`,
      );
    }
    io.out(
      `${answer.chokepoints.length} of ${answer.total} entities through which ${percent(answer.expected)} are exposed`,
    );
    return 0;
  },
};
