/** `orepath keys add|list|revoke`: what programs call the service with. */
import { grantText, parseGrant } from '../auth/grants.ts';
import { createKey, type KeyRecord, listKeys, revokeKey } from '../auth/keys.ts';
import { invalidArgument } from '../errors.ts';
import type { Command, CommandIo, Options } from './command.ts';

const DAY = 86_400_000;

function expiry(options: Options, now: Date): string | null {
  const days = options['days'] as number | undefined;
  return days === undefined ? null : new Date(now.getTime() + days * DAY).toISOString();
}

function stateOf({ expiresAt, revokedAt }: KeyRecord, now: Date): string {
  if (revokedAt) return `revoked ${revokedAt}`;
  if (!expiresAt) return 'does not expire';
  return Date.parse(expiresAt) <= now.getTime() ? `expired ${expiresAt}` : `until ${expiresAt}`;
}

function describe(key: KeyRecord, now: Date): string {
  return `${key.id}  ${key.name}  ${key.grants.map(grantText).join(' ')}  ${stateOf(key, now)}`;
}

function show(listed: readonly KeyRecord[], options: Options, now: Date, io: CommandIo): void {
  if (options['json']) io.out(JSON.stringify({ keys: listed }));
  else for (const key of listed) io.out(describe(key, now));
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
    const grants = ((options['grant'] as readonly string[] | undefined) ?? []).map(parseGrant);
    const name = (named[0] ?? '').trim();
    if (!name) throw invalidArgument('name', 'what the key is for', named[0] ?? '');
    if (grants.length === 0) throw invalidArgument('grant', 'one or more, SPACE:ROLE', '');
    const made = await createKey(store, {
      name,
      grants,
      expiresAt: expiry(options, at),
      by: 'local',
      now: at,
    });
    if (options['json']) io.out(JSON.stringify(made));
    else {
      io.out(made.token);
      io.err('it is shown this once: keep it where only its user reads it');
    }
    return 0;
  },
};
