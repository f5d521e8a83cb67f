/** `orepath ranking`: all buyers, or all suppliers, in order of one figure. */
import type { RankedAmong, RankedBy } from '../analytics/ranking.ts';
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askedOf } from './question.ts';

export const ranking: Command = {
  async run(parts, { options }, io) {
    const { asker, question } = await askedOf(parts, options, io);
    const of = options['of'] as RankedAmong;
    const by = options['by'] as RankedBy;
    const first = firstOf(options);
    const page = await asker.analyse('ranking', { question, of, by, among: null, first, after: null });
    const rows = page.rows.map(({ index: _, ...row }) => row);
    if (options['json']) {
      io.out(JSON.stringify({ of, by, total: page.total, rows }));
      return 0;
    }
    for (const { entity, exposure, coverage, mass } of rows) {
      const band = `${percent(exposure.low)} to ${percent(exposure.high)}, coverage ${percent(coverage)}`;
      const figures = `${percent(exposure.expected)} (${band}, not traced ${percent(mass.opaque)})`;
      io.out(`${figures}  ${entity.name} (${entity.id})`);
    }
    io.out(`${rows.length} of ${page.total} ${of}`);
    return 0;
  },
};
