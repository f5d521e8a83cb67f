/** `orepath paths BUYER`: the paths that make up the exposure, largest first. */
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { firstOf } from './first.ts';
import { askedOf } from './question.ts';

export const paths: Command = {
  async run(parts, { args, options }, io) {
    const first = firstOf(options);
    const { asker, question } = await askedOf(parts, options, io);
    const buyer = await asker.entity(args[0] ?? '');
    const answer = await asker.analyse('paths', { question, buyer, first });
    if (options['json']) {
      const listed = answer.paths.map(({ contribution, entities, links }) => ({
        contribution,
        entities,
        links,
      }));
      io.out(JSON.stringify({ paths: listed, explained: answer.explained }));
      return 0;
    }
    for (const path of answer.paths) io.out(`${percent(path.contribution)}  ${path.entities.join(' <- ')}`);
    io.out(`these ${answer.paths.length} paths explain ${percent(answer.explained)} of the exposure`);
    return 0;
  },
};
