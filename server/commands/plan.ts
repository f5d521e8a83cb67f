/** `orepath plan BUYER`: what to change so that no risky entity is upstream. */
import type { ReachCutAnswer } from '../analytics/answer.ts';
import { OrepathError } from '../errors.ts';
import type { Command } from './command.ts';
import { askedOf } from './question.ts';

export const plan: Command = {
  async run(parts, { args, options }, io) {
    if (!options['reach']) throw noAim();
    const { asker, question } = await askedOf(parts, options, io);
    const asked = { question, buyer: await asker.entity(args[0] ?? '') };
    const cut = await asker.analyse('reachCut', asked);
    if (options['json']) io.out(JSON.stringify(cut));
    else for (const line of cutLines(cut)) io.out(line);
    return 0;
  },
};

function* cutLines({ reached, pairs, minimum, atLeast }: ReachCutAnswer): Generator<string> {
  yield `${reached} risky entities upstream`;
  for (const [i, { supplier, customer, reachedAfter }] of pairs.entries()) {
    yield `${i + 1}. ${customer.name} (${customer.id}) buys no more from ${supplier.name} (${supplier.id}): ${reachedAfter} left`;
  }
  yield minimum
    ? `${pairs.length} pairs, no fewer would do`
    : `${pairs.length} pairs, ${atLeast} or more are needed`;
}

function noAim(): OrepathError {
  return new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'A plan needs an aim',
    expected: '--reach',
    where: { field: 'reach' },
  });
}
