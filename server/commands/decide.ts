/** `orepath decide A B`: a person's word on whether two entities are one. */
import { perform } from '../approvals/propose.ts';
import { OrepathError } from '../errors.ts';
import type { MatchState } from '../model.ts';
import type { Command, Options } from './command.ts';
import { doingHere } from './doing-here.ts';

const STATES: readonly (readonly [string, MatchState])[] = [
  ['confirm', 'confirmed'],
  ['reject', 'rejected'],
  ['reopen', 'possible'],
];

/** What is asked for: a state, or to take back what was decided. Throws INVALID_ARGUMENT. */
function askedFor(options: Options): MatchState | 'undo' {
  const asked = [...STATES, ['undo', 'undo'] as const].filter(([option]) => options[option] === true);
  if (asked.length === 1) return asked[0]![1];
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'a decision is one of four',
    expected: '--confirm, --reject, --reopen or --undo',
    got: asked.map(([option]) => `--${option}`).join(' '),
    where: { field: 'confirm' },
  });
}

export const decide: Command = {
  async run(parts, { args, options }, io) {
    const asked = askedFor(options);
    const [a = '', b = ''] = args;
    const doing = await doingHere(parts, options);
    const { space } = doing;
    const by = String(options['by'] ?? '');
    const reason = (options['reason'] as string | undefined) ?? null;
    const number = await perform(
      doing,
      asked === 'undo'
        ? { act: 'undo-decision', a, b }
        : { act: 'decide-match', a, b, state: asked, by, reason },
    );
    await parts.spaces.catchUp();
    if (options['json']) io.out(JSON.stringify({ space, a, b, state: asked, import: number }));
    else if (asked === 'undo')
      io.out(`the decision on ${a} and ${b} is taken back (import ${number} undone)`);
    else io.out(`${a} and ${b}: ${asked === 'possible' ? 'open again' : asked} (import ${number})`);
    return 0;
  },
};
