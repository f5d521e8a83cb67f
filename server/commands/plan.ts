/** `orepath plan BUYER`: what to change to bring its exposure to a target, or no risky entity upstream. */
import type { MitigationAnswer, ReachCutAnswer } from '../analytics/answer.ts';
import type { Change } from '../analytics/scenario/changes.ts';
import { OrepathError } from '../errors.ts';
import type { Command, Options } from './command.ts';
import { percent } from './exposure.ts';
import { askedOf } from './question.ts';

export const plan: Command = {
  async run(parts, { args, options }, io) {
    const target = targetOf(options);
    const { asker, question } = await askedOf(parts, options, io, args[0]);
    const asked = { question, buyer: await asker.entity(args[0] ?? '') };
    const figure = options['figure'] === 'high' ? 'high' : 'expected';
    const [answer, lines] =
      target === 'reach'
        ? withLines(await asker.analyse('reachCut', asked), cutLines)
        : withLines(await asker.analyse('plan', { ...asked, figure, target }), planLines);
    if (options['json']) io.out(JSON.stringify(answer));
    else for (const line of lines) io.out(line);
    return 0;
  },
};

function withLines<T>(answer: T, linesOf: (answer: T) => Iterable<string>): [T, Iterable<string>] {
  return [answer, linesOf(answer)];
}

/** One aim and no other. Throws INVALID_ARGUMENT. */
function targetOf({ reach, target }: Options): number | 'reach' {
  if (reach && target === undefined) return 'reach';
  if (typeof target === 'number' && !reach) return target;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'A plan has one aim',
    expected: '--target with a share from 0 to 1, or --reach',
    got: reach ? 'both' : 'neither',
    where: { field: 'target' },
  });
}

function* planLines(answer: MitigationAnswer): Generator<string> {
  const { figure, before, after, steps, target } = answer;
  yield `${figure} ${percent(before.exposure[figure])}, target ${percent(target)}`;
  for (const [i, { change, after: then }] of steps.entries()) {
    yield `${i + 1}. ${described(change)}: ${percent(then.exposure[figure])}, not traced ${percent(then.mass.opaque + then.mass.beyondLimit)}`;
  }
  yield `${answer.reached ? 'reached' : `not reached (${answer.reason})`}: ${percent(after.counted)} counts`;
  if (answer.atLeastSteps !== null) yield provenLine(answer);
}

function provenLine({ reached, optimal, atLeastSteps, candidates }: MitigationAnswer): string {
  if (!optimal) return `any plan takes ${atLeastSteps} steps or more`;
  const what = reached ? 'fewer do not reach it' : 'no set of them reaches it';
  return `of ${candidates} changes to choose from ${what}`;
}

function described(change: Change): string {
  if ('setStatus' in change) {
    const { about, kind, value } = change.setStatus;
    return `${about} obtains ${kind} ${value}`;
  }
  if (!('removeSupplier' in change)) return JSON.stringify(change);
  const { supplier, customer, by } = change.removeSupplier;
  return by === undefined
    ? `${customer} buys no more from ${supplier}, and more from its others`
    : `${customer} buys from ${by} in place of ${supplier}`;
}

function* cutLines({ reached, pairs, minimum, atLeast }: ReachCutAnswer): Generator<string> {
  yield `${reached} risky entities upstream`;
  for (const [i, { supplier, customer, reachedAfter, suppliersLeft }] of pairs.entries()) {
    yield `${i + 1}. ${customer.name} (${customer.id}) buys no more from ${supplier.name} (${supplier.id}), ${suppliersLeft} suppliers remain: ${reachedAfter} left`;
  }
  yield minimum
    ? `${pairs.length} pairs, no fewer would do`
    : `${pairs.length} pairs, ${atLeast} or more are needed`;
}
