/** `orepath compare BUYER` and `orepath compare --all`: two viewpoints, what moved and what moved it. */
import type { ComparisonAnswer, ComparisonLine, Mover } from '../analytics/compare/answer.ts';
import type { Question } from '../analytics/question.ts';
import type { Parts } from '../parts.ts';
import { parseMoment } from '../projection/times.ts';
import { requireWhole } from '../trace/askable.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { oneOrAll } from './one-or-all.ts';
import { type AskedHere, askedOf } from './question.ts';

/** Entities asked for at once: few enough to cross a thread without a stall. */
const AT_ONCE = 1_000;

const signed = (value: number): string => `${value < 0 ? '-' : '+'}${percent(Math.abs(value))}`;

function describeMover({ moves, contribution, entities, count }: Mover): string {
  const what = moves.map(({ what, id, move }) => `${what} ${id} ${move}`).join(', ');
  const names = entities.slice(0, 3).map(({ name }) => name);
  const more = count > names.length ? ` and ${count - names.length} more` : '';
  return `  ${signed(contribution)}  ${what}: ${names.join(', ')}${more}`;
}

function describeAnswer({ buyer, before, after, difference, movers, total }: ComparisonAnswer): string[] {
  const { expected } = difference.exposure;
  return [
    `${buyer.name} (${buyer.id}): ${after.risk} in ${after.material ?? 'all materials'}`,
    ...[before, after].map(
      ({ asOf, knownAt, exposure, coverage }) =>
        `  as of ${asOf}, known at ${knownAt}: ${percent(exposure.expected)} (${percent(exposure.low)} to ${percent(exposure.high)}, coverage ${percent(coverage)})`,
    ),
    `  difference ${signed(expected)}, made up by:`,
    ...movers.map(describeMover),
    `  ${movers.length} of ${total} movers`,
  ];
}

function describeLine({ buyer, before, after, difference }: ComparisonLine): string {
  const side = (figures: ComparisonLine['before']) => percent(figures?.exposure.expected ?? null);
  const moved = difference ? signed(difference.exposure.expected) : 'none';
  return `${moved}  from ${side(before)} to ${side(after)}  ${buyer.name} (${buyer.id})`;
}

/** The later of two moments; undefined where one of them is now. */
function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return (parseMoment(a) ?? 0) > (parseMoment(b) ?? 0) ? a : b;
}

/** The question at both viewpoints; a date that only one option says holds for both, "now" is one moment. */
async function bothSides(parts: Parts, options: Options, io: CommandIo, of: string | null) {
  const text = (name: string, other: string) => (options[name] ?? options[other]) as string | undefined;
  // who is who is one for both sides, as it was known at the later moment
  const knownAt = laterOf(text('knownBefore', 'knownAt'), text('knownAfter', 'knownAt'));
  const { asker, question } = await askedOf(parts, { ...options, knownAt }, io, of);
  const at = (asOf: string, knownAt: string): Question => {
    const viewpoint = { asOf: text(asOf, 'asOf'), knownAt: text(knownAt, 'knownAt') };
    const resolved = asker.resolveSupply(viewpoint);
    return { ...question, asOf: resolved.asOf, knownAt: resolved.knownAt };
  };
  return { asker, before: at('before', 'knownBefore'), after: at('after', 'knownAfter') };
}

async function everyBuyer(
  asker: AskedHere['asker'],
  sides: { before: Question; after: Question },
  options: Options,
  out: (line: string) => void,
): Promise<void> {
  const describe = options['json'] ? (line: ComparisonLine) => JSON.stringify(line) : describeLine;
  const { count } = asker.state.projection.entities;
  for (let from = 0; from < count; from += AT_ONCE) {
    const lines = await asker.analyse('compareLines', { ...sides, from, count: AT_ONCE });
    if (lines.length) out(lines.map(describe).join('\n'));
  }
}

export const compare: Command = {
  async run(parts, call, io) {
    const { options } = call;
    const named = oneOrAll(call);
    const first = firstOf(options);
    const { asker, ...sides } = await bothSides(parts, options, io, named);
    if (named === null) {
      requireWhole(asker.state, 'compare --all');
      await everyBuyer(asker, sides, options, (line) => io.out(line));
      return 0;
    }
    const buyer = await asker.entity(named);
    const comparison = await asker.analyse('compare', { ...sides, buyer, first });
    const before = await asker.exposure(sides.before, buyer);
    const after = await asker.exposure(sides.after, buyer);
    const answer: ComparisonAnswer = { buyer: after.buyer, before, after, ...comparison };
    if (options['json']) io.out(JSON.stringify(answer));
    else for (const line of describeAnswer(answer)) io.out(line);
    return 0;
  },
};
