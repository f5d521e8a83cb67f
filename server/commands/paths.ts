/** `orepath paths BUYER`: the paths that make up the exposure, largest first. */
import type { Command, Options } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askedOf } from './question.ts';

/** Paths listed at most where a part of the exposure is to be explained. */
const MOST = 10_000;

/** `--first`, or as many as explain the part `--explain`. */
function howMany(options: Options): { first: number; explain?: number } {
  const explain = options['explain'] as number | undefined;
  return explain === undefined ? { first: firstOf(options) } : { first: MOST, explain };
}

export const paths: Command = {
  async run(parts, { args, options }, io) {
    const { asker, question } = await askedOf(parts, options, io, args[0]);
    const buyer = await asker.entity(args[0] ?? '');
    const answer = await asker.analyse('paths', { question, buyer, ...howMany(options) });
    if (options['json']) {
      const listed = answer.paths.map(({ contribution, entities, links }) => ({
        contribution,
        entities,
        links,
      }));
      const { explained, truncated } = answer;
      io.out(JSON.stringify({ paths: listed, explained, truncated }));
      return 0;
    }
    for (const path of answer.paths) io.out(`${percent(path.contribution)}  ${path.entities.join(' <- ')}`);
    const most = answer.truncated ? `, and no more than ${MOST} are listed` : '';
    io.out(`these ${answer.paths.length} paths explain ${percent(answer.explained)} of the exposure${most}`);
    return 0;
  },
};
