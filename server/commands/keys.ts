/** `orepath keys add|list|rotate|revoke`: what programs call the service with. */
import { grantText, parseGrant } from '../auth/grants.ts';
import { createKey, expiryOf, type KeyRecord, listKeys, revokeKey, rotateKey } from '../auth/keys.ts';
import { invalidArgument } from '../errors.ts';
import type { Command, CommandIo, Options } from './command.ts';

const HOUR = 3_600_000;
/** A key that is replaced goes on for a day, and for no more than a month. */
const OVERLAP_HOURS = 24;
const MOST_OVERLAP_HOURS = 720;

const daysOf = (options: Options): number | undefined => options['days'] as number | undefined;

function stateOf({ expiresAt, revokedAt }: KeyRecord, now: Date): string {
  if (revokedAt) return `revoked ${revokedAt}`;
  if (!expiresAt) return 'does not expire';
  return Date.parse(expiresAt) <= now.getTime() ? `expired ${expiresAt}` : `until ${expiresAt}`;
}

const usedOf = ({ lastUsedOn }: KeyRecord): string => (lastUsedOn ? `used ${lastUsedOn}` : 'never used');

function describe(key: KeyRecord, now: Date): string {
  return `${key.id}  ${key.name}  ${key.grants.map(grantText).join(' ')}  ${stateOf(key, now)}  ${usedOf(key)}`;
}

function show(listed: readonly KeyRecord[], options: Options, now: Date, io: CommandIo): void {
  if (options['json']) io.out(JSON.stringify({ keys: listed }));
  else for (const key of listed) io.out(describe(key, now));
}

/** Throws INVALID_ARGUMENT. */
function overlapOf(options: Options): number {
  const hours = (options['overlapHours'] as number | undefined) ?? OVERLAP_HOURS;
  if (hours >= 0 && hours <= MOST_OVERLAP_HOURS) return hours * HOUR;
  throw invalidArgument('overlap-hours', `a whole number, 0 to ${MOST_OVERLAP_HOURS}`, String(hours));
}

/** The one time that a key is shown. */
function tell(made: { id: string; token: string }, options: Options, io: CommandIo): void {
  if (options['json']) {
    io.out(JSON.stringify(made));
    return;
  }
  io.out(made.token);
  io.err('it is shown this once: keep it where only its user reads it');
}

export const keys: Command = {
  async run({ store, now }, { args: [what, ...named], options }, io) {
    const at = now();
    if (what === 'list') {
      show(await listKeys(store), options, at, io);
      return 0;
    }
    if (what === 'revoke') {
      await revokeKey(store, named[0] ?? '', at);
      io.out(options['json'] ? JSON.stringify({ revoked: named[0] }) : `revoked ${named[0]}`);
      return 0;
    }
    if (what === 'rotate') {
      const days = daysOf(options);
      const made = await rotateKey(store, {
        id: named[0] ?? '',
        ...(days !== undefined && { expiresAt: expiryOf(days, at) }),
        overlapMs: overlapOf(options),
        by: 'local',
        now: at,
      });
      tell(made, options, io);
      return 0;
    }
    const grants = ((options['grant'] as readonly string[] | undefined) ?? []).map(parseGrant);
    const name = (named[0] ?? '').trim();
    const expiresAt = expiryOf(daysOf(options), at);
    const owner = options['owner'] as string | undefined;
    tell(await createKey(store, { name, grants, owner, expiresAt, by: 'local', now: at }), options, io);
    return 0;
  },
};
