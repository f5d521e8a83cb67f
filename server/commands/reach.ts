/** `orepath reach BUYER` and `orepath reach --all`: which risky entities are upstream, how near, by which path. */
import { setImmediate } from 'node:timers/promises';
import type { ReachAnswer } from '../analytics/answer.ts';
import { nameOf } from '../analytics/entity-ref.ts';
import type { Parts } from '../parts.ts';
import type { Command, CommandIo, Options } from './command.ts';
import { oneOrAll } from './one-or-all.ts';
import { askedOf } from './question.ts';

const orFurther = (atLeast: boolean): string => (atLeast ? ' or further' : '');

export const reach: Command = {
  async run(parts, call, io) {
    const { options } = call;
    const named = oneOrAll(call);
    if (named === null) return everyBuyer(parts, options, io);
    const { asker, question } = await askedOf(parts, options, io, named);
    const answer = await asker.analyse('reach', { question, buyer: await asker.entity(named) });
    if (options['json']) {
      const { reached, entities, truncated } = answer;
      io.out(JSON.stringify({ reached, entities, truncated }));
    } else describe(answer, io);
    return 0;
  },
};

function describe(answer: ReachAnswer, io: CommandIo): void {
  for (const { tier, tierAtLeast, entity, path } of answer.entities) {
    io.out(`tier ${tier}${orFurther(tierAtLeast)}  ${entity.name}: ${path.join(' <- ')}`);
  }
  io.out(answer.reached ? `${answer.total} risky entities upstream` : 'no risky entity on record upstream');
}

/** Lines written between two breaths of the process. */
const AT_ONCE = 1_000;

async function everyBuyer(parts: Parts, options: Options, io: CommandIo): Promise<number> {
  const { asker, question } = await askedOf(parts, options, io);
  const { buyers, risky, tier, tierAtLeast } = await asker.analyse('reachOfAll', { question });
  const lineAt = (i: number): string => {
    const buyer = nameOf(asker.state.projection, buyers[i]!);
    const nearest = { tier: tier[i] || null, tierAtLeast: tierAtLeast[i] === 1 };
    const count = risky[i]!;
    if (options['json']) return JSON.stringify({ buyer, reached: count > 0, risky: count, ...nearest });
    const near = count > 0 ? `, the nearest at tier ${tier[i]}${orFurther(nearest.tierAtLeast)}` : '';
    return `${count} risky ${count === 1 ? 'entity' : 'entities'} upstream${near}  ${buyer.name} (${buyer.id})`;
  };
  for (let from = 0; from < buyers.length; from += AT_ONCE) {
    if (io.signal.aborted) return 1;
    const lines = Array.from(buyers.subarray(from, from + AT_ONCE), (_, i) => lineAt(from + i));
    io.out(lines.join('\n'));
    await setImmediate();
  }
  const reached = risky.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (!options['json']) io.err(`${reached} of ${buyers.length} buyers`);
  return 0;
}
