/** `orepath gaps BUYER`: where the trace stops, and where shares are assumed. */
import { gapsOf } from '../analytics/gaps.ts';
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askedOf } from './question.ts';

export const gaps: Command = {
  async run(parts, { args, options }, io) {
    const first = firstOf(options);
    const { asker, prepared } = await askedOf(parts, options);
    const answer = gapsOf(prepared, asker.entity(args[0] ?? ''), first);
    if (options['json']) {
      io.out(JSON.stringify(answer));
      return 0;
    }
    for (const gap of answer.gaps)
      io.out(`${percent(gap.opaque)}  not traced behind ${gap.entity.name} (${gap.entity.id})`);
    for (const split of answer.assumed) {
      io.out(`${percent(split.assumed)}  split by assumption at ${split.entity.name} (${split.entity.id})`);
    }
    const { totals } = answer;
    io.out(
      `${answer.gaps.length} of ${totals.gaps} gaps, ${answer.assumed.length} of ${totals.assumed} assumed splits`,
    );
    return 0;
  },
};
