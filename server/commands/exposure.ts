/** `orepath exposure BUYER` and `orepath exposure --all`. */
import type { ExposureAnswer, ExposureLine, Notice } from '../analytics/answer.ts';
import type { Parts } from '../parts.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { oneOrAll } from './one-or-all.ts';
import { askedOf } from './question.ts';

export const percent = (value: number | null): string =>
  value === null ? 'none' : `${(value * 100).toFixed(1)}%`;

export function describeNotices(word: string, notices: readonly Notice[], io: CommandIo): void {
  for (const notice of notices) {
    io.out(
      `  ${word} ${notice.code}: ${notice.message}${notice.count === undefined ? '' : ` (${notice.count})`}`,
    );
  }
}

function describeAnswer(answer: ExposureAnswer, io: CommandIo): void {
  const { exposure, mass, lens } = answer;
  const what = `${answer.risk} in ${answer.material ?? 'all materials'}`;
  io.out(
    `${answer.buyer.name} (${answer.buyer.id}): ${what}, as of ${answer.asOf}, by ${lens.id} ${lens.version}`,
  );
  io.out(
    `  expected ${percent(exposure.expected)}, at least ${percent(exposure.low)}, at most ${percent(exposure.high)}`,
  );
  io.out(`  coverage ${percent(answer.coverage)}; of what was traced ${percent(answer.ofTraced)}`);
  io.out(
    `  hit ${percent(mass.hit)}, clean end ${percent(mass.clean)}, not traced ${percent(mass.opaque)}, beyond the limit ${percent(mass.beyondLimit)}`,
  );
  for (const row of answer.byMaterial ?? []) {
    const { low, expected, high } = row.exposure;
    io.out(`  ${row.material}: ${percent(expected)} (${percent(low)} to ${percent(high)})`);
  }
  if (answer.contributions.length) io.out('  where it comes from:');
  for (const row of answer.contributions.slice(0, 10)) {
    io.out(
      `    ${percent(row.contribution)}  ${row.entity.name} (${row.entity.id}), ${row.entity.kind}, tier ${row.tier}`,
    );
  }
  if (answer.contributions.length > 10)
    io.out(`    and ${answer.contributions.length - 10} more (--json lists all)`);
  describeNotices('limit', answer.limits, io);
  describeNotices('fault', answer.faults, io);
  io.out(`  snapshot ${answer.snapshot}`);
}

function describeLine({ buyer, exposure: { low, expected, high }, coverage }: ExposureLine): string {
  return `${percent(expected)} (${percent(low)} to ${percent(high)}, coverage ${percent(coverage)})  ${buyer.name} (${buyer.id})`;
}

/** Entities asked for at once: few enough to cross a thread without a stall. */
const AT_ONCE = 1_000;

async function everyBuyer(parts: Parts, options: Options, io: CommandIo): Promise<number> {
  const { asker, question } = await askedOf(parts, options, io);
  const { count } = asker.state.projection.entities;
  const describe = options['json'] ? (line: ExposureLine) => JSON.stringify(line) : describeLine;
  let buyers = 0;
  const read = (from: number) => asker.analyse('lines', { question, from, count: AT_ONCE });
  let next = read(0);
  for (let from = 0; from < count; from += AT_ONCE) {
    const lines = await next;
    if (from + AT_ONCE < count) next = read(from + AT_ONCE);
    // awaited in its turn; until then a failure is nobody's unhandled rejection
    next.catch(() => undefined);
    if (lines.length) io.out(lines.map(describe).join('\n'));
    buyers += lines.length;
  }
  if (!options['json']) io.err(`${buyers} buyers`);
  return 0;
}

export const exposure: Command = {
  async run(parts, call, io) {
    const { options } = call;
    const buyer = oneOrAll(call);
    if (buyer === null) return everyBuyer(parts, options, io);
    const { asker, question } = await askedOf(parts, options, io);
    const answer = await asker.exposure(question, await asker.entity(buyer));
    if (options['json']) io.out(JSON.stringify(answer));
    else describeAnswer(answer, io);
    return 0;
  },
};
