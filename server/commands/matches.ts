/** `orepath matches`: pairs of entities that may be one, the highest score first. */
import { countMatches, filterMatches, listMatches } from '../matches/list.ts';
import { type MatchedEntity, matchedEntities } from '../matches/matched-entities.ts';
import type { EffectiveMatch } from '../matching/effective.ts';
import type { MatchState } from '../model.ts';
import type { Command } from './command.ts';
import { firstOf } from './first.ts';
import { spaceOf } from './space.ts';

const nameOf = ({ name, country, id }: MatchedEntity): string =>
  `${name}${country ? `, ${country}` : ''} (${id})`;

function describe({ state, score, reason, decidedBy, decidedAt }: EffectiveMatch): string {
  const by = decidedBy ? ` by ${decidedBy}${decidedAt ? ` at ${decidedAt}` : ''}` : '';
  return `${state}${by}${score === undefined ? '' : ` ${score}`}${reason ? `: ${reason}` : ''}`;
}

export const matches: Command = {
  async run(parts, { options }, io) {
    const first = firstOf(options);
    const state = options['state'] as MatchState | undefined;
    const space = await spaceOf(parts, options);
    const { imports, projection } = await parts.spaces.state(space);
    const all = await listMatches(parts.store, space, imports, (id) => projection.indexOf(id) >= 0);
    const listed = filterMatches(all, {
      state,
      entity: options['entity'] as string | undefined,
    });
    const shown = listed.slice(0, first);
    const ids = shown.flatMap(({ a, b }) => [a, b]);
    const ends = await matchedEntities(parts.store, space, imports, ids);
    const counts = countMatches(all);
    if (options['json']) {
      const rows = shown.map((row) => ({ ...row, a: ends.get(row.a), b: ends.get(row.b) }));
      io.out(JSON.stringify({ space, counts, total: listed.length, matches: rows }));
      return 0;
    }
    for (const row of shown) {
      io.out(describe(row));
      for (const id of [row.a, row.b]) io.out(`  ${nameOf(ends.get(id)!)}`);
    }
    io.out(
      `${shown.length} of ${listed.length} listed; in all ${counts.possible} wait, ${counts.confirmed} are one, ${counts.rejected} are two`,
    );
    return 0;
  },
};
