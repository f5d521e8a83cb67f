/** `orepath table`: every risk by every material, of one buyer or of all of them. */
import type { RiskTable, RiskTableCell } from '../analytics/risk-table.ts';
import type { Asker } from '../ask.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { percent } from './exposure.ts';
import { lensedAskerOf, supplyInputOf } from './question.ts';

const listOf = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean)
    : [];

const cellText = ({ risk, material, exposure, coverage, mass }: RiskTableCell): string =>
  `  ${risk}, ${material ?? 'all materials'}: ${percent(exposure.expected)} (${percent(exposure.low)} to ${percent(exposure.high)}, coverage ${percent(coverage)}, not traced ${percent(mass.opaque)})`;

function describe({ totals, rows }: RiskTable, io: CommandIo): void {
  for (const { buyer, cells } of rows) {
    io.out(`${buyer.name} (${buyer.id})`);
    for (const cell of cells) io.out(cellText(cell));
  }
  if (rows.length > 0) return;
  for (const { risk, material, buyers, exposed, possiblyExposed, mean } of totals) {
    const on = mean
      ? `; on the mean ${percent(mean.expected)} (${percent(mean.low)} to ${percent(mean.high)}, coverage ${percent(mean.coverage)}, not traced ${percent(mean.opaque)})`
      : '';
    io.out(
      `${risk}, ${material ?? 'all materials'}: ${exposed} of ${buyers} buyers exposed, ${possiblyExposed} possibly${on}`,
    );
  }
}

async function tableOf(asker: Asker, options: Options, lens: string | undefined, buyer: string | undefined) {
  const { material: _, ...input } = supplyInputOf(options);
  const asked = asker.resolveTable(
    { ...input, lens },
    listOf(options['risks']),
    listOf(options['materials']),
  );
  const rows = buyer === undefined ? [] : [await asker.entity(buyer)];
  return asker.analyse('riskTable', { ...asked, among: null, rows });
}

export const table: Command = {
  async run(parts, { args, options }, io) {
    const { asker, lens } = await lensedAskerOf(parts, options, io);
    const answer = await tableOf(asker, options, lens, args[0]);
    if (options['json']) {
      const rows = answer.rows.map(({ index: _, ...row }) => row);
      io.out(JSON.stringify({ totals: answer.totals, rows }));
    } else describe(answer, io);
    return 0;
  },
};
