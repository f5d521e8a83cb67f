/** `orepath match`: compares every entity of a space with every other, and keeps who may be who. */
import { matchSpace } from '../matches/match-space.ts';
import type { Command } from './command.ts';
import { spaceOf } from './space.ts';

const TOLD_EVERY_MS = 300;

export const match: Command = {
  async run(parts, { options }, io) {
    const space = await spaceOf(parts, options);
    let told = Date.now();
    const { which: _which, ...outcome } = await matchSpace(parts.store, {
      space,
      now: parts.now,
      signal: io.signal,
      progress(done) {
        if (Date.now() - told < TOLD_EVERY_MS) return;
        told = Date.now();
        io.progress?.(`comparing entities ${Math.floor(done * 100)}%`);
      },
    });
    await parts.spaces.catchUp();
    const { imports, compared, confirmed, waiting, replaced } = outcome;
    if (options['json']) io.out(JSON.stringify({ space, ...outcome }));
    else {
      const kept = imports.length > 0 ? `import ${imports.join(', ')}` : 'nothing new to keep';
      io.out(
        `space ${space}: ${compared} entities compared; ${confirmed} joined by an identifier, ${waiting} with candidates that wait for a decision (${kept})`,
      );
      if (replaced.length > 0)
        io.out(`what was found earlier is replaced: import ${replaced.join(', ')} undone`);
    }
    return 0;
  },
};
