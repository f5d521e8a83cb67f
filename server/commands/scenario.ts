/** `orepath scenario BUYER`: what changes to the supply graph would do to one buyer's exposure. */
import type { ScenarioAnswer } from '../analytics/scenario/answer.ts';
import { changesOf } from './changes.ts';
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { askedOf } from './question.ts';

const SHOWN = 10;

export const scenario: Command = {
  async run(parts, { args, options }, io) {
    const changes = await changesOf(options);
    const { asker, question } = await askedOf(parts, options, io);
    const buyer = await asker.entity(args[0] ?? '');
    const answer = await asker.scenario(question, buyer, changes);
    if (options['json']) io.out(JSON.stringify(answer));
    else for (const line of linesOf(answer)) io.out(line);
    return 0;
  },
};

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
