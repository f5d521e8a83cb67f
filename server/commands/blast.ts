/** `orepath blast OF`: which buyers an entity, a place or a material in a place touches, and how much of each. */
import type { Command } from './command.ts';
import { describeNotices, percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askerOf, supplyInputOf, withOwnShares } from './question.ts';

export const blast: Command = {
  async run(parts, { args, options }, io) {
    const first = firstOf(options);
    const { shares, ...own } = withOwnShares(parts, options);
    const asker = await askerOf(own.parts, options, io);
    const question = asker.resolveSupply({ ...supplyInputOf(options), shares });
    const answer = await asker.analyse('blast', { question, of: args[0] ?? '', first, after: null });
    const { rows, start: _, ...about } = answer;
    const limits = [...about.limits, ...asker.limits()];
    const buyers = rows.map(({ index: __, ...row }) => row);
    if (options['json']) {
      io.out(JSON.stringify({ ...about, limits, buyers }));
      return 0;
    }
    for (const { buyer, tier, tierAtLeast, exposure, coverage, mass } of buyers) {
      const band = `${percent(exposure.low)} to ${percent(exposure.high)}, coverage ${percent(coverage)}`;
      const figures = `${percent(exposure.expected)} (${band}, not traced ${percent(mass.opaque)})`;
      io.out(`${figures}  ${buyer.name} (${buyer.id}), tier ${tier}${tierAtLeast ? ' or further' : ''}`);
    }
    const { id, members } = about.of;
    const of = `${id}${about.of.kind === 'entity' ? '' : ` (${members} entities)`}`;
    io.out(`${buyers.length} of ${about.total} buyers with ${of} upstream, as of ${about.asOf}`);
    describeNotices('limit', limits, io);
    return 0;
  },
};
