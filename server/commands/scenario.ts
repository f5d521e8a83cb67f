/** `orepath scenario BUYER` and `orepath scenario --all`: what changes to the supply graph would do. */
import type { MovedBuyersAnswer, ScenarioAnswer } from '../analytics/scenario/answer.ts';
import { changesOf } from './changes.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { percent } from './exposure.ts';
import { oneOrAll } from './one-or-all.ts';
import { askedOf } from './question.ts';

const SHOWN = 10;
/** Lines written at once. */
const LINES = 1000;

export const scenario: Command = {
  async run(parts, call, io) {
    const { options } = call;
    const named = oneOrAll(call);
    const changes = await changesOf(options);
    const { asker, question } = await askedOf(parts, options, io, named);
    if (named === null) {
      const first = Number.MAX_SAFE_INTEGER;
      everyBuyer(await asker.analyse('movedBuyers', { question, changes, first }), options, io);
      return 0;
    }
    const buyer = await asker.entity(named);
    const answer = await asker.scenario(question, buyer, changes);
    if (options['json']) io.out(JSON.stringify(answer));
    else for (const line of linesOf(answer)) io.out(line);
    return 0;
  },
};

function everyBuyer({ moved, total }: MovedBuyersAnswer, options: Options, io: CommandIo): void {
  const lines = moved.map((row) => {
    if (options['json']) return JSON.stringify(row);
    const { before, after, difference, buyer } = row;
    const [was, is] = [percent(before.exposure.expected), percent(after.exposure.expected)];
    return `${points(difference.exposure.expected)}  ${was} -> ${is}  ${buyer.name} (${buyer.id})`;
  });
  for (let at = 0; at < lines.length; at += LINES) io.out(lines.slice(at, at + LINES).join('\n'));
  if (!options['json']) io.err(`${total} buyers move`);
}

/** Percentage points, always with a sign. */
const points = (value: number): string => `${value < 0 ? '' : '+'}${(value * 100).toFixed(1)}`;

function* linesOf({ buyer, scenario: made, before, after, difference }: ScenarioAnswer): Generator<string> {
  const what = `${before.risk} in ${before.material ?? 'all materials'}, as of ${before.asOf}`;
  yield `${buyer.name} (${buyer.id}): ${what}, ${made.length} ${made.length === 1 ? 'change' : 'changes'}`;
  for (const key of ['expected', 'low', 'high'] as const) {
    const moved = points(difference.exposure[key]);
    yield `  ${key}: ${percent(before.exposure[key])} -> ${percent(after.exposure[key])} (${moved})`;
  }
  for (const key of ['hit', 'clean', 'opaque', 'beyondLimit'] as const) {
    const moved = points(difference.mass[key]);
    yield `  ${key}: ${percent(before.mass[key])} -> ${percent(after.mass[key])} (${moved})`;
  }
  yield `  coverage: ${percent(before.coverage)} -> ${percent(after.coverage)} (${points(difference.coverage)})`;
  for (const row of difference.contributions.slice(0, SHOWN)) {
    yield `    ${points(row.difference)}  ${row.entity.name} (${row.entity.id}): ${percent(row.before)} -> ${percent(row.after)}`;
  }
  const more = difference.contributions.length - SHOWN;
  if (more > 0) yield `    and ${more} more (--json lists all)`;
  yield `  snapshot ${after.snapshot} with these changes`;
}
