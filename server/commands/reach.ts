/** `orepath reach BUYER`: which risky entities are upstream, at what least tier, by which path. */
import type { Command } from './command.ts';
import { askedOf } from './question.ts';

export const reach: Command = {
  async run(parts, { args, options }, io) {
    const { asker, question } = await askedOf(parts, options, io);
    const buyer = await asker.entity(args[0] ?? '');
    const answer = await asker.analyse('reach', { question, buyer });
    if (options['json']) {
      const { reached, entities, truncated } = answer;
      io.out(JSON.stringify({ reached, entities, truncated }));
      return 0;
    }
    for (const row of answer.entities) {
      io.out(
        `tier ${row.tier}${row.tierAtLeast ? ' or further' : ''}  ${row.entity.name}: ${row.path.join(' <- ')}`,
      );
    }
    io.out(answer.reached ? `${answer.total} risky entities upstream` : 'no risky entity on record upstream');
    return 0;
  },
};
