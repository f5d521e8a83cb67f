/** `orepath gaps BUYER`: where the trace stops, where shares are assumed, and what an answer would tell. */
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askedOf } from './question.ts';

export const gaps: Command = {
  async run(parts, { args, options }, io) {
    const first = firstOf(options);
    const { asker, prepared } = await askedOf(parts, options);
    const buyer = asker.entity(args[0] ?? '');
    const answer = await asker.analyse('gaps', { question: prepared.question, buyer, first });
    if (options['json']) {
      io.out(JSON.stringify(answer));
      return 0;
    }
    for (const { entity, opaque, lowGain = 0, highGain = 0 } of answer.gaps) {
      io.out(
        `${percent(opaque)}  not traced behind ${entity.name} (${entity.id}); a hit raises low by ${percent(lowGain)}, clean lowers high by ${percent(highGain)}`,
      );
    }
    for (const { entity, assumed, lowGain = 0, highGain = 0 } of answer.assumed) {
      io.out(
        `${percent(assumed)}  split by assumption at ${entity.name} (${entity.id}); confirmed it raises low by ${percent(lowGain)} and lowers high by ${percent(highGain)}`,
      );
    }
    const { totals } = answer;
    io.out(
      `${answer.gaps.length} of ${totals.gaps} gaps, ${answer.assumed.length} of ${totals.assumed} assumed splits`,
    );
    return 0;
  },
};
