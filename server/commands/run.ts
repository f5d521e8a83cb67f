/** Runs a command and turns what it throws into lines and an exit status. */
import { describeError, ERROR_CODES, OrepathError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import type { CommandCall, CommandIo } from './command.ts';
import { COMMANDS } from './index.ts';

/** Writes an error: one JSON object on stdout with `--json`, one line on stderr otherwise; the exit status. */
export function reportError(error: unknown, json: boolean, io: CommandIo): number {
  if (!(error instanceof OrepathError)) {
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (json) io.out(JSON.stringify({ error: { code: 'INTERNAL', message: 'unexpected error' } }));
    return 1;
  }
  io.err(describeError(error.detail));
  if (json) io.out(JSON.stringify({ error: error.detail }));
  return ERROR_CODES[error.code].exit;
}

export async function runCommand(parts: Parts, call: CommandCall, io: CommandIo): Promise<number> {
  const command = COMMANDS[call.command];
  if (!command) throw new OrepathError({ code: 'INTERNAL', message: `no command ${call.command}` });
  try {
    return await command.run(parts, call, io);
  } catch (error) {
    return reportError(error, call.options['json'] === true, io);
  }
}
