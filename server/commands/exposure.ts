/** `orepath exposure BUYER` and `orepath exposure --all`. */
import type { ExposureAnswer, ExposureLine, Notice } from '../analytics/answer.ts';
import { withLikely } from '../analytics/likely/with-likely.ts';
import type { Parts } from '../parts.ts';
import { EQUAL } from '../shares/share-model.ts';
import { requireWhole } from '../trace/askable.ts';
import { censusLines } from './census-lines.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { oneOrAll } from './one-or-all.ts';
import { type AskedHere, askedOf } from './question.ts';

export const percent = (value: number | null): string =>
  value === null ? 'none' : `${(value * 100).toFixed(1)}%`;

export function describeNotices(word: string, notices: readonly Notice[], io: CommandIo): void {
  for (const notice of notices) {
    io.out(
      `  ${word} ${notice.code}: ${notice.message}${notice.count === undefined ? '' : ` (${notice.count})`}`,
    );
  }
}

/** What the lens requires, where anything may be hit. */
function describeResponse({ response, exposure }: ExposureAnswer, io: CommandIo): void {
  if (response === null || exposure.high === 0) return;
  io.out(`  required: ${response.action}. ${response.requires} (${response.citation})`);
}

function describeAnswer(answer: ExposureAnswer, io: CommandIo): void {
  const { exposure, mass, lens } = answer;
  const what = `${answer.risk} in ${answer.material ?? 'all materials'}`;
  io.out(
    `${answer.buyer.name} (${answer.buyer.id}): ${what}, as of ${answer.asOf}, by ${lens.id} ${lens.version}`,
  );
  if (answer.shares.id !== EQUAL)
    io.out(`  unknown shares split by ${answer.shares.id} ${answer.shares.version}`);
  for (const line of censusLines(answer)) io.out(line);
  io.out(
    `  expected ${percent(exposure.expected)}, at least ${percent(exposure.low)}, at most ${percent(exposure.high)}`,
  );
  if (exposure.likelyLow !== undefined && exposure.likelyHigh !== undefined)
    io.out(`  likely ${percent(exposure.likelyLow)} to ${percent(exposure.likelyHigh)}`);
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
  describeResponse(answer, io);
  describeNotices('limit', answer.limits, io);
  describeNotices('fault', answer.faults, io);
  if (mass.opaque > 0) io.out('  whom to ask next: orepath gaps says where the trace stops');
  io.out(`  snapshot ${answer.snapshot}`);
}

function describeLine({ buyer, exposure, coverage }: ExposureLine): string {
  const { low, likelyLow, expected, likelyHigh, high } = exposure;
  const likely =
    likelyLow === undefined || likelyHigh === undefined
      ? ''
      : `, likely ${percent(likelyLow)} to ${percent(likelyHigh)}`;
  return `${percent(expected)} (${percent(low)} to ${percent(high)}${likely}, coverage ${percent(coverage)})  ${buyer.name} (${buyer.id})`;
}

/** Entities asked for at once: few enough to cross a thread without a stall. */
const AT_ONCE = 1_000;

/** Completes lines with their likely band where it is asked for: it takes hundreds of sweeps. */
async function likelyBandsFor({ asker, question }: AskedHere, options: Options) {
  if (!options['likely']) return (line: ExposureLine) => line;
  const { projection } = asker.state;
  const bands = await asker.analyse('likelyLines', { question });
  return (line: ExposureLine): ExposureLine => {
    const rank = projection.idRank[projection.indexOf(line.buyer.id)]!;
    const band = { likelyLow: bands.likelyLow[rank]!, likelyHigh: bands.likelyHigh[rank]! };
    return { ...line, exposure: withLikely(line.exposure, band) };
  };
}

async function everyBuyer(parts: Parts, options: Options, io: CommandIo): Promise<number> {
  const asked = await askedOf(parts, options, io);
  requireWhole(asked.asker.state, 'exposure --all');
  const { asker, question } = asked;
  const { count } = asker.state.projection.entities;
  const complete = await likelyBandsFor(asked, options);
  const describe = options['json'] ? (line: ExposureLine) => JSON.stringify(line) : describeLine;
  let buyers = 0;
  const read = (from: number) => asker.analyse('lines', { question, from, count: AT_ONCE });
  let next = read(0);
  for (let from = 0; from < count; from += AT_ONCE) {
    const lines = await next;
    if (from + AT_ONCE < count) next = read(from + AT_ONCE);
    // awaited in its turn; until then a failure is nobody's unhandled rejection
    next.catch(() => undefined);
    if (lines.length) io.out(lines.map(complete).map(describe).join('\n'));
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
    const { asker, question } = await askedOf(parts, options, io, buyer);
    const entity = await asker.entity(buyer);
    const plain = await asker.exposure(question, entity);
    const likely = await asker.analyse('likely', { question, buyer: entity });
    const limits = [...plain.limits, ...likely.limits];
    const answer = { ...plain, limits, exposure: withLikely(plain.exposure, likely) };
    if (options['json']) io.out(JSON.stringify(answer));
    else describeAnswer(answer, io);
    return 0;
  },
};
