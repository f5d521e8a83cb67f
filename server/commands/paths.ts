/** `orepath paths BUYER`: the paths that make up the exposure, largest first. */
import { pathsOf } from '../analytics/paths.ts';
import { OrepathError } from '../errors.ts';
import type { Command } from './command.ts';
import { percent } from './exposure.ts';
import { askedOf } from './question.ts';

const MOST = 1_000;

export const paths: Command = {
  async run(parts, { args, options }, io) {
    const first = Number(options['first'] ?? 10);
    if (first < 1 || first > MOST) {
      throw new OrepathError({
        code: 'INVALID_ARGUMENT',
        message: '--first is out of range',
        expected: `1 to ${MOST}`,
        got: String(first),
        where: { field: 'first' },
      });
    }
    const { asker, prepared } = await askedOf(parts, options);
    const answer = pathsOf(prepared, asker.entity(args[0] ?? ''), first);
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
